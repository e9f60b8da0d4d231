package org.ctmpreflight.workbench.internal.complaints;

import org.ctmpreflight.editing.Complaint;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** Begins the casework about a complaint. */
final class RecordStart {
	private RecordStart() {
	}

	/** Appends a record about a complaint to the file in the editor; says what is missing where it cannot. */
	static void of(Complaint complaint, IWorkbenchPage page) {
		if (complaint == null) {
			tell(page, "Select a complaint first.");
		} else if (!(page.getActiveEditor() instanceof UploadEditor editor) || editor.records() == null) {
			tell(page, "Open the upload file that the record is to stand in.");
		} else {
			editor.session().edit("Start of a record", (document, monitor) -> {
				int row = document.snapshot().rows();
				document.insert(row, complaint.startRecord(document.layout()));
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
					page.activate(editor);
					editor.records().reveal(row, 1);
				});
			});
		}
	}

	private static void tell(IWorkbenchPage page, String what) {
		MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), "Complaints", what);
	}
}
