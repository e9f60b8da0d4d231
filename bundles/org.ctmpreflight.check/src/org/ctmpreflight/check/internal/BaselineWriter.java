package org.ctmpreflight.check.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

import org.ctmpreflight.check.FindingCursor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes of the findings of a file what a later check is compared by, in the form of a report. */
public final class BaselineWriter implements Closeable {
	private final JsonGenerator json;

	/**
	 * @param out  not closed
	 * @param file name of the file
	 */
	public BaselineWriter(OutputStream out, String file) throws IOException {
		json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
		json.writeStartObject();
		json.writeStringField("schema", BaselineReader.SCHEMA);
		json.writeArrayFieldStart("files");
		json.writeStartObject();
		json.writeStringField("file", file);
		json.writeArrayFieldStart("findings");
	}

	/**
	 * Adds a finding.
	 *
	 * @param field       canonical name; null for a whole record or file
	 * @param line        from 1; 0 for the whole file
	 * @param complaintId digits, or {@link FindingCursor#NO_COMPLAINT}
	 */
	public void add(String code, String field, long line, long complaintId) throws IOException {
		json.writeStartObject();
		json.writeStringField("code", code);
		if (line == 0) {
			json.writeNullField("line");
		} else {
			json.writeNumberField("line", line);
		}
		json.writeStringField("field", field);
		json.writeStringField("complaintId",
				complaintId == FindingCursor.NO_COMPLAINT ? null : String.format("C%010d", complaintId));
		json.writeEndObject();
	}

	@Override
	public void close() throws IOException {
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndArray();
		json.writeEndObject();
		json.close();
	}
}
