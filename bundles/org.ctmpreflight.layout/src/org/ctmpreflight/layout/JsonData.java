package org.ctmpreflight.layout;

import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * A JSON file of ours, or one that a parser makes look like JSON, read key by key, so that every mistake is told with its
 * line and column. Data binding would cost a third of the start-up time and tells a wrong value by its Java class.
 */
public final class JsonData implements Closeable {
	private static final JsonFactory FACTORY = JsonFactory.builder()
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

	private static final String NO_UTF_8 = "is no UTF-8: save it as UTF-8";
	private static final String TOO_MUCH = "a value is too long, or nested too deep";

	private final JsonParser parser;
	private final String name;
	private JsonLocation lastKey;

	private JsonData(JsonParser parser, String name) {
		this.parser = parser;
		this.name = name;
	}

	/** Reads the value of one key. */
	public interface KeyReader {
		/** The parser stands on the key's value. */
		void read(String key) throws IOException;
	}

	/** Reads one element of an array. */
	public interface ElementReader {
		/** The parser stands on the element. */
		void read() throws IOException;
	}

	/**
	 * @param in   not closed
	 * @param name for messages
	 */
	public static JsonData open(InputStream in, String name) throws IOException {
		JsonParser parser;
		try {
			parser = FACTORY.createParser(in);
		} catch (CharConversionException e) {
			throw new LayoutException(name + ":1:1: " + NO_UTF_8);
		}
		parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
		return open(parser, name);
	}

	/**
	 * Data of ours in another notation.
	 *
	 * @param parser of it, before its first token; closed with this reader
	 * @param name   for messages
	 */
	public static JsonData open(JsonParser parser, String name) throws IOException {
		JsonData data = openEmpty(parser, name);
		if (parser.currentToken() == null) {
			throw data.tooEarly();
		}
		return data;
	}

	/** The same for data that may be empty: there need not be a first token. */
	public static JsonData openEmpty(JsonParser parser, String name) throws IOException {
		JsonData data = new JsonData(parser, name);
		data.advance();
		return data;
	}

	/**
	 * What a user is told where text is no JSON, to be read after the file's name: nothing of the text.
	 *
	 * @param e {@link JsonProcessingException}, or what Jackson throws at bytes that it takes for UTF-32:
	 *          {@link CharConversionException}
	 */
	public static String mistake(IOException e) {
		if (e instanceof StreamConstraintsException) {
			return "is no JSON of this kind: " + TOO_MUCH;
		}
		JsonLocation place = placeOf(e);
		return "is no JSON" + (place == null ? ""
				: " at line " + place.getLineNr() + ", column " + place.getColumnNr());
	}

	/** Reads an object, every key once. */
	public void object(KeyReader reader) throws IOException {
		expect(JsonToken.START_OBJECT, "an object with keys");
		Set<String> seen = new HashSet<>();
		while (next() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			lastKey = parser.currentTokenLocation();
			if (!seen.add(key)) {
				throw problem("\"" + key + "\" stands twice");
			}
			next();
			reader.read(key);
		}
	}

	/** Reads an array. */
	public void array(ElementReader reader) throws IOException {
		expect(JsonToken.START_ARRAY, "a list");
		while (next() != JsonToken.END_ARRAY) {
			reader.read();
		}
	}

	/** Whether a list stands here. */
	public boolean isList() {
		return parser.currentToken() == JsonToken.START_ARRAY;
	}

	/** Leaves alone what stands here, whatever it is. */
	public void skip() throws IOException {
		try {
			parser.skipChildren();
		} catch (JsonProcessingException | CharConversionException e) {
			throw problem(e);
		}
	}

	/** A string, which may be blank. */
	public String textOrBlank() throws IOException {
		expect(JsonToken.VALUE_STRING, "a text in quotes");
		return raw();
	}

	/** A string that is not blank. */
	public String text() throws IOException {
		JsonToken token = parser.currentToken();
		expect(JsonToken.VALUE_STRING, token.isNumeric() || token.isBoolean() ? "a text in quotes" : "a text");
		String text = raw();
		if (text.isBlank()) {
			throw problem("expected a text that is not blank");
		}
		return text;
	}

