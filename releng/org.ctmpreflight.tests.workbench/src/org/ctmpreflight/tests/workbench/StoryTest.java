package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An analyst's day, from the sample with its findings to a file without any. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class StoryTest {
	private static final long LONGEST_HOLD = 2000;
	private static final Path WORK = Path.of(System.getProperty("preflight.work"));
	private static final Path SAMPLE = Path.of(System.getProperty("preflight.root"), "samples/casework-upload.TXT");
	private static final Path FILE = WORK.resolve("casework.TXT");

	private static Watch watch;

	@BeforeAll
	static void prepare() throws Exception {
		Files.createDirectories(WORK);
		Files.write(FILE, Files.readAllBytes(SAMPLE));
		Ui.run(() -> Ui.shell().setMaximized(true));
		watch = Watch.start(Ui.display());
	}

	@AfterAll
	static void heldShortly() {
		watch.end();
		System.out.println("longest hold of the user-interface thread: " + watch.longest() + " ms");
		assertTrue(watch.longest() <= LONGEST_HOLD,
				() -> "the user-interface thread was held for " + watch.longest() + " ms" + watch.where());
	}

	@Test
	void a1OpensTheSample() {
		CaseworkFiles.open(FILE);
		Ui.until("an editor", () -> Ui.page().getActiveEditor() != null);
		Screen.shot("01-opened");
		assertEquals("casework.TXT", Ui.get(() -> Ui.page().getActiveEditor().getTitle()));
	}
}
