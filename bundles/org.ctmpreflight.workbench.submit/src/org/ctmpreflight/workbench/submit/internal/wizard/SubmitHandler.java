package org.ctmpreflight.workbench.submit.internal.wizard;

import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.submit.internal.send.SendJob;
import org.ctmpreflight.workbench.submit.internal.send.SubmitOrder;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Submits the file in the editor, as it is saved. */
public final class SubmitHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof UploadEditor editor && editor.session() != null) {
			Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
			editor.records().takeOver();
			if (SendJob.running() != null) {
				MessageDialog.openInformation(shell, "Submit",
						"Another file is being submitted. Progress stands at the bottom of the window.");
			} else if (!editor.isDirty() || save(shell, editor)) {
				SubmitDialog.open(shell,
						SubmitOrder.of(editor.session().file().getLocation().toPath()));
			}
		}
		return null;
	}

	/** What is sent is what stands in the file. */
	private static boolean save(Shell shell, UploadEditor editor) {
		return new MessageDialog(shell, "Submit", null,
				"The file has changes that are not saved. What is sent is what stands in the file.",
				MessageDialog.QUESTION, new String[] { "&Save and Submit", "Cancel" }, 0).open() == 0
				&& editor.getSite().getPage().saveEditor(editor, false) && !editor.isDirty();
	}
}
