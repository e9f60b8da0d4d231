package org.ctmpreflight.workbench.submit.internal.wizard;

import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.submit.internal.send.SendJob;
import org.ctmpreflight.workbench.submit.internal.send.SubmitOrder;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.handlers.HandlerUtil;

/** Submits the file in the editor, as it is saved. */
public final class SubmitHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof UploadEditor editor && editor.session() != null) {
			Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
			editor.records().takeOver();
			afterEdits(shell, editor);
		}
		return null;
	}

	/** What was being typed is taken over in the background; before that nobody knows whether the file has changes. */
	private static void afterEdits(Shell shell, UploadEditor editor) {
		Job job = Job.create("Wait until the changes are made", monitor -> {
			shell.getDisplay().asyncExec(() -> {
				if (!shell.isDisposed() && editor.session() != null) {
					begin(shell, editor);
				}
			});
		});
		job.setRule(editor.session().rule());
		// that of the edits, behind which it stands
		job.setPriority(Job.INTERACTIVE);
		job.setSystem(true);
		job.schedule();
	}

	private static void begin(Shell shell, UploadEditor editor) {
		if (SendJob.running() != null) {
			MessageDialog.openInformation(shell, "Submit",
					"Another file is being submitted. Progress stands at the bottom of the window.");
		} else if (!editor.isDirty()) {
			submit(shell, editor);
		} else if (askToSave(shell) && editor.getSite().getPage().saveEditor(editor, false)) {
			submitWhenSaved(shell, editor);
		}
	}

	private static boolean askToSave(Shell shell) {
		return new MessageDialog(shell, "Submit", null,
				"The file has changes that are not saved. What is sent is what stands in the file.",
				MessageDialog.QUESTION, new String[] { "&Save and Submit", "Cancel" }, 0).open() == 0;
	}

	/** It is saved in the background. */
	private static void submitWhenSaved(Shell shell, UploadEditor editor) {
		Saveable saved = editor.getSaveables()[0];
		Job job = Job.create("Wait until the file is saved", monitor -> {
			try {
				Job.getJobManager().join(saved, monitor);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Status.CANCEL_STATUS;
			}
			shell.getDisplay().asyncExec(() -> {
				// else it could not be saved, which was told
				if (!shell.isDisposed() && !editor.isDirty()) {
					submit(shell, editor);
				}
			});
			return Status.OK_STATUS;
		});
		job.setSystem(true);
		job.schedule();
	}

	private static void submit(Shell shell, UploadEditor editor) {
		SubmitDialog.open(shell, SubmitOrder.of(editor.session().file().getLocation().toPath()));
	}
}
