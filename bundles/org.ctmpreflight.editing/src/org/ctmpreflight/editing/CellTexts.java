package org.ctmpreflight.editing;

import java.util.Locale;

import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.AsciiText;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.FieldType;
import org.ctmpreflight.layout.LayoutField;

/** What quick fixes make of the text of a cell; null where they cannot help without another error. */
final class CellTexts {
	private CellTexts() {
	}

	/** Without leading and trailing spaces. */
	static String trimmed(String raw) {
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

	/** In ASCII, where something stands for each character. */
	static String ascii(LayoutField field, String raw) {
		return AsciiText.replaceable(raw) ? asciiOrMark(field, raw) : null;
	}

	/** In ASCII, with question marks where nothing stands for a character. */
	static String asciiOrMark(LayoutField field, String raw) {
		// a code or number that is not ASCII is not known to be what it looks like
		return strict(field) ? null : fitting(field, trimmedLike(raw, AsciiText.of(raw)));
	}

	/** Without control characters, or with a space in the place of each. */
	static String withoutControls(LayoutField field, String raw, boolean spaces) {
		if (spaces && strict(field)) {
			return null;
		}
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			if (c >= 0x20 && c != 0x7F) {
				b.append(c);
			} else if (spaces) {
				b.append(' ');
			}
		}
		return fitting(field, trimmedLike(raw, b.toString()));
	}

	/** Without the quotes around it, in which quotes stand twice. */
	static String unquoted(LayoutField field, String raw) {
		String text = raw;
		while (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
			text = trimmed(text.substring(1, text.length() - 1).replace("\"\"", "\""));
		}
		return fitting(field, text);
	}

	/** The allowed value that was likely meant. */
	static String suggested(LayoutField field, String raw) {
		String upper = trimmed(raw).toUpperCase(Locale.ROOT);
		for (AllowedValue v : field.allowedValues()) {
			if (upper.equals(v.value()) || upper.equals(v.meaning().toUpperCase(Locale.ROOT))) {
				return v.value();
			}
		}
		return null;
	}

	/** A complaint ID in upper case, where it then has the usual form. */
	static String upperCaseId(String raw) {
		String upper = raw.toUpperCase(Locale.ROOT);
		return ComplaintIds.number(trimmed(upper)) != ComplaintIds.NONE ? upper : null;
	}

	/** The digits alone, where the rest only separates them. */
	static String digits(LayoutField field, String raw) {
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			if (c >= '0' && c <= '9') {
				b.append(c);
			} else if (" -.,/()".indexOf(c) < 0) {
				return null;
			}
		}
		return fitting(field, b.toString());
	}

	/** Spaces at the ends that were not there before would be another mistake. */
	private static String trimmedLike(String raw, String text) {
		return trimmed(raw).equals(raw) ? trimmed(text) : text;
	}

	/** The text, where it is not too long and not blank where something must stand. */
	private static String fitting(LayoutField field, String text) {
		boolean tooLong = field.maxLength() > 0 && text.codePointCount(0, text.length()) > field.maxLength();
		return tooLong || field.required() && trimmed(text).isEmpty() ? null : text;
	}

	private static boolean strict(LayoutField field) {
		return field.coded() || field.type() == FieldType.NUMERIC || field.exactLength() > 0;
	}
}
