package org.ctmpreflight.check.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bodies of upload calls as JSON text, most of them of the right shape. */
final class AdversarialBodies {

	private final Choices choices;
	private final AdversarialValues values;

	AdversarialBodies(Choices choices, AdversarialValues values) {
		this.choices = choices;
		this.values = values;
	}

	String text(int elements) {
		if (choices.chance(0.05)) {
			return choices.oneOf("[]", "{}", "null", "5", "\"text\"", "[ ]", "{\"Status\":[{}]}", "[[]]", " [\n] ",
					"true", "[null]", "[{}]", "[{},{}]");
		}
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < elements; i++) {
			parts.add(choices.chance(0.03) ? noObject() : object());
		}
		String text = "[" + String.join(choices.oneOf(",", ", ", ",\n", "\r\n,\t"), parts) + "]";
		return choices.chance(0.03) ? unreadable(text) : text;
	}

	private String noObject() {
		return choices.oneOf("null", "1", "-2.5e3", "true", "\"C1600999999\"", "[]", "[{\"complaintId\":null}]");
	}

	private String object() {
		int fieldCount = choices.chance(0.9) ? 13 : 7;
		List<String> record = values.record(fieldCount);
		List<String> members = new ArrayList<>();
		for (int i = 0; i < fieldCount; i++) {
			String key = ContractField.UPLOAD.get(i).name();
			if (choices.chance(0.005)) {
				key = choices.oneOf(key.toUpperCase(Locale.ROOT), key + " ", "Complaint ID");
			}
			if (!choices.chance(0.01)) {
				members.add(quoted(key) + choices.oneOf(":", ": ", " : ") + member(record.get(i)));
			}
		}
		if (choices.chance(0.02)) {
			members.add(choices.oneOf("\"extra\":1", "\"\":null", "\"complaintid\":\"C1600999999\"", "\"line\":[{}]"));
		}
		if (choices.chance(0.02) && !members.isEmpty()) {
			String again = choices.oneOf(ContractField.UPLOAD).name();
			members.add(quoted(again) + ":" + choices.oneOf("null", "\"Y\"", "\"\"", "7"));
		}
		if (choices.chance(0.2)) {
			choices.shuffle(members);
		}
		return "{" + String.join(choices.oneOf(",", ", "), members) + "}";
	}

	private String member(String value) {
		if (choices.chance(0.01)) {
			return choices.oneOf("\"\"", "1", "0", "true", "false", "[]", "{}", "[\"Y\"]", "{\"value\":\"Y\"}", "1.5");
		}
		if (value.isEmpty()) {
			return "null";
		}
		// what a text file cannot hold inside a value
		return quoted(choices.chance(0.01) ? value + choices.oneOf("\t", "\n", "\r\nmore", "\u0000") : value);
	}

	private String quoted(String value) {
		StringBuilder json = new StringBuilder("\"");
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			if (character == '"' || character == '\\') {
				json.append('\\').append(character);
			} else if (character < 0x20 || Character.isSurrogate(character) || choices.chance(0.01)) {
				json.append(String.format("\\u%04x", (int) character));
			} else {
				json.append(character);
			}
		}
		return json.append('"').toString();
	}

	private String unreadable(String text) {
		return switch (choices.between(0, 5)) {
			case 0 -> text.substring(0, choices.between(0, text.length() - 1));
			case 1 -> text + "]";
			case 2 -> text + text;
			case 3 -> text.replace('"', '\'');
			case 4 -> text.substring(0, text.length() - 1) + ",]";
			default -> "[NaN, " + text.substring(1);
		};
	}
}
