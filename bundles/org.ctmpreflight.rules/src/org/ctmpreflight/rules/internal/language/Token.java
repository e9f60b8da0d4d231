package org.ctmpreflight.rules.internal.language;

/**
 * A word, literal or sign of a rule file.
 *
 * @param kind   what it is
 * @param text   as written; of a string what stands between its quotes, escapes resolved; of the end its name
 * @param line   from 1
 * @param column from 1
 * @param end    offset in the file of what follows it
 */
record Token(Kind kind, String text, int line, int column, int end) {
	/** What a token can be. */
	enum Kind {
		/** Letters, digits, {@code _} and {@code $}, not beginning with a digit. */
		WORD,
		/** A text in double quotes. */
		STRING,
		/** Digits. */
		NUMBER,
		/** One or two characters that mean something together. */
		SIGN,
		/** Past the last character. */
		END
	}

	/** Whether it is that word or sign. */
	boolean is(String word) {
		return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
	}

	/** As a message names it. */
	String shown() {
		return switch (kind) {
			case END -> text;
			case STRING -> "the text \"" + RuleText.shown(text) + "\"";
			default -> "'" + RuleText.shown(text) + "'";
		};
	}
}
