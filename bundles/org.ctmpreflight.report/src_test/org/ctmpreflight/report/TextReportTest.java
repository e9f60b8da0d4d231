package org.ctmpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.report.Example.report;

import java.nio.file.Path;

import org.ctmpreflight.check.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text for people. */
class TextReportTest {
	@TempDir
	private Path folder;

	@Test
	void marksOfFindingsShouldBeTold() throws Exception {
		try (CheckResult result = new Example(folder).file("wrong.TXT", Example.WRONG).check()) {
			Marks.put(result.files().get(0));
			assertThat(report(Reports.Format.TEXT, result)).contains("C2500000002  known\n", "C2500000002  new\n",
					"suppressed until 2027-01-31 by J. \"Doe\": =agreed\\u0007 <with> CMS\n");
		}
	}

	@Test
	void plainReportShouldNotSpeakOfSuppressionsAndBaselines() throws Exception {
		try (CheckResult result = Example.of(folder).check()) {
			assertThat(report(Reports.Format.TEXT, result)).contains("hpi-required-when-resolving")
					.doesNotContain("suppressed", "fixed", "  known\n", "  new\n");
		}
	}
}
