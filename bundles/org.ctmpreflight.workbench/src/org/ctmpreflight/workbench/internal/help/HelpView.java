package org.ctmpreflight.workbench.internal.help;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;

/** Shows the user guide beside the work. The help system of Eclipse would bring a web server. */
public final class HelpView extends ViewPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.help";

	private ManualPane pane;

	/** Shows a page, at a section where one is named after a {@code #}. */
	public static void open(IWorkbenchPage page, String target) {
		try {
			((HelpView) page.showView(ID)).pane.open(target);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		pane = new ManualPane(parent);
		pane.open(Manual.WORKBENCH);
	}

	/** What is shown: the name of a page, and after a {@code #} that of a section. */
	public String shown() {
		return pane.current();
	}

	@Override
	public void setFocus() {
		pane.setFocus();
	}
}
