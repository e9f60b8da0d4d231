package org.ctmpreflight.authoring;

import java.io.IOException;
import java.io.OutputStream;

import org.ctmpreflight.authoring.internal.TestJson;
import org.ctmpreflight.authoring.internal.TestJunit;
import org.ctmpreflight.authoring.internal.TestText;

/** What became of examples, in writing. */
public final class TestReports {
	/** How it is written. */
	public enum Format {
		/** For people. */
		TEXT,
		/** For programs. */
		JSON,
		/** JUnit XML: a suite a file, a case an example. */
		JUNIT
	}

	private TestReports() {
	}

	/** @param out not closed */
	public static void write(Format format, TestRun run, OutputStream out) throws IOException {
		switch (format) {
			case TEXT -> TestText.write(run, out);
			case JSON -> TestJson.write(run, out);
			case JUNIT -> TestJunit.write(run, out);
		}
	}
}
