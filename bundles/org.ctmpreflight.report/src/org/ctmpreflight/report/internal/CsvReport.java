package org.ctmpreflight.report.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.PrintableText;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.report.ReportContext;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.SkippedRule;

/**
 * One table as CSV (RFC 4180, UTF-8): a finding a row. What else has to be told of a file stands in rows of the same form,
 * whose {@code severity} is one of the words below, so that a filter on that column shows the findings alone.
 */
public final class CsvReport extends ReportWriter<FindingPlace> {
	/** A row a file: what was checked. */
	private static final String CHECKED = "checked";
	private static final String RULE_RUN = "rule-run";
	private static final String RULE_SKIPPED = "rule-skipped";
	private static final String RULE_FAILED = "rule-failed";
	/** Findings that a limit cut from the list. */
	private static final String NOT_LISTED = "not-listed";
	/** Findings of the baseline that are gone. */
	private static final String FIXED = "fixed";

	private static final String[] COLUMNS = { "file", "role", "line", "field", "fieldNumber", "code", "severity",
			"complaintId", "message", "citation", "pack", "related", "suppressedReason", "suppressedAuthor",
			"suppressedExpires", "baseline" };

	private final OutputStream out;
	private CSVPrinter csv;
	private FileResult file;

	/** @param out not closed */
	public CsvReport(CheckResult result, ReportContext context, OutputStream out) {
		super(result, context);
		this.out = out;
	}

	@Override
	public void write() throws IOException {
		// closing the printer would close the stream, which is the caller's
		@SuppressWarnings("resource")
		CSVPrinter printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
				CSVFormat.RFC4180);
		csv = printer;
		csv.printRecord((Object[]) COLUMNS);
		entries();
		csv.flush();
	}

	@Override
	protected FindingPlace prepare(FindingPlace place) {
		return place;
	}

	@Override
	protected void begin(FileResult entry) throws IOException {
		file = entry;
		row(CHECKED, null,
				String.format(Locale.ROOT, "%s, %s, %d error, %d warning, %d info, %d suppressed, SHA-256 %s%s",
						layoutOf(file), count(file.records(), "record"), file.count(Severity.ERROR),
						file.count(Severity.WARNING), file.count(Severity.INFO), file.suppressed(), file.sha256(),
						isDownloadOfRun(file) ? ", used as plan download" : ""));
	}

	@Override
	protected void finding(FindingPlace place, FindingCursor c) throws IOException {
		Suppression s = c.suppression();
		csv.printRecord(safe(file.file()), file.role().text(), c.line() == 0 ? null : c.line(),
				place.field() == null ? null : place.field().name(), place.number() == 0 ? null : place.number(),
				place.type().code(), place.type().severity().text(),
				c.complaintId() == FindingCursor.NO_COMPLAINT ? null : ComplaintIds.text(c.complaintId()),
				safe(place.text(c)), safe(place.citation()), safe(place.type().pack()),
				String.join(" ", place.related()), s == null ? null : safe(s.reason()),
				s == null ? null : safe(s.author()), s == null ? null : s.expires(),
				c.baseline() == null ? null : c.baseline().text());
	}

	@Override
	protected void end(FileResult entry) throws IOException {
		try {
			file.cut().forEach((code, n) -> row(NOT_LISTED, code, n + " more"));
			if (file.fixed() != null) {
				file.fixed().forEach((code, n) -> row(FIXED, code, n + " fixed since the baseline"));
			}
			file.rules().run().forEach(code -> row(RULE_RUN, code, null));
			for (SkippedRule r : file.rules().skipped()) {
				row(RULE_SKIPPED, r.code(), r.reason());
			}
			for (FailedRule r : file.rules().failed()) {
				row(RULE_FAILED, r.code(), "failed on line " + r.line() + ": " + r.reason());
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void row(String kind, String code, String message) {
		try {
			csv.printRecord(safe(file.file()), file.role().text(), null, null, null, code, kind, null, safe(message),
					null,
					null, null, null, null, null, null);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * A cell without control characters. Where a text starts with what a spreadsheet would take for a formula, an apostrophe
	 * stands before it, which makes it a text there.
	 */
	private static String safe(String text) {
		if (text == null || text.isEmpty()) {
			return text;
		}
		String printable = PrintableText.of(text);
		return switch (printable.charAt(0)) {
			case '=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> "'" + printable;
			default -> printable;
		};
	}
}
