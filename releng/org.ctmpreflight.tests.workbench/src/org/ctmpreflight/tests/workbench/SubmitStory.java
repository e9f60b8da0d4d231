package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.hpms.UserFolders;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.eclipse.core.runtime.Platform;

/** What tests that submit have in common. */
final class SubmitStory {
	static final Path WORK = Path.of(System.getProperty("preflight.work"));
	static final UserFolders FOLDERS = UserFolders.ofSystem();
	static final String SECRET = "sentinel-5f1d7a";
	/** Of the HPMS in whose profile the secret is. */
	static final String KEY = "test-key";

	private SubmitStory() {
	}

	/** A complaint that is open in a new simulator, but for the second one there. */
	static String id(int n) {
		return String.format("C25%08d", n == 1 ? 1 : n + 1);
	}

	static String note(int n) {
		return "Note " + n + ": called the member and told her what her plan pays for.";
	}

	static String record(int n, String note) {
		return id(n) + "\t" + note + "\tN" + "\t".repeat(10);
	}

	/** Writes an upload file with a record for each of the first complaints, and its own note. */
	static void write(Path file, int records, int firstNote) throws IOException {
		StringBuilder text = new StringBuilder();
		for (int i = 1; i <= records; i++) {
			text.append(record(i, note(firstNote + i - 1))).append("\r\n");
		}
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	static void untilTitle(String title) {
		Ui.until("the title " + title, () -> Ui.shell().getText().equals("CTM Preflight – " + title));
	}

	/** The sign before a record; null for none. In the user-interface thread. */
	static RecordOutcome.Kind mark(int row) {
		UploadEditor editor = (UploadEditor) Ui.page().getActiveEditor();
		RecordOutcome outcome = editor.session().outcome(editor.session().now().row(row));
		return outcome == null ? null : outcome.kind();
	}

	/** Neither in the settings, nor in the workspace, nor in its log. */
	static void assertSecretNowhere() throws IOException {
		assertEquals(List.of(), Folders.holding(FOLDERS.settings(), SECRET));
		assertEquals(List.of(), Folders.holding(Path.of(Platform.getInstanceLocation().getURL().getPath()), SECRET));
	}
}
