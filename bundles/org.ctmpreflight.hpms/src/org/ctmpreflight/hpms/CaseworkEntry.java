package org.ctmpreflight.hpms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.FieldType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * A record as an upload call sends it: for each of the thirteen fields a text, or null where it is blank. Its text is no
 * part of {@link #toString()}. Immutable.
 */
public final class CaseworkEntry {
	/** The layout whose fields are the keys of the API. */
	public static final RecordLayout LAYOUT = LayoutCatalog.shipped().find(LayoutCatalog.CASEWORK_UPLOAD_API, "2025-10")
			.orElseThrow();

	private static final List<String> NEVER_NULL = List.of("complaintId", "caseworkNotes", "resolveComplaintYN");

	private final String[] values;

	private CaseworkEntry(String[] values) {
		this.values = values;
	}

	/**
	 * The record of an upload file: complaint ID, coded and numeric fields without surrounding spaces, texts as they are.
	 *
	 * @param layout of uploads; what it lacks is null
	 * @param raw    a value for each of its fields
	 */
	public static CaseworkEntry of(RecordLayout layout, List<String> raw) {
		if (raw.size() != layout.fields().size()) {
			throw new IllegalArgumentException(raw.size() + " values for the fields of " + layout);
		}
		String[] values = new String[LAYOUT.fields().size()];
		for (LayoutField f : LAYOUT.fields()) {
			values[f.number() - 1] = layout.field(f.name()).map(own -> value(f, raw.get(own.number() - 1)))
					.orElse(null);
		}
		return new CaseworkEntry(values);
	}

	private static String value(LayoutField field, String raw) {
		int start = 0;
		int end = raw.length();
		while (start < end && raw.charAt(start) == ' ') {
			start++;
		}
		while (end > start && raw.charAt(end - 1) == ' ') {
			end--;
		}
		if (start == end) {
			return null;
		}
		boolean trimmed = field.coded() || field.type() == FieldType.NUMERIC || field.exactLength() > 0;
		return trimmed ? raw.substring(start, end) : raw;
	}

	/** Value of a field of {@link #LAYOUT}; null where it is blank. */
	public String value(String field) {
		return values[LAYOUT.field(field).orElseThrow().number() - 1];
	}

	/** The complaint ID; null where it is blank. */
	public String complaintId() {
		return value("complaintId");
	}

	/** Whether the fields that the API takes no null in are there. */
	public boolean sendable() {
		return NEVER_NULL.stream().allMatch(f -> value(f) != null);
	}

	/** The values that are not blank. */
	List<String> values() {
		List<String> present = new ArrayList<>();
		for (String v : values) {
			if (v != null) {
				present.add(v);
			}
		}
		return present;
	}

	/** Writes it as an object with thirteen keys. */
	public void write(JsonGenerator json) throws IOException {
		json.writeStartObject();
		for (LayoutField f : LAYOUT.fields()) {
			json.writeFieldName(f.name());
			json.writeString(values[f.number() - 1]);
		}
		json.writeEndObject();
	}
}
