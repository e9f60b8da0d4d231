package org.ctmpreflight.workbench.internal.session;

import java.io.IOException;

import org.ctmpreflight.editing.DocumentChange;
import org.ctmpreflight.editing.UploadDocument;
import org.ctmpreflight.layout.UnwritableTextException;
import org.ctmpreflight.workbench.internal.app.OneAtATime;
import org.ctmpreflight.workbench.internal.session.UploadSession.Edit;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;

/** The edits of a session: one after the other in the background, each of them can be undone, without limit. */
final class SessionEdits {
	private final UploadDocument document;
	private final IUndoContext context = new ObjectUndoContext(this, "Upload file");
	private final ISchedulingRule rule = new OneAtATime();
	/** Counts the edits of the document; used by the edits alone, which are one at a time. */
	private volatile int edits;
	/** Edits after which rows have other numbers. */
	private volatile int shifts;
	/** Edits that undo can take back. */
	private volatile int steps;

	interface Step {
		void run(IProgressMonitor monitor) throws IOException;
	}

	SessionEdits(UploadDocument document) {
		this.document = document;
		history().setLimit(context, Integer.MAX_VALUE);
	}

	private static IOperationHistory history() {
		return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
	}

	/** The document was changed. */
	void changed(DocumentChange change) {
		edits++;
		shifts += change.rows().inPlace() ? 0 : 1;
		steps += change.kind() == DocumentChange.Kind.UNDO ? -1 : 1;
	}

	/** Lets undo take back what was done before this program began; gives how much that is. */
	int rememberEarlier() {
		int earlier = steps;
		for (int i = 0; i < earlier; i++) {
			history().add(new DocumentOperation(this, "Change before the crash", 1));
		}
		return earlier;
	}

	/** What its edits are undone by. */
	IUndoContext context() {
		return context;
	}

	/** What runs with this rule runs when nothing is edited or saved. */
	ISchedulingRule rule() {
		return rule;
	}

	/** Makes an edit; a long one with progress, and it can be cancelled. */
	void make(String label, boolean quiet, Edit edit) {
		run(label, quiet, remembered(label, edit));
	}

	private Step remembered(String label, Edit edit) {
		int asked = shifts;
		return monitor -> {
			if (shifts != asked) {
				// the rows that were meant have other numbers now: another complaint's note must not change
				StatusManager.getManager().handle(Status.warning(
						"\"" + label + "\" was not done, since lines were moved at the same time. Please do it again."),
						StatusManager.SHOW);
				return;
			}
			int before = edits;
			try {
				edit.make(document, monitor);
			} finally {
				if (edits != before) {
					history().add(new DocumentOperation(this, label, edits - before));
				}
			}
		};
	}

	/** Takes the last edits of the document back. */
	void undo(int steps) {
		run("Undo", true, monitor -> {
			for (int i = 0; i < steps; i++) {
				document.undo();
			}
		});
	}

	/** Makes the edits of the document that were undone last again. */
	void redo(int steps) {
		run("Redo", true, monitor -> {
			for (int i = 0; i < steps; i++) {
				document.redo();
			}
		});
	}

	/** Runs something after the edits that were asked for before. */
	void run(String name, boolean quiet, Step step) {
		Job job = Job.create(name, monitor -> {
			try {
				step.run(monitor);
				return Status.OK_STATUS;
			} catch (UnwritableTextException e) {
				StatusManager.getManager().handle(Status.warning(e.getMessage()), StatusManager.SHOW);
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The change was not made. " + e.getMessage(), e);
			}
		});
		job.setRule(rule);
		job.setSystem(quiet);
		job.setUser(!quiet);
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	/** Forgets what can be undone. */
	void dispose() {
		history().dispose(context, true, true, true);
	}
}
