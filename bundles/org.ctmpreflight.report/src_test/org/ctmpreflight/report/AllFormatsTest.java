package org.ctmpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctmpreflight.report.Example.context;
import static org.ctmpreflight.report.Example.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds in every format. */
class AllFormatsTest {
	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void noValueShouldBeShownUnlessAskedFor(Reports.Format format) throws Exception {
		Path download = Example.download(folder);
		try (CheckResult hidden = Example.of(folder).check(o -> o.withDownload(download));
				CheckResult shown = Example.of(folder).check(o -> o.withDownload(download).withShowValues(true))) {
			String report = report(format, hidden);
			assertThat(report).contains("value-not-allowed", "non-ascii-character", "download-column-unknown")
					.doesNotContain(Example.SENTINEL);
			assertThat(report(format, shown)).contains(Example.SENTINEL);
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatRanAndWhatDidNotShouldBeTold(Reports.Format format) throws Exception {
		try (CheckResult result = Example.of(folder).check()) {
			Marks.fail(result.files().get(0), "duplicate-resolve-conflict");
			assertThat(report(format, result)).contains("clean.TXT", "agent-broker-flag-missing", "no download given",
					"duplicate-resolve-conflict", "ArithmeticException");
		}
	}

	@ParameterizedTest
	@EnumSource
	void sameCheckShouldGiveTheSameBytes(Reports.Format format) throws Exception {
		try (CheckResult one = Example.of(folder).check(o -> o.withThreads(1));
				CheckResult two = Example.of(folder).check(o -> o.withThreads(2))) {
			assertThat(report(format, one)).isEqualTo(report(format, one)).isEqualTo(report(format, two));
		}
	}

	@Test
	@Tag("slow")
	void threadsShouldNotChangeAByte() throws Exception {
		// more blocks than threads, with complaints that come again in other blocks
		StringBuilder upload = new StringBuilder();
		for (int i = 0; i < 1200; i++) {
			upload.append(ComplaintIds.text(2500000000L + i * 37 % 900)).append('\t').append("Called. ".repeat(i % 480))
					.append("\t").append("YNy".charAt(i % 3)).append("\t\t").append("YNU ".charAt(i % 4))
					.append("\t\t").append(i % 7).append('\t').append(i % 11 == 0 ? "Y" : "N")
					.append("\t\t\t\t\t").append(i % 13 == 0 ? "\u2019" : "").append("\r\n");
		}
		Map<Reports.Format, String> reports = new EnumMap<>(Reports.Format.class);
		for (int threads = 1; threads <= 8; threads++) {
			int n = threads;
			try (CheckResult result = new Example(folder).file("upload.TXT", upload.toString())
					.check(o -> o.withThreads(n))) {
				for (Reports.Format format : Reports.Format.values()) {
					String report = report(format, result);
					assertThat(report.equals(reports.computeIfAbsent(format, f -> report)))
							.as("%s with %s threads", format, n).isTrue();
				}
			}
		}
		assertThat(reports.get(Reports.Format.JSON)).contains("duplicate-complaint-id", "duplicate-resolve-conflict");
	}

	@ParameterizedTest
	@EnumSource
	void nothingToReportShouldBeAReportToo(Reports.Format format) throws Exception {
		try (CheckResult result = new Example(folder).problem("gone.TXT", "there is no such file").check()) {
			assertThat(report(format, result)).isNotBlank();
		}
	}

	@ParameterizedTest
	@EnumSource
	void streamThatFailsShouldFailTheReportAndNeverBeClosed(Reports.Format format) throws Exception {
		OutputStream broken = new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("disk is full");
			}

			@Override
			public void close() {
				throw new AssertionError("closed");
			}
		};
		try (CheckResult result = Example.of(folder).check()) {
			assertThatThrownBy(() -> Reports.write(format, result, context(result, Severity.ERROR), broken))
					.isInstanceOf(IOException.class).hasMessage("disk is full");
			OutputStream open = new OutputStream() {
				@Override
				public void write(int b) {
					// goes nowhere
				}

				@Override
				public void close() {
					throw new AssertionError("closed");
				}
			};
			Reports.write(format, result, context(result, Severity.ERROR), open);
		}
	}

	@Test
	void formatsShouldBeFoundByTheirWords() {
		assertThat(Reports.Format.of("sarif")).contains(Reports.Format.SARIF);
		assertThat(Reports.Format.of("SARIF")).isEmpty();
		assertThat(Reports.Format.words()).isEqualTo("text, json, sarif, junit, csv or html");
	}
}
