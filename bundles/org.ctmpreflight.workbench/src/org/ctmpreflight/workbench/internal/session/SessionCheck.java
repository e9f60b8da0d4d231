package org.ctmpreflight.workbench.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.editing.DocumentSnapshot;
import org.ctmpreflight.editing.LiveCheck;
import org.ctmpreflight.editing.LiveCheckListener;
import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * The check that follows the edits of a session, as a job with progress while it goes through the whole file. Cancelled,
 * it gives no more findings until it is started again.
 */
final class SessionCheck {
	private static final int TICKS = 1000;
	private static final int PAUSE = 100;

	private final UploadSession session;
	private final LiveCheck check;
	private final Job job;
	private volatile long done;
	private volatile long total;
	private volatile IOException failure;

	SessionCheck(UploadSession session, RuleBook book) {
		this.session = session;
		check = new LiveCheck(session.document(), new Checker(CheckSettings.options(book), LayoutCatalog.shipped(),
				InputStream.nullInputStream(), CheckMonitor.NONE));
		check.addListener(new LiveCheckListener() {
			@Override
			public void checked(DocumentSnapshot document, List<Integer> rows) {
				session.tellChecked();
			}

			@Override
			public void progress(long bytes, long of) {
				done = bytes;
				total = of;
			}

			@Override
			public void failed(IOException problem) {
				failure = problem;
			}
		});
		job = Job.create("Check " + session.file().getName(), this::follow);
	}

	void start() {
		check.start();
		job.schedule();
	}

	/** Shows how far the first check is, and ends it where somebody cancels. */
	private IStatus follow(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, job.getName(), TICKS);
		int shown = 0;
		while (!check.current() && failure == null) {
			if (monitor.isCanceled()) {
				check.close();
				session.checkEnded(this);
				return Status.CANCEL_STATUS;
			}
			int now = total == 0 ? 0 : (int) (TICKS * done / total);
			progress.worked(Math.max(0, now - shown));
			shown = Math.max(shown, now);
			try {
				Thread.sleep(PAUSE);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return Status.CANCEL_STATUS;
			}
		}
		return failure == null ? Status.OK_STATUS
				: Status.error(session.file().getName() + " could not be checked. " + failure.getMessage(), failure);
	}

	LiveFindings findings() {
		return check.findings();
	}

	/** What could not be read: rules that need it are skipped, which must not look like a clean file. */
	List<InputProblem> problems() {
		return check.problems();
	}

	boolean current() {
		return check.current();
	}

	void close() {
		job.cancel();
		check.close();
	}
}
