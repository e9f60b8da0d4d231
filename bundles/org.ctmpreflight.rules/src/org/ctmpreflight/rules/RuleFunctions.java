package org.ctmpreflight.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.re2j.Pattern;

/**
 * What compiled rules call to look into texts. All of it takes time that grows with the length of the text at most, so
 * that no record can hold up a check. Safe for use by several threads.
 */
public final class RuleFunctions {
	private static final int SHORTEST_ID = 11;
	private static final int SSN_DIGITS = 4;
	private static final int MBI_DIGITS = 2;
	private static final int LONGEST_ID = 13;
	private static final char NEXT_LINE = '\u0085';
	private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
	/** Three, two and four digits, as on the card; areas 000, 666 and from 900 on, group 00 and 0000 were never given out. */
	private static final Pattern SSN = Pattern.compile("(?:^|[^0-9-])"
			+ "(?:00[1-9]|0[1-9][0-9]|[1-57-8][0-9]{2}|6(?:[0-57-9][0-9]|6[0-57-9]))[- ](?:0[1-9]|[1-9][0-9])[- ]"
			+ "(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})(?:$|[^0-9-])");
	/** Eleven characters as CMS defines their places, with or without the hyphens of the card, or spaces for them. */
	private static final Pattern MBI = Pattern.compile(
			"(?:^|[^A-Za-z0-9])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][- ]?"
					+ "[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][- ]?[AC-HJKMNP-RT-Y]{2}[0-9]{2}(?:$|[^A-Za-z0-9])",
			Pattern.CASE_INSENSITIVE);

	private RuleFunctions() {
	}

	/** Whether a text has another in it. */
	public static boolean contains(String text, String part) {
		return text.contains(part);
	}

	/** Whether a text begins with another. */
	public static boolean startsWith(String text, String part) {
		return text.startsWith(part);
	}

	/** Whether a text ends with another. */
	public static boolean endsWith(String text, String part) {
		return text.endsWith(part);
	}

	/** Whether the whole text is as a regular expression says; of RE2's kind, which cannot run away. */
	public static boolean matches(String text, String expression) {
		return PATTERNS.computeIfAbsent(expression, e -> Pattern.compile(e, Pattern.DOTALL)).matches(text);
	}

	/** Number of characters (Unicode code points). */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/** Number of words: what stands between white space and has a letter or digit. */
	public static int words(String text) {
		return words(text, Integer.MAX_VALUE);
	}

	/** Number of words, counted no further than to one more than {@code most}. */
	public static int words(String text, int most) {
		int words = 0;
		boolean counted = false;
		for (int i = 0; i < text.length() && words <= most;) {
			int c = text.codePointAt(i);
			if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE) {
				counted = false;
			} else if (!counted && Character.isLetterOrDigit(c)) {
				words++;
				counted = true;
			}
			i += Character.charCount(c);
		}
		return words;
	}

	/** Whether a text has two letters or more, all of them capitals. */
	public static boolean allCapitals(String text) {
		int capitals = 0;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			if (Character.isLowerCase(c)) {
				return false;
			}
			capitals += Character.isUpperCase(c) ? 1 : 0;
			i += Character.charCount(c);
		}
		return capitals > 1;
	}

	/** Whether something in a text looks like a Social Security number: 123-45-6789, or with spaces. */
	public static boolean holdsSsn(String text) {
		return holds(text, SSN, SSN_DIGITS);
	}

	/** Whether something in a text looks like a Medicare Beneficiary Identifier: 1EG4-TE5-MK73, with hyphens, spaces or neither. */
	public static boolean holdsMbi(String text) {
		return holds(text, MBI, MBI_DIGITS);
	}

	/**
	 * Looks only near digits: to let a pattern run over every character costs fifty times as much.
	 *
	 * @param digits how many stand side by side somewhere in what is looked for, so that one is met in steps of as many
	 */
	private static boolean holds(String text, Pattern pattern, int digits) {
		int tried = 0;
		for (int i = digits - 1; i < text.length(); i += digits) {
			if (digit(text.charAt(i))) {
				for (int start = Math.max(tried, i - LONGEST_ID + 1); start <= i; start++) {
					if (startsAt(text, start, pattern)) {
						return true;
					}
				}
				tried = i + 1;
			}
		}
		return false;
	}

	private static boolean startsAt(String text, int i, Pattern pattern) {
		return i + SHORTEST_ID <= text.length() && digit(text.charAt(i)) && (i == 0 || !digit(text.charAt(i - 1)))
				&& pattern.matcher(text.substring(Math.max(0, i - 1), Math.min(text.length(), i + LONGEST_ID + 1)))
						.lookingAt();
	}

	private static boolean digit(char c) {
		return c >= '0' && c <= '9';
	}
}
