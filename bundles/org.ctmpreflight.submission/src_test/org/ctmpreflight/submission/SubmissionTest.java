package org.ctmpreflight.submission;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What tests of submissions begin with: a folder of their own, and a local HPMS. */
@Timeout(60)
abstract class SubmissionTest {
	@TempDir
	Path folder;
	Rig rig;

	@BeforeEach
	void start() throws IOException {
		rig = new Rig(folder);
	}

	@AfterEach
	void stop() throws IOException {
		rig.close();
	}
}
