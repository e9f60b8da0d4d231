package org.ctmpreflight.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.report.internal.CsvReport;
import org.ctmpreflight.report.internal.HtmlReport;
import org.ctmpreflight.report.internal.JsonReport;
import org.ctmpreflight.report.internal.JunitReport;
import org.ctmpreflight.report.internal.ReportWriter;
import org.ctmpreflight.report.internal.SarifReport;
import org.ctmpreflight.report.internal.TextReport;

/** Writes the outcome of a check in one of the formats. */
public final class Reports {
	/** The formats. */
	public enum Format {
		/** For people at a terminal. */
		TEXT,
		/** Version 1 of our own form, which {@code docs/schemas/findings.schema.json} describes. */
		JSON,
		/** SARIF 2.1.0, for dashboards of findings. */
		SARIF,
		/** JUnit XML, for build servers. */
		JUNIT,
		/** A table for spreadsheets. */
		CSV,
		/** A page for people, in one file. */
		HTML;

		/** Whether it tells the SHA-256 of the files. */
		public boolean needsDigest() {
			return this != TEXT;
		}

		/** The word used in options. */
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The format of that word, which is case-sensitive; empty where there is none. */
		public static Optional<Format> of(String text) {
			for (Format format : values()) {
				if (format.text().equals(text)) {
					return Optional.of(format);
				}
			}
			return Optional.empty();
		}

		/** The words of all formats, for people. */
		public static String words() {
			String words = Arrays.stream(values()).map(Format::text).collect(Collectors.joining(", "));
			return words.replaceFirst(", (\\w+)$", " or $1");
		}
	}

	private Reports() {
	}

	/** @param out not closed */
	public static void write(Format format, CheckResult result, ReportContext context, OutputStream out)
			throws IOException {
		ReportWriter<?> writer = switch (format) {
			case TEXT -> new TextReport(result, context, out);
			case JSON -> new JsonReport(result, context, out);
			case SARIF -> new SarifReport(result, context, out);
			case JUNIT -> new JunitReport(result, context, out);
			case CSV -> new CsvReport(result, context, out);
			case HTML -> new HtmlReport(result, context, out);
		};
		writer.write();
	}
}
