package org.ctmpreflight.submission;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.ctmpreflight.layout.PrintableText;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Tells an auditor what a journal says: what was sent, when, by whom, under which rules, and what CTM said. */
public final class JournalReport {
	private static final String LIST = "ctm-preflight/journal-list/1";
	private static final String SUBMISSION = "ctm-preflight/journal-submission/1";
	private static final String CHECK = "ctm-preflight/journal-check/1";

	private final OutputStream out;

	/** @param out gets UTF-8; not closed */
	public JournalReport(OutputStream out) {
		this.out = out;
	}

	/** A line for each submission, for people. */
	public void listText(List<JournaledSubmission> submissions) throws IOException {
		Writer text = writer();
		for (JournaledSubmission s : submissions) {
			text.write(String.format(Locale.ROOT, "%s  %s  %s  %s%n", s.id(), time(s.begun()), counts(s),
					PrintableText.of(s.file())));
		}
		text.write(submissions.isEmpty() ? "no submissions\n" : "");
		text.flush();
	}

	/** The submissions without their records, for programs. */
	public void listJson(List<JournaledSubmission> submissions) throws IOException {
		try (JsonGenerator json = json()) {
			json.writeStartObject();
			json.writeStringField("schema", LIST);
			json.writeArrayFieldStart("submissions");
			for (JournaledSubmission s : submissions) {
				json.writeStartObject();
				head(json, s);
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	/** All of a submission, for people. */
	public void showText(JournaledSubmission s) throws IOException {
		Writer text = writer();
		text.write("submission " + s.id() + "\n");
		row(text, "file", s.file());
		row(text, "SHA-256", s.sha256());
		row(text, "begun", time(s.begun()));
		row(text, "ended", s.ended() == null ? "its run was ended before" : time(s.ended()));
		row(text, "reason", s.reason());
		row(text, "by", s.user() + ", in HPMS " + s.hpmsUser());
		row(text, "sent to", s.hpms() + (s.profile() == null ? "" : " (profile " + s.profile() + ")"));
		row(text, "program", s.program());
		for (JournaledSubmission.Pack p : s.packs()) {
			row(text, "rules", p.id() + " " + p.version() + ", SHA-256 " + p.sha256());
		}
		row(text, "held against", s.download() == null ? "a fresh download" : s.download());
		for (var e : new TreeMap<>(s.severities()).entrySet()) {
			row(text, "severity", e.getKey() + " = " + e.getValue());
		}
		for (JournaledSubmission.Accepted a : s.accepted()) {
			row(text, "accepted",
					(a.line() == 0 ? "" : "line " + a.line() + ": ") + a.code() + ", suppressed by " + a.author()
							+ " until " + a.expires() + ": " + a.reason());
		}
		row(text, "sent again", s.resend().isEmpty() ? null : "lines " + String.join(", ", s.resend()));
		for (Instant at : s.lookUps()) {
			row(text, "looked up", time(at));
		}
		row(text, "receipt", s.receipt() == null ? null : s.receipt().toString());
		row(text, "outcome", counts(s));
		for (JournaledSubmission.Record r : s.records()) {
			text.write(String.format(Locale.ROOT, "  %6d  %-11s  %-20s  %-8s  %s%n", r.line(),
					r.complaintId() == null ? "-" : r.complaintId(), r.sent() == null ? "-" : time(r.sent()),
					r.outcome().word(), PrintableText.of(r.message())));
		}
		text.flush();
	}

	/** All of a submission, for programs. */
	public void showJson(JournaledSubmission s) throws IOException {
		try (JsonGenerator json = json()) {
			json.writeStartObject();
			json.writeStringField("schema", SUBMISSION);
			head(json, s);
			json.writeArrayFieldStart("records");
			for (JournaledSubmission.Record r : s.records()) {
				json.writeStartObject();
				json.writeNumberField("line", r.line());
				json.writeStringField("complaintId", r.complaintId());
				json.writeStringField("sent", time(r.sent()));
				json.writeStringField("answered", time(r.answered()));
				json.writeStringField("outcome", r.outcome().word());
				json.writeStringField("message", r.message());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	/** Whether a journal was changed, for people. */
	public void checkText(String journal, JournalCheck check) throws IOException {
		Writer text = writer();
		text.write(PrintableText.of(journal) + ": " + (check.unchanged() ? lines(check.head().lines()) + ", unchanged"
				: "was changed: " + check.change()) + "\n");
		if (check.unfinished() > 0) {
			text.write("its last line was not finished, since the run that wrote it was ended; the next submission "
					+ "takes it away\n");
		}
		text.write(check.unchanged() ? "receipt " + check.head() + "\n" : "");
		text.flush();
	}

	/** Whether a journal was changed, for programs. */
	public void checkJson(JournalCheck check) throws IOException {
		try (JsonGenerator json = json()) {
			json.writeStartObject();
			json.writeStringField("schema", CHECK);
			json.writeBooleanField("unchanged", check.unchanged());
			json.writeStringField("change", check.change());
			json.writeNumberField("lines", check.head().lines());
			json.writeNumberField("unfinishedBytes", check.unfinished());
			json.writeStringField("receipt", check.unchanged() ? check.head().toString() : null);
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	private static void head(JsonGenerator json, JournaledSubmission s) throws IOException {
		json.writeStringField("id", s.id());
		json.writeStringField("file", s.file());
		json.writeStringField("sha256", s.sha256());
		json.writeStringField("begun", time(s.begun()));
		json.writeStringField("ended", time(s.ended()));
		json.writeStringField("reason", s.reason());
		json.writeStringField("user", s.user());
		json.writeStringField("hpmsUser", s.hpmsUser());
		json.writeStringField("hpms", s.hpms());
		json.writeStringField("profile", s.profile());
		json.writeStringField("program", s.program());
		json.writeStringField("receipt", s.receipt() == null ? null : s.receipt().toString());
		json.writeArrayFieldStart("packs");
		for (JournaledSubmission.Pack p : s.packs()) {
			json.writeStartObject();
			json.writeStringField("id", p.id());
			json.writeStringField("version", p.version());
			json.writeStringField("sha256", p.sha256());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeStringField("download", s.download());
		json.writeObjectFieldStart("severities");
		for (var e : new TreeMap<>(s.severities()).entrySet()) {
			json.writeStringField(e.getKey(), e.getValue());
		}
		json.writeEndObject();
		json.writeArrayFieldStart("accepted");
		for (JournaledSubmission.Accepted a : s.accepted()) {
			json.writeStartObject();
			json.writeStringField("code", a.code());
			if (a.line() == 0) {
				json.writeNullField("line");
			} else {
				json.writeNumberField("line", a.line());
			}
			json.writeStringField("complaintId", a.complaintId());
			json.writeStringField("reason", a.reason());
			json.writeStringField("author", a.author());
			json.writeStringField("expires", a.expires());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("resend");
		for (String lines : s.resend()) {
			json.writeString(lines);
		}
		json.writeEndArray();
		json.writeArrayFieldStart("lookUps");
		for (Instant at : s.lookUps()) {
			json.writeString(time(at));
		}
		json.writeEndArray();
		json.writeObjectFieldStart("summary");
		json.writeNumberField("lines", s.lines());
		json.writeNumberField("savedBefore", s.savedBefore());
		json.writeNumberField("saved", s.count(Outcome.SAVED));
		json.writeNumberField("rejected", s.count(Outcome.REJECTED));
		json.writeNumberField("unknown", s.count(Outcome.UNKNOWN));
		json.writeNumberField("notSent", s.count(Outcome.NOT_SENT));
		json.writeNumberField("heldBack", s.heldBack());
		json.writeEndObject();
	}

	private static String counts(JournaledSubmission s) {
		return String.format(Locale.ROOT,
				"%d saved, %d rejected, %d unknown, %d not sent, %d held back, %d saved before",
				s.count(Outcome.SAVED), s.count(Outcome.REJECTED), s.count(Outcome.UNKNOWN),
				s.count(Outcome.NOT_SENT), s.heldBack(), s.savedBefore());
	}

	private static void row(Writer text, String name, String value) throws IOException {
		if (value != null) {
			text.write(String.format(Locale.ROOT, "  %-12s  %s%n", name, PrintableText.of(value)));
		}
	}

	private static String lines(long n) {
		return n == 1 ? "1 line" : n + " lines";
	}

	private static String time(Instant at) {
		return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private JsonGenerator json() throws IOException {
		JsonGenerator json = new JsonFactory().createGenerator(out);
		json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
		return json.useDefaultPrettyPrinter();
	}

	private Writer writer() {
		return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}
}
