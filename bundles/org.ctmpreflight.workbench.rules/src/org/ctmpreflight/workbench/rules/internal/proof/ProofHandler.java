package org.ctmpreflight.workbench.rules.internal.proof;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.ctmpreflight.authoring.Proof;
import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.workbench.rules.internal.editor.RuleEditor;
import org.ctmpreflight.workbench.rules.internal.editor.RuleInput;
import org.ctmpreflight.workbench.rules.internal.packs.PacksView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs all examples of a pack, the one at the cursor, or all to find out what they prove; by the command. */
public final class ProofHandler extends AbstractHandler {
	private static final String ONE = "org.ctmpreflight.workbench.rules.run.one";
	private static final String PROVE = "org.ctmpreflight.workbench.rules.prove";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IWorkbenchPage page = window.getActivePage();
		Path file = file(HandlerUtil.getActivePart(event), page.getActiveEditor());
		if (file == null) {
			return null;
		}
		String command = event.getCommand().getId();
		Set<Proof.Kind> wanted = command.equals(PROVE) ? EnumSet.allOf(Proof.Kind.class) : Set.of();
		new ExamplesJob(file, command.equals(ONE) ? line(page.getActiveEditor()) : 0, wanted).schedule();
		try {
			page.showView(ExamplesView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
		return null;
	}

	private static Path file(IWorkbenchPart part, IEditorPart editor) {
		if (part instanceof PacksView packs) {
			return packs.selectedFile();
		}
		return editor != null && editor.getEditorInput() instanceof RuleInput input ? input.file() : null;
	}

	/** Where the cursor stands in examples; 0 for all of them. */
	private static int line(IEditorPart editor) {
		return editor instanceof RuleEditor text && text.style() == RuleStyle.EXAMPLES ? text.cursorLine() : 0;
	}
}
