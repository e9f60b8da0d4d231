package org.ctmpreflight.workbench.internal.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.check.SuppressionEdits;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.ctmpreflight.workbench.internal.session.CheckSettings;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Changes the files of suppressions in the background, and tells those who may be checked by them. */
final class Suppressions {
	private Suppressions() {
	}

	private interface Change {
		void make(Path file) throws IOException;
	}

	/** Where those of a session stand. */
	static Path file(UploadSession session) {
		return CheckSettings.suppressions(session.document().file());
	}

	/** Adds entries. */
	static void add(UploadSession session, List<Suppression> entries) {
		change("Suppress findings", session, file -> SuppressionEdits.add(file, entries));
	}

	/** Takes away what suppresses some findings. */
	static void lift(UploadSession session, List<ShownFinding> findings) {
		List<Suppression> gone = findings.stream().map(f -> plain(f.suppression())).toList();
		change("Lift suppressions", session, file -> {
			if (SuppressionEdits.remove(file, s -> gone.contains(plain(s))) == 0) {
				throw new IOException(file + " does not have them any more.");
			}
		});
	}

	/** Without the line, which may have changed. */
	private static Suppression plain(Suppression s) {
		return new Suppression(s.code(), s.complaintId(), s.reason(), s.author(), s.expires(), 0);
	}

	/** One at a time: each begins with what the one before left. */
	private static synchronized void make(Change change, Path file) throws IOException {
		change.make(file);
	}

	private static void change(String name, UploadSession session, Change change) {
		Path file = file(session);
		Display display = Display.getCurrent();
		Job job = Job.create(name, monitor -> {
			try {
				make(change, file);
			} catch (IOException e) {
				return Status.error("The suppressions were not changed. " + e.getMessage());
			}
			display.asyncExec(() -> Sessions.all().forEach(UploadSession::tellSuppressions));
			return Status.OK_STATUS;
		});
		job.setUser(true);
		job.schedule();
	}
}
