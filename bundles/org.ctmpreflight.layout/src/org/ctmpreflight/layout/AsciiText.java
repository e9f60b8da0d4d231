package org.ctmpreflight.layout;

import org.ctmpreflight.layout.internal.AsciiReplacement;

/** ASCII in place of characters that are not: the same that messages of findings show. */
public final class AsciiText {
	private AsciiText() {
	}

	/** Whether something in ASCII stands for every character of a text. */
	public static boolean replaceable(String text) {
		return text.codePoints().allMatch(c -> c < 0x80 || !AsciiReplacement.of(c).equals("?"));
	}

	/** A text in ASCII; {@code ?} for each character for which nothing stands. */
	public static String of(String text) {
		StringBuilder ascii = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			if (c < 0x80) {
				ascii.append((char) c);
			} else {
				ascii.append(AsciiReplacement.of(c));
			}
		});
		return ascii.toString();
	}
}
