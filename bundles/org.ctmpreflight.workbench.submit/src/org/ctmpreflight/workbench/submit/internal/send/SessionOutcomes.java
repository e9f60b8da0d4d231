package org.ctmpreflight.workbench.submit.internal.send;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;

import org.ctmpreflight.hpms.HpmsKind;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.hpms.UserFolders;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.submission.KnownOutcomes;
import org.ctmpreflight.submission.KnownOutcomes.Known;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Marks the records of open files that were sent to the HPMS that is meant, as its journal tells. A record is known by its
 * complaint ID and its note: one whose note is changed is a new one, and its mark goes until the change is taken back.
 */
public final class SessionOutcomes {
	/** Of the newest reading; for use in the user-interface thread. */
	private static final Set<UploadSession> MARKED = Collections.newSetFromMap(new WeakHashMap<>());

	private final Display display = Display.getCurrent();
	private final Job job = Job.create("Read what was sent", this::read);

	private SessionOutcomes() {
		job.setSystem(true);
	}

	/**
	 * Marks them from now on. In the user-interface thread.
	 *
	 * @return what ends that
	 */
	public static Runnable install() {
		SessionOutcomes outcomes = new SessionOutcomes();
		Runnable anew = outcomes.job::schedule;
		Runnable opened = () -> {
			if (!MARKED.containsAll(Sessions.all())) {
				anew.run();
			}
		};
		Sessions.addListener(opened);
		HpmsChoice.addListener(anew);
		SendJob.addEndListener(anew);
		anew.run();
		return () -> {
			Sessions.removeListener(opened);
			HpmsChoice.removeListener(anew);
			SendJob.removeEndListener(anew);
		};
	}

	private IStatus read(IProgressMonitor monitor) {
		try {
			HpmsTarget target = HpmsChoice.open();
			UserFolders folders = UserFolders.ofSystem();
			KnownOutcomes known = folders.journal() == null ? null
					: KnownOutcomes.read(folders.journal(), folders.journalKey(), target.settings());
			show(known, target.kind());
		} catch (SettingsException e) {
			// no HPMS is meant: nothing was sent to it
			show(null, HpmsKind.PRODUCTION);
		} catch (IOException e) {
			Platform.getLog(SessionOutcomes.class).warn("records that were sent are not marked: " + e.getMessage());
			show(null, HpmsKind.PRODUCTION);
		}
		return Status.OK_STATUS;
	}

	private void show(KnownOutcomes known, HpmsKind kind) {
		display.asyncExec(() -> {
			MARKED.clear();
			for (UploadSession session : Sessions.all()) {
				MARKED.add(session);
				session.setOutcomes(marks(known, kind, session.document().layout()));
			}
		});
	}

	private static Function<List<String>, RecordOutcome> marks(KnownOutcomes known, HpmsKind kind,
			RecordLayout layout) {
		return fields -> known == null ? null : known.of(layout, fields).map(k -> mark(k, kind)).orElse(null);
	}

	private static RecordOutcome mark(Known known, HpmsKind kind) {
		String hpms = ResultWords.name(kind);
		String words = switch (known.outcome()) {
			case SAVED -> "Already saved in " + hpms;
			case REJECTED -> "Refused by " + hpms + ": " + known.message();
			case UNKNOWN -> "Sent, and nobody knows whether " + hpms + " has it: File, Submit… finds out";
			case NOT_SENT -> "Not sent: " + ResultWords.why(known.message());
		};
		return new RecordOutcome(ResultWords.kind(known.outcome()), words + " (submission " + known.submission() + ")");
	}
}
