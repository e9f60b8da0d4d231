package org.ctmpreflight.layout.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.ctmpreflight.layout.JsonData;

/**
 * What is said about one code of the record-layout parser.
 *
 * @param citation null where the field's own citation is meant
 */
public record FindingTexts(String citation, String message, String explanation, String remedy) {

	/**
	 * @param in   not closed
	 * @param name for messages
	 * @return by code, in the order of the file
	 */
	public static Map<String, FindingTexts> read(InputStream in, String name) throws IOException {
		Map<String, FindingTexts> all = new LinkedHashMap<>();
		try (JsonData data = JsonData.open(in, name)) {
			data.object(code -> all.put(code, one(data)));
		}
		return all;
	}

	private static FindingTexts one(JsonData data) throws IOException {
		String[] t = new String[4];
		data.object(key -> {
			switch (key) {
				case "citation" -> t[0] = data.text();
				case "message" -> t[1] = data.text();
				case "explanation" -> t[2] = data.text();
				case "remedy" -> t[3] = data.text();
				default -> throw data.unknown(key);
			}
		});
		data.require("message", t[1]);
		data.require("explanation", t[2]);
		data.require("remedy", t[3]);
		return new FindingTexts(t[0], t[1], t[2], t[3]);
	}
}
