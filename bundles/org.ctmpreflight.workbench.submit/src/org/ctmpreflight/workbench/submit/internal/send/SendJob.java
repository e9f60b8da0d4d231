package org.ctmpreflight.workbench.submit.internal.send;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.submission.SubmitException;
import org.ctmpreflight.submission.SubmitMonitor;
import org.ctmpreflight.submission.SubmitPreview;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Sends the records of a file. Cancelled, it ends after the batch that is under way, whose answer is waited for: a call
 * that was cut off would leave its records unknown.
 */
public final class SendJob extends Job {
	private static final ListenerList<Runnable> ENDED = new ListenerList<>();
	private static final AtomicReference<SendJob> RUNNING = new AtomicReference<>();

	private final SubmitOrder order;
	private final HpmsTarget target;
	private final Follower follower;
	private final Predicate<SubmitPreview> agreed;

	/** Follows it, in its thread. */
	public interface Follower {
		/** How far it is; a total of 0 where that is not known. */
		void progress(SubmitMonitor.Step step, long done, long total);

		/**
		 * How it ended.
		 *
		 * @param result  null where nothing came of it
		 * @param problem why, in one line; null where there is a result
		 */
		void ended(SubmissionResult result, String problem);
	}

	/** @param agreed asked before anything is sent, in the thread of the job */
	public SendJob(SubmitOrder order, HpmsTarget target, Predicate<SubmitPreview> agreed, Follower follower) {
		super("Submit " + order.file().getFileName() + " to the " + target.words());
		this.order = order;
		this.target = target;
		this.agreed = agreed;
		this.follower = follower;
		setPriority(LONG);
	}

	/** The one that is sending; null where none is. */
	public static SendJob running() {
		return RUNNING.get();
	}

	/** Calls a listener, in any thread, when one has ended. */
	public static void addEndListener(Runnable listener) {
		ENDED.add(listener);
	}

	/** Calls it no more. */
	public static void removeEndListener(Runnable listener) {
		ENDED.remove(listener);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask("Sending …", IProgressMonitor.UNKNOWN);
		if (!RUNNING.compareAndSet(null, this)) {
			follower.ended(null, "Another file is being submitted: wait for its end.");
			return Status.OK_STATUS;
		}
		SubmissionResult result = null;
		String problem = null;
		try {
			result = Submissions.run(order, target, false, new Following(monitor), client -> {
				// its calls are never cut off
			});
		} catch (SubmitException | SettingsException | IOException | RuntimeException e) {
			problem = ResultWords.problem(e);
		} finally {
			RUNNING.set(null);
			ENDED.forEach(Runnable::run);
		}
		follower.ended(result, problem);
		return Status.OK_STATUS;
	}

	private final class Following implements SubmitMonitor {
		private final IProgressMonitor monitor;

		Following(IProgressMonitor monitor) {
			this.monitor = monitor;
		}

		@Override
		public boolean agree(SubmitPreview preview) {
			return !monitor.isCanceled() && agreed.test(preview) && !monitor.isCanceled();
		}

		@Override
		public void progress(Step step, long done, long total) {
			if (step == Step.SEND) {
				monitor.subTask(String.format("%,d of %,d records sent", done, total));
			}
			follower.progress(step, done, total);
		}

		@Override
		public boolean cancelled() {
			return monitor.isCanceled();
		}
	}
}
