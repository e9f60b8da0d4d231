package org.ctmpreflight.audit.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.ctmpreflight.layout.PrintableText;
import org.ctmpreflight.submission.JournalCheck;
import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.submission.Outcome;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;

/**
 * What the template of the report asks for. Its names are those of the methods and components here; null, false and an
 * empty list are absent to it. Immutable.
 */
public final class AuditPage {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
			.withZone(ZoneOffset.UTC);

	private final String scope;
	private final List<JournaledSubmission> submissions;
	private final JournalCheck check;
	private final Instant at;
	private final String program;

	/** A fact with its name. */
	record Fact(String name, String value) {
	}

	/** A suppressed error that did not hold a record back. */
	record Accepted(String code, String place, String reason, String author, String expires) {
	}

	/** A record. */
	record Row(long line, String complaint, String sent, String answered, String outcome, String kind, String message) {
	}

	/** A submission. */
	record Part(String id, String begun, String file, long saved, long rejected, long unknown, long notSent,
			long heldBack, int savedBefore, String reason, List<Fact> facts, List<Fact> packs, List<Fact> severities,
			List<Accepted> accepted, List<Row> records) {
	}

	/** @param scope for people */
	public AuditPage(String scope, List<JournaledSubmission> submissions, JournalCheck check, Instant at,
			String program) {
		this.scope = scope;
		this.submissions = List.copyOf(submissions);
		this.check = check;
		this.at = at;
		this.program = program;
	}

	/** The page. */
	public String html() throws IOException {
		return Mustache.compiler().defaultValue("").withEscaper(text -> Escapers.HTML.escape(PrintableText.of(text)))
				.compile(resource("audit.mustache")).execute(this);
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = AuditPage.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new FileNotFoundException(name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	String style() throws IOException {
		return resource("audit.css");
	}

	String scope() {
		return scope;
	}

	String at() {
		return TIME.format(at);
	}

	String program() {
		return program;
	}

	String receipt() {
		return check.head().toString();
	}

	long journalLines() {
		return check.head().lines();
	}

	boolean unfinished() {
		return check.unfinished() > 0;
	}

	boolean none() {
		return submissions.isEmpty();
	}

	/** What became of all records together. */
	List<Fact> totals() {
		return List.of(total("Saved", Outcome.SAVED), total("Rejected", Outcome.REJECTED),
				total("Unknown", Outcome.UNKNOWN), total("Not sent", Outcome.NOT_SENT),
				new Fact("Held back", String.valueOf(
						submissions.stream().mapToLong(JournaledSubmission::heldBack).sum())));
	}

	private Fact total(String name, Outcome outcome) {
		return new Fact(name, String.valueOf(submissions.stream().mapToLong(s -> s.count(outcome)).sum()));
	}

	/** The submissions, in their order. */
	List<Part> parts() {
		return submissions.stream().map(AuditPage::part).toList();
	}

	private static Part part(JournaledSubmission s) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("File", s.file()));
		facts.add(new Fact("SHA-256 of the file", s.sha256()));
		facts.add(new Fact("Lines", String.valueOf(s.lines())));
		facts.add(new Fact("Begun", time(s.begun())));
		facts.add(new Fact("Ended", s.ended() == null ? "its run was ended before" : time(s.ended())));
		facts.add(new Fact("By", s.user() + ", in HPMS " + s.hpmsUser()));
		facts.add(new Fact("Sent to", s.hpms() + (s.profile() == null ? "" : " (profile " + s.profile() + ")")));
		facts.add(new Fact("Held against", s.download() == null ? "a fresh plan download" : s.download()));
		if (!s.lookUps().isEmpty()) {
			facts.add(new Fact("Looked up", String.join(", ", s.lookUps().stream().map(AuditPage::time).toList())));
		}
		if (!s.resend().isEmpty()) {
			facts.add(new Fact("Sent again by decision", "lines " + String.join(", ", s.resend())));
		}
		facts.add(new Fact("Program", s.program()));
		facts.add(new Fact("Receipt", s.receipt() == null ? "none, since its run was ended before"
				: s.receipt().toString()));
		return new Part(s.id(), time(s.begun()), s.file(), s.count(Outcome.SAVED), s.count(Outcome.REJECTED),
				s.count(Outcome.UNKNOWN), s.count(Outcome.NOT_SENT), s.heldBack(), s.savedBefore(), s.reason(), facts,
				s.packs().stream().map(p -> new Fact(p.id() + " " + p.version(), p.sha256())).toList(),
				new TreeMap<>(s.severities()).entrySet().stream().map(e -> new Fact(e.getKey(), e.getValue())).toList(),
				s.accepted().stream().map(AuditPage::accepted).toList(),
				s.records().stream().map(AuditPage::row).toList());
	}

	private static Accepted accepted(JournaledSubmission.Accepted a) {
		String place = a.line() == 0 ? "whole file" : "line " + a.line();
		return new Accepted(a.code(), place + (a.complaintId() == null ? "" : ", " + a.complaintId()), a.reason(),
				a.author(), a.expires());
	}

	private static Row row(JournaledSubmission.Record r) {
		boolean held = r.sent() == null;
		return new Row(r.line(), r.complaintId() == null ? "not of the usual form" : r.complaintId(),
				held ? "–" : time(r.sent()), r.answered() == null ? "–" : time(r.answered()),
				held ? "held back" : r.outcome().word().replace('-', ' '), held ? "held" : r.outcome().word(),
				held ? r.message().replaceFirst("^held back: ", "") : r.message());
	}

	private static String time(Instant instant) {
		return TIME.format(instant);
	}
}
