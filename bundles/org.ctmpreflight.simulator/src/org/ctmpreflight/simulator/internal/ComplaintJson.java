package org.ctmpreflight.simulator.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.simulator.HeldComplaint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** A complaint as one line of JSON, the last value of which is what a download answers. */
final class ComplaintJson {
	/** Shared by all that reads or writes JSON here. */
	static final JsonFactory FACTORY = new JsonFactory();

	private static final String ID = "id";
	private static final String NOTES = "notes";
	private static final String COMPLAINT = "complaint";

	private ComplaintJson() {
	}

	/** With its line feed. */
	static byte[] write(HeldComplaint complaint) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
		try (JsonGenerator json = FACTORY.createGenerator(out)) {
			json.writeStartObject();
			json.writeStringField(ID, complaint.id());
			json.writeArrayFieldStart(NOTES);
			for (String note : complaint.notes()) {
				json.writeString(note);
			}
			json.writeEndArray();
			json.writeObjectFieldStart(COMPLAINT);
			for (Map.Entry<String, String> column : complaint.columns().entrySet()) {
				json.writeStringField(column.getKey(), column.getValue());
			}
			json.writeEndObject();
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		out.write('\n');
		return out.toByteArray();
	}

	static HeldComplaint read(byte[] line) throws IOException {
		String id = "";
		List<String> notes = new ArrayList<>();
		Map<String, String> columns = new LinkedHashMap<>();
		try (JsonParser json = FACTORY.createParser(line)) {
			json.nextToken();
			while (json.nextToken() == JsonToken.FIELD_NAME) {
				String key = json.currentName();
				json.nextToken();
				if (key.equals(ID)) {
					id = json.getText();
				} else if (key.equals(NOTES)) {
					while (json.nextToken() != JsonToken.END_ARRAY) {
						notes.add(json.getText());
					}
				} else {
					readColumns(json, columns);
				}
			}
		}
		return new HeldComplaint(id, notes, columns);
	}

	/** The ID alone. */
	static String id(byte[] line) throws IOException {
		try (JsonParser json = FACTORY.createParser(line)) {
			json.nextToken();
			json.nextToken();
			return json.nextTextValue();
		}
	}

	/**
	 * The columns alone.
	 *
	 * @param columns emptied and filled
	 * @return offset of the object of columns in the line; it ends one byte before the line does
	 */
	static int columns(byte[] line, Map<String, String> columns) throws IOException {
		columns.clear();
		try (JsonParser json = FACTORY.createParser(line)) {
			json.nextToken();
			while (!COMPLAINT.equals(json.nextFieldName())) {
				json.nextToken();
				json.skipChildren();
			}
			json.nextToken();
			int offset = (int) json.currentTokenLocation().getByteOffset();
			readColumns(json, columns);
			return offset;
		}
	}

	/**
	 * Reads an object of texts. What is no text becomes one; null and what has parts become empty.
	 *
	 * @param json stands on the start of the object, and afterwards on its end
	 */
	static void readColumns(JsonParser json, Map<String, String> columns) throws IOException {
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String name = json.currentName();
			JsonToken value = json.nextToken();
			if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
				json.skipChildren();
				columns.put(name, "");
			} else {
				columns.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
			}
		}
	}
}
