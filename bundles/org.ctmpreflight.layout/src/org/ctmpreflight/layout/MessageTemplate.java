package org.ctmpreflight.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import org.ctmpreflight.layout.internal.AsciiReplacement;

/**
 * The message of a finding type at one field, ready to be filled with a finding's arguments. Placeholders: {@code {field}}
 * (its label), {@code {max}}, {@code {exact}} and {@code {allowed}} come from the layout; every other one is an argument
 * of the type or derived from one. Immutable.
 */
public final class MessageTemplate {
	/** A part of a message that depends on an argument. */
	public interface Part {
		/** @param arguments as many as the type names */
		String text(long[] arguments);
	}

	private final List<Object> parts = new ArrayList<>();

	/**
	 * @param type  whose message it is
	 * @param field where the finding stands; null for a record or file
	 * @throws IllegalArgumentException where the message has a placeholder that neither layout nor arguments fill
	 */
	public MessageTemplate(FindingType type, LayoutField field) {
		StringBuilder literal = new StringBuilder();
		String m = type.message();
		int at = 0;
		while (at < m.length()) {
			int open = m.indexOf('{', at);
			int close = open < 0 ? -1 : m.indexOf('}', open);
			if (close < 0) {
				break;
			}
			literal.append(m, at, open);
			String name = m.substring(open + 1, close);
			String fixed = fixed(name, field);
			if (fixed != null) {
				literal.append(fixed);
			} else {
				parts.add(literal.toString());
				literal.setLength(0);
				parts.add(part(name, type, field));
			}
			at = close + 1;
		}
		parts.add(literal.append(m, at, m.length()).toString());
	}

	/** Literal texts and {@link Part}s in turn, for a renderer that prepares the literals. */
	public List<Object> parts() {
		return List.copyOf(parts);
	}

	/** The whole message. */
	public String fill(long... arguments) {
		StringBuilder b = new StringBuilder();
		for (Object p : parts) {
			b.append(p instanceof Part part ? part.text(arguments) : (String) p);
		}
		return b.toString();
	}

	private static String fixed(String name, LayoutField field) {
		switch (name) {
			case "field":
				return field == null ? "The record" : field.label();
			case "max":
				return field == null ? "" : String.valueOf(field.maxLength());
			case "exact":
				return field == null ? "" : String.valueOf(field.exactLength());
			case "allowed":
				return field == null ? "" : allowed(field);
			default:
				return null;
		}
	}

	private static String allowed(LayoutField field) {
		StringJoiner list = new StringJoiner(", ");
		for (AllowedValue v : field.allowedValues()) {
			list.add(v.value());
		}
		return list.toString();
	}

	/** As U+00E9; without a formatter, which alone would take 10 ms of a short check to set up. */
	private static String codePoint(int c) {
		String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
		return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
	}

	private static Part part(String name, FindingType type, LayoutField field) {
		switch (name) {
			case "codePoint": {
				int i = index("codePoint", type);
				return a -> codePoint((int) a[i]);
			}
			case "replacement": {
				int i = index("codePoint", type);
				return a -> AsciiReplacement.describe((int) a[i]);
			}
			case "suggestion": {
				int i = index("suggestion", type);
				return a -> a[i] == 0 || field == null ? ""
						: " Did you mean " + field.allowedValues().get((int) a[i] - 1).value() + "?";
			}
			case "countHint": {
				int i = index("count", type);
				return a -> a[i] == 7 ? " Seven fields is the layout before October 2025." : "";
			}
			default: {
				int i = index(name, type);
				return a -> String.valueOf(a[i]);
			}
		}
	}

	private static int index(String argument, FindingType type) {
		int i = type.arguments().indexOf(argument);
		if (i < 0) {
			throw new IllegalArgumentException(
					"message of " + type.code() + " has {" + argument + "}, which nothing fills in");
		}
		return i;
	}
}
