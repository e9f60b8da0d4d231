package org.ctmpreflight.workbench.submit.internal.send;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.hpms.SettingsProfiles;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.submission.SubmitException;
import org.ctmpreflight.submission.SubmitMonitor;
import org.ctmpreflight.submission.SubmitPreview;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Finds out what would be sent, with a fresh check, and sends nothing. Cancelled, it ends its calls. */
public final class PreviewJob extends Job {
	private final SubmitOrder order;
	private final String profile;
	private final BiConsumer<PreviewJob, Preview> done;
	private HpmsClient client;
	private boolean ended;

	/**
	 * What would be sent.
	 *
	 * @param profiles of the user
	 * @param target   HPMS; null where it cannot be known
	 * @param result   null where there is none
	 * @param problem  why there is none, in one line; null where there is one
	 */
	public record Preview(List<SettingsProfiles.Profile> profiles, HpmsTarget target, SubmissionResult result,
			String problem) {
	}

	/**
	 * @param profile of the HPMS
	 * @param done    told which job found what, in the thread of the job; not where it was cancelled
	 */
	public PreviewJob(SubmitOrder order, String profile, BiConsumer<PreviewJob, Preview> done) {
		super("Look what would be sent of " + order.file().getFileName());
		this.order = order;
		this.profile = profile;
		this.done = done;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask("Checking …", IProgressMonitor.UNKNOWN);
		List<SettingsProfiles.Profile> profiles = List.of();
		HpmsTarget target = null;
		Preview preview;
		try {
			profiles = SettingsProfiles.read(System::getenv).profiles();
			target = HpmsChoice.open(profile);
			SubmissionResult result = Submissions.run(order, target, true, new Silent(monitor), this::connected);
			preview = new Preview(profiles, target, result, null);
		} catch (SubmitException | SettingsException | IOException | RuntimeException e) {
			preview = new Preview(profiles, target, null, ResultWords.problem(e));
		}
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		done.accept(this, preview);
		return Status.OK_STATUS;
	}

	private synchronized void connected(HpmsClient connected) {
		client = connected;
		if (ended) {
			client.cancel();
		}
	}

	@Override
	protected synchronized void canceling() {
		// nothing is sent, so that any call may end
		ended = true;
		if (client != null) {
			client.cancel();
		}
	}

	/** Agrees to nothing; a dry run does not ask. */
	private record Silent(IProgressMonitor monitor) implements SubmitMonitor {
		@Override
		public boolean agree(SubmitPreview preview) {
			return false;
		}

		@Override
		public void progress(Step step, long done, long total) {
			monitor.subTask(step == Step.DOWNLOAD ? String.format("%,d complaints", done) : "Checking the file");
		}
	}
}
