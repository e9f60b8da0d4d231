package org.ctmpreflight.rules.internal.language;

import java.util.Locale;

/** The text of a rule file, so that what a person sees there is what the program reads. */
public final class RuleText {
	private static final int LONGEST_SHOWN = 40;

	private RuleText() {
	}

	/**
	 * Gives a text whose lines all end in a line feed, without byte order mark. A character that cannot be seen is told,
	 * the first of each line, and becomes a space.
	 */
	static String clean(String text, Problems problems) {
		StringBuilder b = new StringBuilder(text.length());
		int line = 1;
		int lineStart = 0;
		boolean told = false;
		for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
				continue;
			}
			if (c == '\n' || c == '\r') {
				b.append('\n');
				line++;
				lineStart = b.length();
				told = false;
				continue;
			}
			if (c != '\t' && unseen(c)) {
				if (!told) {
					problems.add(line, b.length() - lineStart + 1, described(c)
							+ " cannot be seen in a rule: delete it, or write an ordinary space");
				}
				told = true;
				c = ' ';
			}
			b.append(c);
		}
		return b.toString();
	}

	private static boolean unseen(char c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
			case Character.SPACE_SEPARATOR -> c != ' ';
			default -> false;
		};
	}

	private static String described(char c) {
		return String.format(Locale.ROOT, "the character U+%04X (%s)", (int) c,
				Character.getName(c).toLowerCase(Locale.ROOT));
	}

	/** What stands in a rule, as a message can hold it: not too long, in one line. */
	public static String shown(String text) {
		int end = Math.min(text.length(), LONGEST_SHOWN);
		end -= end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
		return text.substring(0, end).replaceAll("\\s", " ") + (end < text.length() ? "…" : "");
	}
}
