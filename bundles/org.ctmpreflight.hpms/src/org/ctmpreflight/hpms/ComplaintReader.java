package org.ctmpreflight.hpms;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** Reads the answer of a download as a stream: an array of complaints, each an object. Unknown keys are kept. */
public final class ComplaintReader {
	private static final JsonFactory JSON = new JsonFactory();

	private ComplaintReader() {
	}

	/**
	 * Hands on each complaint.
	 *
	 * @param answer read to its end, not closed
	 * @return how many there were
	 * @throws UnreadableAnswerException if it is no download, or ends too early
	 * @throws IOException               of the stream or the handler
	 */
	public static long read(InputStream answer, ComplaintHandler handler) throws IOException {
		long complaints = 0;
		try (JsonParser json = JSON.createParser(answer)) {
			json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
			if (json.nextToken() != JsonToken.START_ARRAY) {
				throw new UnreadableAnswerException("is no JSON array of complaints");
			}
			while (json.nextToken() != JsonToken.END_ARRAY) {
				if (json.currentToken() != JsonToken.START_OBJECT) {
					throw new UnreadableAnswerException("holds something that is no complaint");
				}
				handler.complaint(values(json));
				complaints++;
			}
			if (json.nextToken() != null) {
				throw new UnreadableAnswerException("does not end where its JSON ends");
			}
		} catch (JsonProcessingException | CharConversionException e) {
			throw new UnreadableAnswerException("is no JSON, or ends too early");
		}
		return complaints;
	}

	private static Map<String, String> values(JsonParser json) throws IOException {
		Map<String, String> values = new LinkedHashMap<>();
		while (json.nextToken() != JsonToken.END_OBJECT) {
			String key = json.currentName();
			JsonToken value = json.nextToken();
			if (value.isStructStart()) {
				json.skipChildren();
				values.put(key, "");
			} else {
				values.put(key, value == JsonToken.VALUE_NULL ? "" : json.getText());
			}
		}
		return values;
	}
}
