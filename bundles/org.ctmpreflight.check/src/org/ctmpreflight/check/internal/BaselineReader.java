package org.ctmpreflight.check.internal;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.internal.Baseline.Kind;
import org.ctmpreflight.check.internal.Baseline.OfFile;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.LayoutException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** Reads a report of an earlier check as a stream, and of it only what findings are compared by. */
final class BaselineReader {
	static final String SCHEMA = "ctm-preflight/findings/1";

	private final String name;
	private final List<Kind> kinds = new ArrayList<>();
	private final Map<Kind, Integer> numbers = new HashMap<>();
	private final Map<String, List<OfFile>> files = new HashMap<>();
	private JsonParser parser;

	/** @param name for messages */
	BaselineReader(String name) {
		this.name = name;
	}

	Baseline read(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			throw new IOException("is a folder: name a report of an earlier check");
		}
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
				JsonParser json = new JsonFactory().createParser(in)) {
			parser = json;
			report();
		} catch (JsonProcessingException | CharConversionException e) {
			// where a value is too long, the parser tells no place
			JsonLocation place = e instanceof JsonProcessingException json ? json.getLocation() : null;
			throw problem(place != null ? place : parser != null ? parser.currentLocation() : JsonLocation.NA,
					"is no JSON");
		}
		return new Baseline(files);
	}

	private void report() throws IOException {
		boolean schema = false;
		boolean listed = false;
		expect(parser.nextToken(), JsonToken.START_OBJECT, "a report that check wrote with --format json");
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			parser.nextToken();
			if (key.equals("schema")) {
				schema = parser.currentToken() == JsonToken.VALUE_STRING && parser.getText().equals(SCHEMA);
				if (!schema) {
					throw problem("expected the schema " + SCHEMA);
				}
			} else if (key.equals("files")) {
				listed = true;
				expect(parser.currentToken(), JsonToken.START_ARRAY, "a list of files");
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					file();
				}
			} else {
				parser.skipChildren();
			}
		}
		if (!schema || !listed) {
			throw problem("is no report that check wrote with --format json: \"" + (schema ? "files" : "schema")
					+ "\" is missing");
		}
		if (parser.nextToken() != null) {
			throw problem("something follows the end");
		}
	}

	private void file() throws IOException {
		expect(parser.currentToken(), JsonToken.START_OBJECT, "an object for each file");
		String file = null;
		OfFile found = null;
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			parser.nextToken();
			switch (key) {
				case "file" -> file = text();
				case "findings" -> found = findings();
				case "more" -> {
					expect(parser.currentToken(), JsonToken.START_OBJECT, "an object");
					if (parser.nextToken() != JsonToken.END_OBJECT) {
						throw problem("the list of findings is cut, so that nobody can tell what is new: "
								+ "write the report again without --max-findings");
					}
				}
				default -> parser.skipChildren();
			}
		}
		if (file == null || found == null) {
			throw problem("expected \"file\" and \"findings\" in each file");
		}
		files.computeIfAbsent(file, f -> new ArrayList<>(1)).add(found);
	}

	private OfFile findings() throws IOException {
		expect(parser.currentToken(), JsonToken.START_ARRAY, "a list of findings");
		long[] keys = new long[64];
		int n = 0;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			if (n == keys.length) {
				keys = Arrays.copyOf(keys, n + (n >> 1));
			}
			keys[n++] = finding();
		}
		return OfFile.of(Arrays.copyOf(keys, n), kinds, numbers);
	}

	private long finding() throws IOException {
		expect(parser.currentToken(), JsonToken.START_OBJECT, "an object for each finding");
		String code = null;
		String field = null;
		long line = 0;
		long complaintId = FindingCursor.NO_COMPLAINT;
		int seen = 0;
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			parser.nextToken();
			switch (key) {
				case "code" -> {
					code = text();
					seen |= 1;
				}
				case "field" -> {
					field = isNull() ? null : text();
					seen |= 2;
				}
				case "line" -> {
					line = isNull() ? 0 : line();
					seen |= 4;
				}
				case "complaintId" -> {
					complaintId = isNull() ? FindingCursor.NO_COMPLAINT : complaintId();
					seen |= 8;
				}
				default -> parser.skipChildren();
			}
		}
		if (seen != 15) {
			throw problem("expected \"code\", \"line\", \"field\" and \"complaintId\" in each finding");
		}
		return Baseline.key(kind(new Kind(code, field)), line, complaintId);
	}

	private int kind(Kind kind) throws LayoutException {
		Integer known = numbers.putIfAbsent(kind, kinds.size());
		if (known != null) {
			return known;
		}
		if (kinds.size() == Baseline.MOST_KINDS) {
			throw problem("has more codes and fields than any report");
		}
		kinds.add(kind);
		return kinds.size() - 1;
	}

	private boolean isNull() {
		return parser.currentToken() == JsonToken.VALUE_NULL;
	}

	private String text() throws IOException {
		expect(parser.currentToken(), JsonToken.VALUE_STRING, "a text in quotes");
		return parser.getText();
	}

	private long line() throws IOException {
		expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, "the number of a line, or null");
		long line = parser.getLongValue();
		if (line < 1 || line > Baseline.MOST_NUMBER) {
			throw problem("expected the number of a line, or null");
		}
		return line;
	}

	private long complaintId() throws IOException {
		long id = ComplaintIds.number(text());
		if (id == ComplaintIds.NONE) {
			throw problem("expected a complaint ID, C and ten digits, or null");
		}
		return id;
	}

	private void expect(JsonToken token, JsonToken wanted, String what) throws LayoutException {
		if (token != wanted) {
			throw problem("expected " + what);
		}
	}

	private LayoutException problem(String what) {
		return problem(parser.currentTokenLocation(), what);
	}

	private LayoutException problem(JsonLocation place, String what) {
		// in an empty file the parser stands before the first column
		return new LayoutException(
				name + ":" + Math.max(1, place.getLineNr()) + ":" + Math.max(1, place.getColumnNr()) + ": " + what);
	}
}
