package org.ctmpreflight.submission;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.ctmpreflight.layout.PrintableText;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes what became of a submission; no value of a field but complaint IDs. */
public final class SubmissionReport {
	private static final String SCHEMA = "ctm-preflight/submission/1";

	private SubmissionReport() {
	}

	/** Forms of the report. */
	public enum Format {
		/** For people. */
		TEXT,
		/** For programs. */
		JSON,
		/** For spreadsheets: a record a row. */
		CSV;

		/** The form of that name; empty where there is none. */
		public static Optional<Format> of(String word) {
			for (Format f : values()) {
				if (f.name().toLowerCase(Locale.ROOT).equals(word)) {
					return Optional.of(f);
				}
			}
			return Optional.empty();
		}
	}

	/** @param out UTF-8; not closed */
	public static void write(Format format, SubmissionResult result, OutputStream out) throws IOException {
		switch (format) {
			case TEXT -> text(result, out);
			case JSON -> json(result, out);
			case CSV -> csv(result, out);
		}
	}

	private static void json(SubmissionResult result, OutputStream out) throws IOException {
		try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.useDefaultPrettyPrinter();
			json.writeStartObject();
			json.writeStringField("schema", SCHEMA);
			json.writeStringField("file", result.file());
			json.writeStringField("submission", result.submission());
			json.writeStringField("receipt", result.receipt() == null ? null : result.receipt().toString());
			json.writeArrayFieldStart("records");
			for (RecordResult r : result.records()) {
				json.writeStartObject();
				json.writeNumberField("line", r.line());
				json.writeStringField("complaintId", r.complaintId());
				json.writeStringField("outcome", r.outcome().word());
				json.writeStringField("message", r.message());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeObjectFieldStart("summary");
			json.writeNumberField("saved", result.count(Outcome.SAVED));
			json.writeNumberField("rejected", result.count(Outcome.REJECTED));
			json.writeNumberField("unknown", result.count(Outcome.UNKNOWN));
			json.writeNumberField("notSent", result.count(Outcome.NOT_SENT));
			json.writeEndObject();
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	private static void csv(SubmissionResult result, OutputStream out) throws IOException {
		// closing the printer would close the stream, which is the caller's
		@SuppressWarnings("resource")
		CSVPrinter csv = new CSVPrinter(writer(out), CSVFormat.RFC4180);
		csv.printRecord("file", "submission", "line", "complaintId", "outcome", "message");
		for (RecordResult r : result.records()) {
			csv.printRecord(safe(result.file()), result.submission(), r.line(), r.complaintId(), r.outcome().word(),
					safe(r.message()));
		}
		csv.flush();
	}

	/** A spreadsheet would take it for a formula. */
	private static String safe(String raw) {
		String text = PrintableText.of(raw);
		return !text.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}

	private static void text(SubmissionResult result, OutputStream out) throws IOException {
		Writer text = writer(out);
		text.write(PrintableText.of(result.file()));
		text.write(result.submission() == null ? "\n" : ": submission " + result.submission() + "\n");
		for (RecordResult r : result.records()) {
			text.write(String.format(Locale.ROOT, "  %6d  %-11s  %-8s  %s%n", r.line(),
					r.complaintId() == null ? "-" : r.complaintId(), r.outcome().word(),
					PrintableText.of(r.message())));
		}
		text.write(String.format(Locale.ROOT, "%d saved, %d rejected, %d unknown, %d not sent%n",
				result.count(Outcome.SAVED), result.count(Outcome.REJECTED), result.count(Outcome.UNKNOWN),
				result.count(Outcome.NOT_SENT)));
		if (result.receipt() != null) {
			text.write("receipt " + result.receipt() + "\n");
		}
		text.flush();
	}

	private static Writer writer(OutputStream out) {
		return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}
}
