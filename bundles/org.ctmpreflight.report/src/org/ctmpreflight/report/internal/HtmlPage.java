package org.ctmpreflight.report.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.report.ReportContext;
import org.ctmpreflight.rules.FailedRule;

import com.samskivert.mustache.Mustache;

/**
 * What the template of the page asks for. Its names are those of the methods and components here; null, false and an
 * empty list are absent to it.
 */
final class HtmlPage {
	private final CheckResult result;
	private final ReportContext context;
	private final List<FileResult> files;
	private final Mustache.Lambda findings;
	private final List<Code> codes = new ArrayList<>();
	private final List<Field> fields = new ArrayList<>();

	/** What all findings of a type at a field show. Numbers are those that the page's script filters and sorts by. */
	record Place(FindingPlace place, String severity, String word, int rank, int code, int field, int number,
			String name, String label, String rule, String citation, String related) {
	}

	/** A code that was found. */
	record Code(int number, String code, String severity, String word, long count, String shown, String size,
			String explanation,
			String remedy, String citation, String pack) {
	}

	/** A field at which something was found; size is the share of the longest bar. */
	record Field(int number, String label, long count, String shown, String size) {
	}

	/** A number of the summary. */
	record Card(String label, String count, String kind) {
	}

	/** A code with a number or a reason. */
	record Note(String code, String text) {
	}

	/** A rule pack. */
	record Pack(String id, String version, String title, String sha256, int rules) {
	}

	/** What the page tells of a file. */
	record Entry(int number, String file, String role, String layout, String records, String sha256, String counts,
			String run, int runs, List<Note> skipped, List<Note> failed, List<Note> cut, List<Note> fixed) {
	}

	HtmlPage(CheckResult result, ReportContext context, FindingTally tally, List<FileResult> files,
			Mustache.Lambda findings) {
		this.result = result;
		this.context = context;
		this.files = files;
		this.findings = findings;
		long most = tally.types().stream().mapToLong(t -> tally.ofCode(t.code()).counted).max().orElse(0);
		for (FindingType t : tally.types()) {
			long n = tally.ofCode(t.code()).counted;
			codes.add(new Code(codes.size(), t.code(), t.severity().text(), word(t.severity()), n, number(n),
					size(n, most),
					t.explanation(), t.remedy(), t.citation(), t.pack()));
		}
		long longest = tally.byField().values().stream().mapToLong(c -> c.counted).max().orElse(0);
		tally.byField().forEach((label, c) -> fields
				.add(new Field(fields.size(), label, c.counted, number(c.counted), size(c.counted, longest))));
	}

	/** What all findings of a type at a field of a file show. */
	Place place(FindingPlace p, RecordLayout layout) {
		Severity s = p.type().severity();
		int code = codes.stream().filter(c -> c.code().equals(p.type().code())).findFirst().orElseThrow().number();
		String label = FindingTally.label(p);
		int field = fields.stream().filter(f -> f.label().equals(label)).findFirst().orElseThrow().number();
		return new Place(p, s.text(), word(s), Severity.ERROR.ordinal() - s.ordinal(), code, field, p.number(),
				p.field() == null ? null : p.field().name(), label, p.type().code(), p.citation(),
				p.related().stream().map(name -> layout.field(name).map(LayoutField::label).orElse(name))
						.collect(joined()));
	}

	String version() {
		return context.toolVersion();
	}

	String asOf() {
		return result.options().asOf().toString();
	}

	String options() {
		return context.options().isEmpty() ? null : String.join(" ", context.options());
	}

	boolean showsValues() {
		return result.options().showValues();
	}

	boolean severalEntries() {
		return files.size() > 1;
	}

	boolean comparesWithBaseline() {
		return files.stream().anyMatch(f -> f.fixed() != null);
	}

	boolean suppresses() {
		return files.stream().anyMatch(f -> f.suppressed() > 0);
	}

	/** One of {@code bad}, {@code open} and {@code good}. */
	String verdictKind() {
		if (incomplete() || context.failOn() != null && result.hasAtLeast(context.failOn())) {
			return "bad";
		}
		return result.count(Severity.ERROR) + result.count(Severity.WARNING) > 0 ? "open" : "good";
	}

	String verdict() {
		if (incomplete()) {
			return "This check is not complete";
		}
		long errors = result.count(Severity.ERROR);
		if (errors > 0) {
			return number(errors) + (errors == 1 ? " error has" : " errors have") + " to be put right";
		}
		long warnings = result.count(Severity.WARNING);
		if (warnings > 0) {
			return "No errors, " + number(warnings) + (warnings == 1 ? " warning" : " warnings") + " to look at";
		}
		return "No errors and no warnings";
	}

	/** A failed rule or a file that could not be checked. */
	private boolean incomplete() {
		return result.hasFailedRules() || !result.problems().isEmpty();
	}

