package org.ctmpreflight.workbench.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;

import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.session.Recovery;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Tells what a session has to tell: what was brought back, what the check cannot use, what is not kept. */
final class SessionNotices implements UploadSession.Listener {
	private static final String WARNING = "warning";
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
			FormatStyle.SHORT);

	private final Notices notices;
	private final UploadSession session;
	private final Shell shell;
	private List<InputProblem> told = List.of();

	SessionNotices(Shell shell, Notices notices, UploadSession session) {
		this.shell = shell;
		this.notices = notices;
		this.session = session;
		session.addListener(this);
		if (session.restored()) {
			notices.show("restored", "info",
					"Unsaved changes from before the end of the last session were brought back. Undo takes them back.",
					Notices.Answer.UNDERSTOOD);
		}
		if (session.stale() != null) {
			notices.show("stale", WARNING, "Unsaved changes of "
					+ WHEN.format(session.stale().atZone(ZoneId.systemDefault()))
					+ " cannot be brought back: the file has been changed since. The lines that they changed can be saved "
					+ "as a file of their own.", new Notices.Answer("Save the Lines…", this::saveLines),
					new Notices.Answer("Discard", () -> giveUp(null)));
		}
		recordingFailed();
	}

	private void saveLines() {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Save the lines that were changed");
		dialog.setFileName(session.file().getName().replaceFirst("(\\.[^.]*)?$", "-unsaved$0"));
		dialog.setFilterPath(session.file().getLocation().removeLastSegments(1).toOSString());
		dialog.setOverwrite(true);
		String target = dialog.open();
		if (target != null) {
			giveUp(Path.of(target));
		}
	}

	private void giveUp(Path target) {
		Path file = session.document().file();
		Job job = Job.create("Unsaved changes of " + file.getFileName(), monitor -> {
			try {
				Recovery.giveUp(file, target);
			} catch (IOException e) {
				return Status.error("The unsaved changes are still kept. " + e.getMessage());
			}
			if (target != null) {
				CaseworkFiles.open(target);
			}
			return Status.OK_STATUS;
		});
		job.setUser(true);
		job.schedule();
	}

	@Override
	public void findingsChanged() {
		List<InputProblem> problems = session.problems();
		if (problems.equals(told)) {
			return;
		}
		told = problems;
		if (problems.isEmpty()) {
			notices.hide("problems");
		} else {
			notices.show("problems", WARNING, problems.stream()
					.map(p -> "Checked without " + p.file() + ": " + p.reason()).collect(Collectors.joining("\n")),
					new Notices.Answer("Check again", session::check), Notices.Answer.UNDERSTOOD);
		}
	}

	@Override
	public void recordingFailed() {
		String why = session.unrecorded();
		if (why != null) {
			notices.show("unrecorded", WARNING,
					"What you change from now on would be lost in a crash, since it cannot be "
							+ "recorded" + (why.isBlank() ? "" : " (" + why + ")") + ". Save often.",
					Notices.Answer.UNDERSTOOD);
		}
	}
}
