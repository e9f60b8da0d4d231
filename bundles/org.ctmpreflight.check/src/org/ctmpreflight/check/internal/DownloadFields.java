package org.ctmpreflight.check.internal;

import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.layout.FieldType;
import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.ParserFinding;

/** What can be wrong with a column of a row of a plan download by itself. */
final class DownloadFields {
	private static final int[] DAYS = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	private final FindingTypes types;

	DownloadFields(FindingTypes types) {
		this.types = types;
	}

	/** Adds the findings of one column. */
	void check(LayoutField field, String raw, FindingList out) {
		String value = trim(raw);
		int n = field.number();
		if (value.isEmpty()) {
			if (field.required()) {
				out.add(types.number(ParserFinding.REQUIRED_FIELD_MISSING), n);
			}
		} else if (field.coded()) {
			if (!field.allows(value)) {
				out.add(types.number(ParserFinding.VALUE_NOT_ALLOWED), n);
			}
		} else if (field.type() == FieldType.DATE) {
			if (!isDate(value)) {
				out.add(types.number(ParserFinding.DATE_FORMAT), n);
			}
		} else if (field.exactLength() > 0) {
			int length = value.codePointCount(0, value.length());
			if (length != field.exactLength()) {
				out.add(types.number(ParserFinding.FIELD_WRONG_LENGTH), n, length, 0);
			}
		}
		boolean limited = field.maxLength() > 0 && !field.coded() && field.type() != FieldType.DATE;
		if (limited && raw.length() > field.maxLength()) {
			int length = raw.codePointCount(0, raw.length());
			if (length > field.maxLength()) {
				out.add(types.number(ParserFinding.FIELD_TOO_LONG), n, length, 0);
			}
		}
	}

	/** Without leading and trailing spaces; other white space stays. */
	static String trim(String raw) {
		int from = 0;
		int to = raw.length();
		while (from < to && raw.charAt(from) == ' ') {
			from++;
		}
		while (to > from && raw.charAt(to - 1) == ' ') {
			to--;
		}
		return raw.substring(from, to);
	}

	/** Whether it is mm/dd/yyyy and a day of the calendar. */
	static boolean isDate(String value) {
		if (value.length() != 10 || value.charAt(2) != '/' || value.charAt(5) != '/') {
			return false;
		}
		int month = number(value, 0, 2);
		int day = number(value, 3, 5);
		int year = number(value, 6, 10);
		if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1] || year < 1) {
			return false;
		}
		boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
		return month != 2 || day < 29 || leap;
	}

	private static int number(String s, int from, int to) {
		int n = 0;
		for (int i = from; i < to; i++) {
			int digit = s.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			n = n * 10 + digit;
		}
		return n;
	}
}
