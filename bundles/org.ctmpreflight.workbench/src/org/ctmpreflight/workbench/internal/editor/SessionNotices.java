package org.ctmpreflight.workbench.internal.editor;

import java.util.List;
import java.util.stream.Collectors;

import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.workbench.internal.session.UploadSession;

/** Tells what a session has to tell: what was brought back, what the check cannot use, what is not kept. */
final class SessionNotices implements UploadSession.Listener {
	private static final String WARNING = "warning";

	private final Notices notices;
	private final UploadSession session;
	private List<InputProblem> told = List.of();

	SessionNotices(Notices notices, UploadSession session) {
		this.notices = notices;
		this.session = session;
		session.addListener(this);
		if (session.restored()) {
			notices.show("restored", "info",
					"Unsaved changes from before the end of the last session were brought back. Undo takes them back.",
					Notices.Answer.UNDERSTOOD);
		}
		recordingFailed();
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
			notices.show("unrecorded", WARNING, "What you change from now on would be lost in a crash, since it cannot be "
					+ "recorded" + (why.isBlank() ? "" : " (" + why + ")") + ". Save often.",
					Notices.Answer.UNDERSTOOD);
		}
	}
}