	private String raw() throws IOException {
		try {
			return parser.getText();
		} catch (JsonProcessingException | CharConversionException e) {
			throw problem(e);
		}
	}

	/** A whole number from 0. */
	public int number() throws IOException {
		expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
		if (parser.getNumberType() != JsonParser.NumberType.INT || parser.getIntValue() < 0) {
			throw problem("expected a number from 0 to " + Integer.MAX_VALUE);
		}
		return parser.getIntValue();
	}

	/** True or false. */
	public boolean flag() throws IOException {
		if (parser.currentToken() != JsonToken.VALUE_TRUE) {
			expect(JsonToken.VALUE_FALSE, "true or false");
		}
		return parser.getBooleanValue();
	}

	/** A day, yyyy-mm-dd, or null. */
	public LocalDate dateOrNull() throws IOException {
		if (parser.currentToken() == JsonToken.VALUE_NULL) {
			return null;
		}
		String text = text();
		try {
			return Days.parse(text);
		} catch (DateTimeException e) {
			throw problem("\"" + text + "\" is no date: expected yyyy-mm-dd");
		}
	}

	/** A constant of an enum by its word in the data. */
	public <E extends Enum<E>> E word(Class<E> type, UnaryOperator<String> wordOfName) throws IOException {
		String text = text();
		StringJoiner words = new StringJoiner(", ");
		for (E e : type.getEnumConstants()) {
			String word = wordOfName.apply(e.name());
			if (word.equals(text)) {
				return e;
			}
			words.add(word);
		}
		throw problem("\"" + text + "\" is not one of " + words);
	}

	/** Refuses a missing key. */
	public void require(String key, Object value) throws LayoutException {
		if (value == null) {
			throw problem("\"" + key + "\" is missing");
		}
	}

	/** For a key that has no meaning here. */
	public LayoutException unknown(String key) {
		return problemAtKey("\"" + key + "\" is not known here");
	}

	/** A problem at the key that was read last. */
	public LayoutException problemAtKey(String what) {
		return problem(lastKey, what);
	}

	/** The place where the parser stands. */
	public JsonLocation place() {
		return parser.currentTokenLocation();
	}

	/** A problem at the place where the parser stands. */
	public LayoutException problem(String what) {
		return problem(place(), what);
	}

	/** A problem at a place. */
	public LayoutException problem(JsonLocation place, String what) {
		return new LayoutException(name + ":" + place.getLineNr() + ":" + place.getColumnNr() + ": "
				+ PrintableText.of(what)); // what it quotes may hold line ends
	}

	/** Refuses anything after the value that was read. */
	public void end() throws IOException {
		end("something follows the end");
	}

	/** The same in other words. */
	public void end(String otherwise) throws IOException {
		if (advance() != null) {
			throw problem(otherwise);
		}
	}

	private void expect(JsonToken token, String what) throws LayoutException {
		if (parser.currentToken() != token) {
			throw problem("expected " + what);
		}
	}

	private JsonToken next() throws IOException {
		JsonToken token = advance();
		if (token == null) {
			throw tooEarly();
		}
		return token;
	}

	private LayoutException tooEarly() {
		return problem("the file ends too early");
	}

	private JsonToken advance() throws IOException {
		try {
			return parser.nextToken();
		} catch (JsonProcessingException | CharConversionException e) {
			throw problem(e);
		}
	}

	private LayoutException problem(IOException e) {
		JsonLocation place = placeOf(e) == null ? parser.currentLocation() : placeOf(e);
		if (e instanceof StreamConstraintsException) {
			return problem(place, TOO_MUCH);
		}
		return problem(place, e instanceof JsonProcessingException json ? oneLine(json.getOriginalMessage())
				: NO_UTF_8);
	}

	/** Where a value or a depth is over the parser's bounds, or bytes are no characters, it tells no place: null. */
	private static JsonLocation placeOf(IOException e) {
		return e instanceof JsonProcessingException json ? json.getLocation() : null;
	}

	/** Some parsers tell a mistake on several lines, those that quote the file set in. */
	private static String oneLine(String message) {
		return message.lines().filter(l -> !l.startsWith(" ")).collect(Collectors.joining(", "));
	}

	@Override
	public void close() throws IOException {
		parser.close();
	}
}
