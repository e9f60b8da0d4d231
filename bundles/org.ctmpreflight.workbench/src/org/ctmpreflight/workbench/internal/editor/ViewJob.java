package org.ctmpreflight.workbench.internal.editor;

import java.io.IOException;
import java.util.function.Consumer;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.editing.DocumentView;
import org.ctmpreflight.editing.ViewQuery;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Finds and sorts the rows that the grid is to show. A new query ends the one before. */
final class ViewJob {
	private final UploadSession session;
	private final Consumer<DocumentView> shown;
	private final Display display = Display.getCurrent();
	private final Job job = Job.create("Sort and filter", this::run);
	private volatile ViewQuery query = ViewQuery.ALL;

	/** @param shown told the outcome in the user-interface thread */
	ViewJob(UploadSession session, Consumer<DocumentView> shown) {
		this.session = session;
		this.shown = shown;
	}

	/** What was asked for last. */
	ViewQuery query() {
		return query;
	}

	/** Looks for other rows. */
	void ask(ViewQuery newQuery) {
		query = newQuery;
		job.cancel();
		job.schedule();
	}

	private IStatus run(IProgressMonitor monitor) {
		ViewQuery asked = query;
		try {
			DocumentView view = DocumentView.of(session.now(), asked, session.findings(), monitor::isCanceled);
			display.asyncExec(() -> {
				if (asked == query) {
					shown.accept(view);
				}
			});
			return Status.OK_STATUS;
		} catch (CheckCancelledException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return Status.error("The rows could not be read. " + e.getMessage(), e);
		}
	}

	void cancel() {
		job.cancel();
	}
}
