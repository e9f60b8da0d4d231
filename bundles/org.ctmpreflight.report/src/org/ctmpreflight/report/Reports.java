package org.ctmpreflight.report;

import java.io.IOException;
import java.io.OutputStream;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.report.internal.JsonReport;
import org.ctmpreflight.report.internal.TextReport;

/** Writes the outcome of a check in one of the formats. */
public final class Reports {
	/** The formats. */
	public enum Format {
		/** For people. */
		TEXT(false),
		/** For programs. */
		JSON(true);

		private final boolean digest;

		Format(boolean digest) {
			this.digest = digest;
		}

		/** Whether it tells the SHA-256 of the files. */
		public boolean needsDigest() {
			return digest;
		}
	}

	private Reports() {
	}

	/** @param out not closed */
	public static void write(Format format, CheckResult result, ReportContext context, OutputStream out)
			throws IOException {
		switch (format) {
			case TEXT -> TextReport.write(result, context, out);
			case JSON -> JsonReport.write(result, context, out);
			default -> throw new IllegalArgumentException(String.valueOf(format));
		}
	}
}
