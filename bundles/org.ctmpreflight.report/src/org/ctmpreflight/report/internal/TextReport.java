package org.ctmpreflight.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

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

/** Text for people: a block a file, a finding on two lines, and a summary. */
public final class TextReport extends ReportWriter<TextReport.Prepared> {
	private static final String RESET = "\u001B[0m";
	private static final String BOLD = "\u001B[1m";
	private static final String DIM = "\u001B[2m";
	private static final String RED = "\u001B[31m";
	private static final String YELLOW = "\u001B[33m";
	private static final String BLUE = "\u001B[34m";
	private static final String GREEN = "\u001B[32m";
	private static final int LINE_WIDTH = 12;
	private static final String INDENT = " ".repeat(LINE_WIDTH + 3);

	private final Utf8Output out;

	/** @param out not closed */
	public TextReport(CheckResult result, ReportContext context, OutputStream out) {
		super(result, context);
		this.out = new Utf8Output(out);
	}

	@Override
	public void write() throws IOException {
		entries();
		summary();
		out.flush();
	}

	@Override
	protected Prepared prepare(FindingPlace place) {
		return new Prepared(place);
	}

	@Override
	protected void begin(FileResult file) throws IOException {
		String what = file.layout() == null ? "suppressions" : file.layout() + ", " + count(file.records(), "record");
		String use = isDownloadOfRun(file) ? ", used as plan download" : "";
		out.text(colour(BOLD, PrintableText.of(file.file()))).text(colour(DIM, "  " + what + use)).text("\n");
	}

	@Override
	protected void finding(Prepared p, FindingCursor c) throws IOException {
		out.text("  ").text(pad(c.line() == 0 ? "file" : "line " + c.line(), LINE_WIDTH)).text(p.head);
		if (c.complaintId() != FindingCursor.NO_COMPLAINT) {
			out.text("  ").text(ComplaintIds.text(c.complaintId()));
		}
		if (c.baseline() != null) {
			out.text("  ").text(c.baseline().text());
		}
		out.text("\n").text(INDENT).text(p.place.text(c)).text("\n");
		if (c.suppression() != null) {
			Suppression s = c.suppression();
			out.text(INDENT).text(colour(DIM, PrintableText.of(
					"suppressed until " + s.expires() + " by " + s.author() + ": " + s.reason()))).text("\n");
		}
	}

	@Override
	protected void end(FileResult file) throws IOException {
		for (Map.Entry<String, Long> e : file.cut().entrySet()) {
			out.text(INDENT + e.getValue() + " more of " + e.getKey() + " not listed\n");
		}
		if (file.fixed() != null) {
			for (Map.Entry<String, Long> e : file.fixed().entrySet()) {
				out.text(INDENT + e.getValue() + " of " + e.getKey() + " fixed since the baseline\n");
			}
		}
		rules(file);
		out.text("\n");
	}

	private void rules(FileResult file) throws IOException {
		FileResult.RuleOutcome rules = file.rules();
		if (rules.run().isEmpty() && rules.skipped().isEmpty() && rules.failed().isEmpty()) {
			return;
		}
		out.text(colour(DIM, "  " + count(rules.run().size(), "rule") + " ran: " + String.join(", ", rules.run())))
				.text("\n");
		Map<String, StringJoiner> byReason = new LinkedHashMap<>();
		for (SkippedRule s : rules.skipped()) {
			byReason.computeIfAbsent(s.reason(), r -> new StringJoiner(", ")).add(s.code());
		}
		for (Map.Entry<String, StringJoiner> e : byReason.entrySet()) {
			out.text(colour(DIM, "  skipped (" + e.getKey() + "): " + e.getValue())).text("\n");
		}
		for (FailedRule f : rules.failed()) {
			out.text(colour(RED, "  rule failed: " + f.code() + " on line " + f.line() + " (" + f.reason() + ")"))
					.text("\n");
		}
	}

	private void summary() throws IOException {
		List<String> parts = new ArrayList<>();
		for (Severity s : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
			long n = result.count(s);
			if (n > 0) {
				parts.add(colour(colourOf(s), count(n, s == Severity.INFO ? "note" : s.text())));
			}
		}
		if (result.suppressed() > 0) {
			parts.add(result.suppressed() + " suppressed");
		}
		String what = parts.isEmpty() ? colour(GREEN, "nothing found") : String.join(", ", parts);
		out.text(what + " in " + count(result.files().size(), "file") + ", checked as of " + result.options().asOf());
		StringJoiner packs = new StringJoiner(", ");
		result.options().packs().forEach(p -> packs.add(p.info().id() + " " + p.info().version()));
		out.text(" under " + packs);
		if (!context.options().isEmpty()) {
			out.text(" with " + PrintableText.of(String.join(" ", context.options())));
		}
		out.text("\n");
	}

	private String colour(String code, String text) {
		return context.colour() ? code + text + RESET : text;
	}

	private static String colourOf(Severity severity) {
		return switch (severity) {
			case ERROR -> RED;
			case WARNING -> YELLOW;
			case INFO -> BLUE;
		};
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(Math.max(1, width + 1 - text.length()));
	}

	/** What every finding of a type at a field shares. */
	final class Prepared {
		final FindingPlace place;
		final String head;

		Prepared(FindingPlace place) {
			this.place = place;
			Severity s = place.type().severity();
			String field = place.field() != null ? place.number() + " " + place.field().name()
					: place.number() > 0 ? "column " + place.number() : "";
			head = colour(colourOf(s), pad(s == Severity.INFO ? "note" : s.text(), 8)) + pad(field, 26)
					+ colour(DIM, place.type().code());
		}
	}
}
