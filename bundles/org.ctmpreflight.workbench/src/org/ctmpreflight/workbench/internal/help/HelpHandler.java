package org.ctmpreflight.workbench.internal.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the section of the user guide on the part or dialog that has the keys; with a parameter, what that names. */
public final class HelpHandler extends AbstractHandler {
	private static final String TARGET = "org.ctmpreflight.workbench.help.target";

	@Override
	public Object execute(ExecutionEvent event) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		String target = event.getParameter(TARGET);
		Shell shell = display.getActiveShell();
		if (window == null || shell != null && shell != window.getShell()) {
			// the window cannot be reached behind a dialog
			HelpWindow.open(shell, target == null ? HelpTopics.in(shell) : target);
		} else {
			if (target == null) {
				target = HelpTopics.of(display.getFocusControl(), HandlerUtil.getActivePartId(event));
			}
			PlatformUI.getWorkbench().getIntroManager()
					.closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
			HelpView.open(window.getActivePage(), target);
		}
		return null;
	}
}
