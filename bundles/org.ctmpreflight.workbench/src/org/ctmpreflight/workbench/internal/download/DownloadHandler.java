package org.ctmpreflight.workbench.internal.download;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks which complaints are wanted, and downloads them. */
public final class DownloadHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		if (window != null) {
			WizardDialog dialog = new WizardDialog(window.getShell(), new DownloadWizard(window)) {
				@Override
				protected void createButtonsForButtonBar(Composite parent) {
					super.createButtonsForButtonBar(parent);
					getButton(IDialogConstants.FINISH_ID).setText("&Download");
				}
			};
			dialog.setHelpAvailable(false);
			dialog.open();
		}
		return null;
	}
}
