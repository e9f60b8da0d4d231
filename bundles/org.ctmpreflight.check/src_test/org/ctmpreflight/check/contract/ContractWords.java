package org.ctmpreflight.check.contract;

import java.time.LocalDate;

/** The words that the contract defines before it uses them. */
final class ContractWords {

	static final LocalDate RELEASE = LocalDate.of(2025, 10, 31);

	private ContractWords() {
	}

	/** "blank: empty, or made of U+0020 alone". */
	static boolean isBlank(String raw) {
		return value(raw).isEmpty();
	}

	/** "value: raw without leading and trailing U+0020"; String.trim() would take control characters too. */
	static String value(String raw) {
		int start = 0;
		int end = raw.length();
		while (start < end && raw.charAt(start) == ' ') {
			start++;
		}
		while (end > start && raw.charAt(end - 1) == ' ') {
			end--;
		}
		return raw.substring(start, end);
	}

	/** "Lengths count characters as Unicode code points". */
	static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/** "digits 0-9"; Character.isDigit would take the digits of other scripts too. */
	static boolean areDigits(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	/** "`C` and ten digits 0-9". */
	static boolean isComplaintId(String value) {
		return value.length() == 11 && value.charAt(0) == 'C' && areDigits(value.substring(1));
	}

	/** "A complaint ID is given only when it is `C` and ten digits ..., else null"; it is "the record's ... value". */
	static String shownId(String raw) {
		String value = value(raw);
		return isComplaintId(value) ? value : null;
	}

	/** "White space folded: each run of ... becomes one space, and the ends are trimmed". */
	static String folded(String text) {
		StringBuilder folded = new StringBuilder();
		boolean inRun = false;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (isFolded(character)) {
				inRun = true;
			} else {
				if (inRun && folded.length() > 0) {
					folded.append(' ');
				}
				inRun = false;
				folded.append(character);
			}
		}
		return folded.toString();
	}

	// "U+0009-U+000D, U+0020, U+0085, U+00A0, U+1680, U+2000-U+200A, U+2028, U+2029, U+202F, U+205F, U+3000"
	private static boolean isFolded(char character) {
		return character >= 0x0009 && character <= 0x000D || character == 0x0020 || character == 0x0085
				|| character == 0x00A0 || character == 0x1680 || character >= 0x2000 && character <= 0x200A
				|| character == 0x2028 || character == 0x2029 || character == 0x202F || character == 0x205F
				|| character == 0x3000;
	}

	/** "a real mm/dd/yyyy date"; no calendar date has the year 0000. */
	static boolean isRealDate(String value) {
		if (value.length() != 10 || value.charAt(2) != '/' || value.charAt(5) != '/') {
			return false;
		}
		String month = value.substring(0, 2);
		String day = value.substring(3, 5);
		String year = value.substring(6);
		if (!areDigits(month) || !areDigits(day) || !areDigits(year)) {
			return false;
		}
		int m = Integer.parseInt(month);
		int d = Integer.parseInt(day);
		int y = Integer.parseInt(year);
		return y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= LocalDate.of(y, m, 1).lengthOfMonth();
	}
}
