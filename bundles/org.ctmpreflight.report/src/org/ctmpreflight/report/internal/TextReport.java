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
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.report.ReportContext;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.SkippedRule;

/** Text for people: a block a file, a finding on two lines, and a summary. */
public final class TextReport {
	private static final String RESET = "\u001B[0m";
	private static final String BOLD = "\u001B[1m";
	private static final String DIM = "\u001B[2m";
	private static final String RED = "\u001B[31m";
	private static final String YELLOW = "\u001B[33m";
	private static final String BLUE = "\u001B[34m";
	private static final String GREEN = "\u001B[32m";
	private static final int LINE_WIDTH = 12;

	private final CheckResult result;
	private final ReportContext context;
	private final Utf8Output out;

	private TextReport(CheckResult result, ReportContext context, OutputStream out) {
		this.result = result;
		this.context = context;
		this.out = new Utf8Output(out);
	}

	/** @param out not closed */
	public static void write(CheckResult result, ReportContext context, OutputStream out) throws IOException {
		new TextReport(result, context, out).write();
	}

	private void write() throws IOException {
		for (FileResult file : result.files()) {
			file(file, "");
		}
		if (result.download() != null) {
			file(result.download(), ", used as plan download");
		}
		summary();
		out.flush();
	}

	private void file(FileResult file, String use) throws IOException {
		out.text(colour(BOLD, file.file())).text(colour(DIM,
				"  " + file.layout() + ", " + count(file.records(), "record") + use)).text("\n");
		FindingPlaces<Prepared> places = new FindingPlaces<>(file, Prepared::new);
		try (FindingCursor c = file.findings()) {
			while (c.next()) {
				Prepared p = places.get(c.type(), c.field());
				String line = c.line() == 0 ? "file" : "line " + c.line();
				out.text("  ").text(pad(line, LINE_WIDTH)).text(p.head);
				if (c.complaintId() != FindingCursor.NO_COMPLAINT) {
					out.text("  ").text(ComplaintIds.text(c.complaintId()));
				}
				out.text("\n").text(" ".repeat(LINE_WIDTH + 3)).text(p.place.message().fill(c.arguments()));
				if (c.value() != null) {
					out.text(" The value is: ").text(printable(c.value()));
				}
				out.text("\n");
			}
		}
		for (Map.Entry<String, Long> e : file.cut().entrySet()) {
			out.text("  " + pad("", LINE_WIDTH) + e.getValue() + " more of " + e.getKey() + " not listed\n");
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
		String what = parts.isEmpty() ? colour(GREEN, "nothing found") : String.join(", ", parts);
		out.text(what + " in " + count(result.files().size(), "file") + ", checked as of " + result.options().asOf());
		StringJoiner packs = new StringJoiner(", ");
		result.options().packs().forEach(p -> packs.add(p.info().id() + " " + p.info().version()));
		out.text(" under " + packs);
		if (!context.options().isEmpty()) {
			out.text(" with " + String.join(" ", context.options()));
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

	private static String count(long n, String noun) {
		return n + " " + noun + (n == 1 ? "" : "s");
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(Math.max(1, width + 1 - text.length()));
	}

	/** A value must not be able to move the cursor or colour the terminal. */
	private static String printable(String value) {
		StringBuilder b = new StringBuilder();
		value.codePoints().forEach(c -> {
			if (Character.isISOControl(c)) {
				b.append(String.format("\\u%04X", c));
			} else {
				b.appendCodePoint(c);
			}
		});
		return b.toString();
	}

	/** What every finding of a type at a field shares. */
	private final class Prepared {
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