	List<String> problems() {
		return result.problems().stream().map(InputProblem::toString).toList();
	}

	List<Card> cards() {
		List<Card> cards = new ArrayList<>();
		cards.add(new Card("Errors", number(result.count(Severity.ERROR)), "error"));
		cards.add(new Card("Warnings", number(result.count(Severity.WARNING)), "warning"));
		cards.add(new Card("Notes", number(result.count(Severity.INFO)), "info"));
		cards.add(new Card("Suppressed", number(result.suppressed()), "other"));
		cards.add(new Card("Records", number(result.files().stream().mapToLong(FileResult::records).sum()), "other"));
		cards.add(new Card("Files", number(result.files().size()), "other"));
		return cards;
	}

	/** The codes that were found, in order. */
	List<Code> codes() {
		return codes;
	}

	/** Those of them that count, the most frequent first. */
	List<Code> codeBars() {
		return codes.stream().filter(c -> c.count() > 0).sorted(Comparator.comparingLong(Code::count).reversed())
				.toList();
	}

	/** Where something was found, in the order of the first finding at each. */
	List<Field> fields() {
		return fields;
	}

	/** Those of them that count, the most frequent first. */
	List<Field> fieldBars() {
		return fields.stream().filter(f -> f.count() > 0).sorted(Comparator.comparingLong(Field::count).reversed())
				.toList();
	}

	boolean found() {
		return !codes.isEmpty();
	}

	/** Whether any finding is listed. */
	boolean lists() {
		return !fields.isEmpty();
	}

	/** Whether some findings are counted but not listed. */
	boolean isCut() {
		return files.stream().anyMatch(f -> !f.cut().isEmpty());
	}

	/** Writes a row for each finding. */
	Mustache.Lambda findings() {
		return findings;
	}

	List<Pack> packs() {
		return result.options().packs().stream().map(p -> new Pack(p.info().id(), p.info().version(), p.info().title(),
				p.sha256(), p.rules().size())).toList();
	}

	List<Entry> entries() {
		List<Entry> entries = new ArrayList<>();
		for (FileResult f : files) {
			entries.add(new Entry(entries.size(), f.file(), role(f), f.layout() == null ? null : f.layout().toString(),
					number(f.records()), f.sha256(), counts(f), f.rules().run().stream().collect(joined()),
					f.rules().run().size(),
					f.rules().skipped().stream().map(r -> new Note(r.code(), r.reason())).toList(),
					f.rules().failed().stream().map(HtmlPage::failed).toList(), notes(f.cut()), notes(f.fixed())));
		}
		return entries;
	}

	private static String counts(FileResult f) {
		Stream<String> found = Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO).filter(s -> f.count(s) > 0)
				.map(s -> counted(f.count(s), word(s)));
		Stream<String> suppressed = Stream.of(f.suppressed()).filter(n -> n > 0).map(n -> number(n) + " suppressed");
		return Stream.concat(found, suppressed).collect(joined());
	}

	/** A list in words; null for an empty one, which the template takes for absent. */
	private static Collector<CharSequence, ?, String> joined() {
		return Collectors.collectingAndThen(Collectors.joining(", "), s -> s.isEmpty() ? null : s);
	}

	private String role(FileResult f) {
		return switch (f.role()) {
			case UPLOAD -> "Casework upload";
			case DOWNLOAD -> f == result.download() ? "Plan download that uploads were held against" : "Plan download";
			case SUPPRESSIONS -> "Suppressions";
		};
	}

	private static Note failed(FailedRule r) {
		return new Note(r.code(), "on line " + r.line() + ": " + r.reason());
	}

	private static List<Note> notes(Map<String, Long> byCode) {
		return byCode == null ? List.of()
				: byCode.entrySet().stream().map(e -> new Note(e.getKey(), number(e.getValue()))).toList();
	}

	String chartStyle() throws IOException {
		return HtmlReport.resource("charts.min.css");
	}

	String style() throws IOException {
		return HtmlReport.resource("report.css");
	}

	String script() throws IOException {
		return HtmlReport.resource("report.js");
	}

	/** The page's policy lets no other script run, whatever stands in a value. */
	String scriptDigest() throws IOException {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(script().getBytes(StandardCharsets.UTF_8));
			return "sha256-" + Base64.getEncoder().encodeToString(digest);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String word(Severity severity) {
		return switch (severity) {
			case ERROR -> "Error";
			case WARNING -> "Warning";
			case INFO -> "Note";
		};
	}

	private static String counted(long n, String noun) {
		return number(n) + " " + noun.toLowerCase(Locale.ROOT) + (n == 1 ? "" : "s");
	}

	private static String number(long n) {
		return String.format(Locale.ROOT, "%,d", n);
	}

	private static String size(long n, long most) {
		return most == 0 ? "0" : String.format(Locale.ROOT, "%.4f", (double) n / most);
	}
}
