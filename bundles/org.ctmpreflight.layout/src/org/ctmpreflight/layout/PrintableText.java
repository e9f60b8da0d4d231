package org.ctmpreflight.layout;

/** Texts of unknown origin, made fit to be shown. */
public final class PrintableText {
	private PrintableText() {
	}

	/** The text with escapes for all that could move a cursor, colour a terminal or break a file of XML. */
	public static String of(String text) {
		if (text.codePoints().noneMatch(PrintableText::unprintable)) {
			return text;
		}
		StringBuilder b = new StringBuilder(text.length() + 8);
		text.codePoints().forEach(c -> {
			if (unprintable(c)) {
				b.append(String.format("\\u%04X", c));
			} else {
				b.appendCodePoint(c);
			}
		});
		return b.toString();
	}

	private static boolean unprintable(int c) {
		return Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
				|| c == 0xFFFE || c == 0xFFFF;
	}
}
