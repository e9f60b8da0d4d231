package org.ctmpreflight.layout.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** What to write in ASCII for a character that is not: what word processors make of typed text, taken back. */
public final class AsciiReplacement {
	private static final Map<Integer, String> TABLE = new HashMap<>();

	static {
		put("\u2018\u2019\u201A\u201B\u2032\u02BC\u00B4", "'");
		put("\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB", "\"");
		put("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00AD", "-");
		put("\u00A0\u2007\u202F\u2009\u200A\u2002\u2003\u3000\u0085\u2028\u2029", " ");
		put("\u2022\u00B7\u25CF", "*");
		put("\u2026", "...");
		put("\u20AC", "EUR");
		put("\u00A3", "GBP");
		put("\u00A9", "(C)");
		put("\u00AE", "(R)");
		put("\u2122", "(TM)");
		put("\u00DF", "ss");
		put("\u00C6", "AE");
		put("\u00E6", "ae");
		put("\u0152", "OE");
		put("\u0153", "oe");
		put("\u00D8", "O");
		put("\u00F8", "o");
		put("\u00D7", "x");
		put("\u00F7", "/");
		put("\u00B0", " degrees");
		put("\u200B\u200C\u200D\u2060\uFEFF", "");
	}

	private AsciiReplacement() {
	}

	/** ASCII for the character: empty where it should go, {@code ?} where nothing stands for it. */
	public static String of(int codePoint) {
		String listed = TABLE.get(codePoint);
		if (listed != null) {
			return listed;
		}
		StringBuilder ascii = new StringBuilder();
		Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD).chars().filter(c -> c < 0x80)
				.forEach(c -> ascii.append((char) c));
		return ascii.isEmpty() ? "?" : ascii.toString();
	}

	/** The replacement as a message shows it. */
	public static String describe(int codePoint) {
		String ascii = of(codePoint);
		return ascii.isEmpty() ? "nothing" : ascii.isBlank() ? "a space" : ascii;
	}

	private static void put(String characters, String ascii) {
		characters.codePoints().forEach(c -> TABLE.put(c, ascii));
	}
}
