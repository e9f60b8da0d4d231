package org.ctmpreflight.workbench.rules.internal.packs;

import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.workbench.rules.internal.RulesPerspective;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.statushandlers.StatusManager;

/** Begins a rule pack, or a rule in one; by the command. */
public final class NewHandler extends AbstractHandler {
	private static final String PACK = "org.ctmpreflight.workbench.rules.new.pack";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		if (event.getCommand().getId().equals(PACK)) {
			open(window, new NewPackWizard());
			return null;
		}
		Path selected = window.getActivePage().findView(PacksView.ID) instanceof PacksView v ? v.selectedPack() : null;
		Job job = Job.create("List the rule packs", (ICoreRunnable) monitor -> {
			List<Path> own = PackFolder.all().stream().filter(p -> !p.shipped()).map(PackFolder::folder).toList();
			window.getShell().getDisplay().asyncExec(
					() -> open(window, own.isEmpty() ? new NewPackWizard() : new NewRuleWizard(own, selected)));
		});
		job.setSystem(true);
		job.schedule();
		return null;
	}

	private static void open(IWorkbenchWindow window, IWizard wizard) {
		if (new WizardDialog(window.getShell(), wizard).open() == Window.OK) {
			try {
				PlatformUI.getWorkbench().showPerspective(RulesPerspective.ID, window);
			} catch (WorkbenchException e) {
				StatusManager.getManager().handle(e.getStatus());
			}
		}
	}
}
