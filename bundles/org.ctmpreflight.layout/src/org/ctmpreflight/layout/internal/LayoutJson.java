package org.ctmpreflight.layout.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.FieldType;
import org.ctmpreflight.layout.JsonData;
import org.ctmpreflight.layout.LayoutException;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.LayoutForm;
import org.ctmpreflight.layout.Presence;
import org.ctmpreflight.layout.RecordLayout;

/** Reads one layout from its JSON, as {@code data/layout.schema.json} describes it. */
public final class LayoutJson {
	private LayoutJson() {
	}

	/**
	 * @param in   not closed
	 * @param name for messages
	 * @throws LayoutException where the text is no JSON or no layout: file, line, column, what was expected
	 */
	public static RecordLayout read(InputStream in, String name) throws IOException {
		try (JsonData data = JsonData.open(in, name)) {
			Draft draft = new Draft();
			data.object(key -> {
				switch (key) {
					case "$schema" -> data.text();
					case "id" -> draft.id = data.text();
					case "version" -> draft.version = data.text();
					case "title" -> draft.title = data.text();
					case "form" -> draft.form = data.word(LayoutForm.class, w -> w.toLowerCase(Locale.ROOT));
					case "effectiveFrom" -> draft.from = data.dateOrNull();
					case "effectiveTo" -> draft.to = data.dateOrNull();
					case "source" -> draft.source = data.text();
					case "fields" -> data.array(() -> draft.fields.add(field(data)));
					default -> throw data.unknown(key);
				}
			});
			data.require("id", draft.id);
			data.require("version", draft.version);
			data.require("title", draft.title);
			data.require("form", draft.form);
			data.require("source", draft.source);
			if (draft.fields.isEmpty()) {
				throw data.problem("a layout needs at least one field");
			}
			try {
				return new RecordLayout(draft.id, draft.version, draft.title, draft.form, draft.from, draft.to,
						draft.source, draft.fields);
			} catch (IllegalArgumentException e) {
				throw data.problem(e.getMessage());
			}
		}
	}

	private static LayoutField field(JsonData data) throws IOException {
		FieldDraft f = new FieldDraft();
		data.object(key -> {
			switch (key) {
				case "number" -> f.number = data.number();
				case "name" -> f.name = data.text();
				case "label" -> f.label = data.text();
				case "type" -> f.type = data.word(FieldType.class, w -> w);
				case "maxLength" -> f.maxLength = data.number();
				case "exactLength" -> f.exactLength = data.number();
				case "presence" -> f.presence = data.word(Presence.class, w -> w.toLowerCase(Locale.ROOT));
				case "allowedValues" -> data.array(() -> f.allowed.add(allowedValue(data)));
				case "description" -> f.description = data.text();
				case "sample" -> f.sample = data.text();
				case "citation" -> f.citation = data.text();
				default -> throw data.unknown(key);
			}
		});
		if (f.number < 1) {
			throw data.problem("a field needs a \"number\" from 1");
		}
		data.require("name", f.name);
		data.require("label", f.label);
		data.require("type", f.type);
		data.require("presence", f.presence);
		data.require("description", f.description);
		data.require("sample", f.sample);
		data.require("citation", f.citation);
		return new LayoutField(f.number, f.name, f.label, f.type, f.maxLength, f.exactLength, f.presence, f.allowed,
				f.description, f.sample, f.citation);
	}

	private static AllowedValue allowedValue(JsonData data) throws IOException {
		String[] v = new String[2];
		data.object(key -> {
			switch (key) {
				case "value" -> v[0] = data.text();
				case "meaning" -> v[1] = data.text();
				default -> throw data.unknown(key);
			}
		});
		data.require("value", v[0]);
		return new AllowedValue(v[0], v[1] == null ? v[0] : v[1]);
	}

	private static final class Draft {
		String id;
		String version;
		String title;
		LayoutForm form;
		LocalDate from;
		LocalDate to;
		String source;
		final List<LayoutField> fields = new ArrayList<>();
	}

	private static final class FieldDraft {
		int number;
		String name;
		String label;
		FieldType type;
		int maxLength;
		int exactLength;
		Presence presence;
		final List<AllowedValue> allowed = new ArrayList<>();
		String description;
		String sample;
		String citation;
	}
}
