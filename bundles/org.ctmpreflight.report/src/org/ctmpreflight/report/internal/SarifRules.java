package org.ctmpreflight.report.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.ParserFinding;

import com.fasterxml.jackson.core.JsonGenerator;

/** Every code that a run knows, found or not, in order: the reporting descriptors of SARIF. */
final class SarifRules {
	private static final String FIELD_CITATION = "Where the field is defined in the record layout";

	private final TreeMap<String, FindingType> types = new TreeMap<>();
	private final Map<String, Integer> index = new HashMap<>();

	SarifRules(CheckResult result, List<FileResult> entries) {
		for (ParserFinding p : ParserFinding.values()) {
			add(p.type());
		}
		result.options().packs().forEach(p -> p.rules().forEach(r -> add(r.type())));
		// what neither of them defines, such as findings about suppressions
		for (FileResult f : entries) {
			for (int i = 0; i < f.types().size(); i++) {
				types.putIfAbsent(f.types().type(i).code(), f.types().type(i));
			}
		}
		types.keySet().forEach(code -> index.put(code, index.size()));
	}

	/** A code that has two severities is described by the graver one. */
	private void add(FindingType type) {
		types.merge(type.code(), type, (a, b) -> b.severity().atLeast(a.severity()) ? b : a);
	}

	int index(String code) {
		return index.get(code);
	}

	void write(JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("rules");
		for (FindingType t : types.values()) {
			json.writeStartObject();
			json.writeStringField("id", t.code());
			text(json, "shortDescription", firstSentence(t.explanation()));
			text(json, "fullDescription", t.explanation());
			text(json, "help", t.remedy());
			json.writeObjectFieldStart("defaultConfiguration");
			json.writeStringField("level", SarifReport.level(t.severity()));
			json.writeEndObject();
			json.writeObjectFieldStart("properties");
			json.writeStringField("citation", t.citation() == null ? FIELD_CITATION : t.citation());
			json.writeStringField("pack", t.pack());
			json.writeEndObject();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	static void text(JsonGenerator json, String name, String text) throws IOException {
		json.writeObjectFieldStart(name);
		json.writeStringField("text", text);
		json.writeEndObject();
	}

	private static String firstSentence(String text) {
		int end = text.indexOf(". ");
		return end < 0 ? text : text.substring(0, end + 1);
	}
}
