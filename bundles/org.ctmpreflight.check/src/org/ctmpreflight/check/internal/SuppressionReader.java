package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.JsonData;
import org.ctmpreflight.layout.LayoutException;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Reads suppressions: a YAML list of entries, each with all its keys. */
final class SuppressionReader {
	private static final String KEYS = "an entry has code, complaintId, reason, author and expires";

	private SuppressionReader() {
	}

	/**
	 * @param name for messages
	 * @return in the order of the file; none where it is empty
	 * @throws LayoutException with line, column and what was expected
	 */
	static List<Suppression> read(byte[] bytes, String name) throws IOException {
		List<Suppression> entries = new ArrayList<>();
		try (JsonParser parser = PlainYaml.parser(text(bytes, name));
				JsonData data = JsonData.openEmpty(parser, name)) {
			if (parser.currentToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
				return entries;
			}
			data.array(() -> entries.add(entry(data)));
			data.end();
		}
		return entries;
	}

	private static String text(byte[] bytes, String name) throws LayoutException {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			int line = 1;
			int lineStart = 0;
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c == '\n') {
					line++;
					lineStart = i + 1;
				} else if (Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\u0085') {
					throw new LayoutException(name + ":" + line + ":" + (i - lineStart + 1)
							+ String.format(": a control character (U+%04X) is not taken here: delete it", (int) c));
				}
			}
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (CharacterCodingException e) {
			throw new LayoutException(name + ":1:1: is not UTF-8: save it as UTF-8");
		}
	}

	private static Suppression entry(JsonData data) throws IOException {
		JsonLocation start = data.place();
		String[] t = new String[4];
		LocalDate[] expires = new LocalDate[1];
		data.object(key -> {
			switch (key) {
				case "code" -> t[0] = data.text();
				case "complaintId" -> t[1] = data.text();
				case "reason" -> t[2] = data.text();
				case "author" -> t[3] = data.text();
				case "expires" -> expires[0] = data.dateOrNull();
				default -> throw data.problemAtKey("\"" + key + "\" is not known here: " + KEYS);
			}
		});
		require(data, start, "code", t[0]);
		require(data, start, "complaintId", t[1]);
		require(data, start, "reason", t[2]);
		require(data, start, "author", t[3]);
		require(data, start, "expires", expires[0]);
		return new Suppression(t[0], t[1], t[2], t[3], expires[0], start.getLineNr());
	}

	/** The parser stands at the end of the entry, often on the line of the next one. */
	private static void require(JsonData data, JsonLocation start, String key, Object value) throws LayoutException {
		if (value == null) {
			throw data.problem(start, "\"" + key + "\" is missing: " + KEYS);
		}
	}
}
