package org.ctmpreflight.layout;

/** Text with its white space folded, as notes are compared. */
public final class FoldedText {
	private FoldedText() {
	}

	/** Each run of white space as one space, the ends trimmed. */
	public static String fold(String text) {
		StringBuilder b = new StringBuilder(text.length());
		boolean space = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isSpace(c)) {
				space = true;
			} else {
				if (space && !b.isEmpty()) {
					b.append(' ');
				}
				space = false;
				b.append(c);
			}
		}
		return b.toString();
	}

	private static boolean isSpace(char c) {
		if (c <= ' ') {
			return c == ' ' || c >= '\t' && c <= '\r';
		}
		return c >= 0x85 && (c == 0x85 || c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x2028
				|| c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000);
	}
}
