package org.ctmpreflight.simulator.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** The keys of a JSON object of a call's body, with the types of their values. */
final class Parameters {
	static final String STRING = "string";
	static final String BOOLEAN = "boolean";
	static final String NULL = "null";
	private static final String ARRAY = "array";
	private static final String OBJECT = "object";
	private static final String UNDEFINED = "undefined";
	private static final String BODY = "body";

	private record Value(String type, String text) {
	}

	private final Map<String, Value> values = new LinkedHashMap<>();

	private Parameters() {
	}

	/** Reads a body that is one object. */
	static Parameters object(byte[] body) throws Refusal {
		try (JsonParser json = ComplaintJson.FACTORY.createParser(body)) {
			JsonToken token = json.nextToken();
			if (token != JsonToken.START_OBJECT) {
				throw Refusal.mismatch(BODY, OBJECT, type(token));
			}
			Parameters parameters = read(json);
			end(json);
			return parameters;
		} catch (JsonProcessingException e) {
			throw noJson();
		} catch (IOException e) {
			throw Refusal.internal();
		}
	}

	/** Reads a body that is an array of objects, one at least. */
	static void array(byte[] body, List<Parameters> all) throws Refusal {
		try (JsonParser json = ComplaintJson.FACTORY.createParser(body)) {
			JsonToken token = json.nextToken();
			if (token != JsonToken.START_ARRAY) {
				throw Refusal.mismatch(BODY, ARRAY, type(token));
			}
			for (token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
				if (token != JsonToken.START_OBJECT) {
					throw Refusal.mismatch(BODY, "array of objects", type(token));
				}
				all.add(read(json));
			}
			end(json);
			if (all.isEmpty()) {
				throw Refusal.mismatch(BODY, "array of objects", "empty array");
			}
		} catch (JsonProcessingException e) {
			throw noJson();
		} catch (IOException e) {
			throw Refusal.internal();
		}
	}

	private static void end(JsonParser json) throws IOException, Refusal {
		if (json.nextToken() != null) {
			throw noJson();
		}
	}

	private static Refusal noJson() {
		return new Refusal(400, "The body is no JSON");
	}

	private static Parameters read(JsonParser json) throws IOException, Refusal {
		Parameters p = new Parameters();
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String key = json.currentName();
			JsonToken token = json.nextToken();
			String type = type(token);
			Value value = new Value(type, token.isScalarValue() ? json.getText() : "");
			json.skipChildren();
			if (p.values.put(key, value) != null) {
				throw new Refusal(400, "A parameter stands twice");
			}
		}
		return p;
	}

	/** Demands all of the keys and no others. */
	void only(List<String> keys) throws Refusal {
		for (String key : keys) {
			if (!values.containsKey(key)) {
				throw Refusal.mismatch(key, STRING, UNDEFINED);
			}
		}
		if (values.size() > keys.size()) {
			throw new Refusal(400, "A parameter is not known");
		}
	}

	/** A text. */
	String text(String key) throws Refusal {
		return value(key, STRING, STRING).text;
	}

	/** A text; null where there is none. */
	String textOrNull(String key) throws Refusal {
		Value v = value(key, STRING + " | " + NULL, STRING, NULL);
		return v.type.equals(NULL) ? null : v.text;
	}

	/** A truth value; false for the empty text. */
	boolean flag(String key) throws Refusal {
		Value v = value(key, BOOLEAN, BOOLEAN, STRING);
		if (v.type.equals(STRING) && !v.text.isEmpty()) {
			throw Refusal.mismatch(key, BOOLEAN, STRING);
		}
		return v.text.equals("true");
	}

	private Value value(String key, String expected, String... types) throws Refusal {
		Value v = values.getOrDefault(key, new Value(UNDEFINED, ""));
		if (!List.of(types).contains(v.type)) {
			throw Refusal.mismatch(key, expected, v.type);
		}
		return v;
	}

	private static String type(JsonToken token) {
		if (token == null) {
			return UNDEFINED;
		}
		return switch (token) {
			case VALUE_STRING -> STRING;
			case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
			case VALUE_NULL -> NULL;
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
			case START_ARRAY -> ARRAY;
			case START_OBJECT -> OBJECT;
			default -> UNDEFINED;
		};
	}
}
