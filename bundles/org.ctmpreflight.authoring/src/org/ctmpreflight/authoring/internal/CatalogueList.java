package org.ctmpreflight.authoring.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.authoring.Catalogue;
import org.ctmpreflight.authoring.CatalogueEntry;

import com.fasterxml.jackson.core.JsonGenerator;

/** The rules of a catalogue, a line each. */
public final class CatalogueList {
	private static final String SCHEMA = "ctm-preflight/rules/1";
	private static final String BETWEEN = "  ";
	private static final String NONE = "-";

	private CatalogueList() {
	}

	/** A table for people, with columns of even width. */
	public static void text(Catalogue catalogue, OutputStream out) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("code", "severity", "field", "pack", "since", "title"));
		for (CatalogueEntry e : rules(catalogue)) {
			rows.add(List.of(e.code(), firstWord(e.severity()), fields(e), e.pack(), day(e.since()), e.title()));
		}
		int[] widths = new int[rows.get(0).size()];
		rows.forEach(r -> {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], r.get(i).length());
			}
		});
		StringBuilder b = new StringBuilder();
		for (List<String> row : rows) {
			for (int i = 0; i < widths.length - 1; i++) {
				b.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append(BETWEEN);
			}
			b.append(row.get(widths.length - 1)).append('\n');
		}
		out.write(b.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** One of several fields stands for all: {@code agentBrokerFirstName +4}. */
	private static String fields(CatalogueEntry e) {
		return e.fields().get(0) + (e.fields().size() == 1 ? "" : " +" + (e.fields().size() - 1));
	}

	private static String firstWord(String severity) {
		return severity.split(" ")[0];
	}

	private static String day(LocalDate day) {
		return day == null ? NONE : day.toString();
	}

	/** The same, whole, for programs. */
	public static void json(Catalogue catalogue, OutputStream out) throws IOException {
		try (JsonGenerator json = Json.to(out)) {
			json.writeStartObject();
			json.writeStringField("schema", SCHEMA);
			json.writeArrayFieldStart("rules");
			for (CatalogueEntry e : rules(catalogue)) {
				json.writeStartObject();
				json.writeStringField("code", e.code());
				json.writeStringField("severity", firstWord(e.severity()));
				array(json, "fields", e.fields());
				array(json, "related", e.related());
				json.writeStringField("pack", e.pack());
				json.writeStringField("since", e.since() == null ? null : e.since().toString());
				json.writeStringField("until", e.until() == null ? null : e.until().toString());
				json.writeStringField("title", e.title());
				json.writeStringField("citation", e.why());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		out.write('\n');
	}

	private static void array(JsonGenerator json, String name, List<String> texts) throws IOException {
		json.writeArrayFieldStart(name);
		for (String text : texts) {
			json.writeString(text);
		}
		json.writeEndArray();
	}

	private static List<CatalogueEntry> rules(Catalogue catalogue) {
		return catalogue.entries().stream().filter(e -> e.pack() != null).toList();
	}
}
