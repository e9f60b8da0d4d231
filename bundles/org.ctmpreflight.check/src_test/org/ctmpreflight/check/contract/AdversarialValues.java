package org.ctmpreflight.check.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values of fields that are right, nearly right and wrong, drawn from a small pool so that records meet. */
final class AdversarialValues {

	private static final String ASTRAL = "\uD83D\uDE00";
	private static final String COMBINING = "e\u0301";

	private final Choices choices;
	private final double wildness;
	private final List<String> ids = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	/**
	 * @param idCount
	 *            how many complaints there are; few of them make many duplicates
	 */
	AdversarialValues(Choices choices, int idCount) {
		this.choices = choices;
		wildness = choices.oneOf(0.01, 0.05, 0.2, 0.5);
		for (int i = 0; i < idCount; i++) {
			ids.add("C2500" + (100000 + choices.between(0, 899999)));
		}
		notes.addAll(List.of("Called the member and solved it.", "Short note", "nineteen characters",
				"exactly 20 character", "twenty-one characters", "Runs  of   spaces in a longer note",
				"No-break\u00A0space and em\u2003space inside", "Same note as ever, seen twice", "x",
				ASTRAL + " twenty with astral", "\u0085next line at the ends\u0085", "\u200Bno white space at all",
				"\u001Fnot folded though Java says white space", "Umlaut \u00DC and \u00FC count by case",
				"\u00A0", "\u3000\u2003", "\"Quoted as Excel writes it\"", "with a NUL\u0000 inside", "end\u007F"));
	}

	List<String> ids() {
		return ids;
	}

	List<String> notes() {
		return notes;
	}

	/** Whether the next value may be a wild one. */
	boolean isWild() {
		return choices.chance(wildness);
	}

	List<String> record(int fieldCount) {
		List<String> record = new ArrayList<>();
		for (ContractField field : ContractField.UPLOAD.subList(0, fieldCount)) {
			record.add(value(field));
		}
		if (fieldCount == 13 && choices.chance(0.4)) {
			// many records say nothing of an agent or broker, some nothing but yes or no
			for (int number = choices.oneOf(8, 9); number <= 13; number++) {
				record.set(number - 1, "");
			}
		}
		return record;
	}

	String value(ContractField field) {
		String value = switch (field.kind()) {
			case ID -> field.number() == 1 ? id() : wildOr("H1234", "H123", "H12345", "\uD83D\uDE001234");
			case CODED -> coded(field);
			case NUMERIC -> npn();
			case DATE -> date();
			default -> field.name().equals("caseworkNotes") ? note() : text(field.length());
		};
		return isWild() ? decorated(value) : value;
	}

	String id() {
		String id = choices.oneOf(ids);
		if (!isWild()) {
			return id;
		}
		return choices.oneOf("", " ", "           ", "c" + id.substring(1), "X" + id.substring(1), id.substring(1),
				id.substring(0, 10), id + "0", id.substring(0, 10) + "\u0661", "\uFF23" + id.substring(1),
				id.substring(0, 9) + ASTRAL + "1", id.substring(0, 9) + COMBINING, "\"" + id + "\"",
				"\"" + id.substring(2) + "\"", id.replace('0', 'O'), " " + id, id + " ", "  " + id + "  ",
				id + "\u00A0", id.substring(0, 10) + "\u0000", ASTRAL.repeat(11), "1EG4TE5MK73",
				id.substring(0, 5) + " " + id.substring(6), "complaintId", "COMPLAINT_ID", "Complaint ID");
	}

	String note() {
		if (choices.chance(0.02)) {
			return "";
		}
		return isWild() ? choices.oneOf("", " ", "   ", text(4000)) : choices.oneOf(notes);
	}

	private String coded(ContractField field) {
		List<String> allowed = new ArrayList<>(field.allowed());
		// a set's order may differ from run to run, and the seed must decide alone
		allowed.sort(null);
		String value = choices.oneOf(allowed);
		if (!field.required() && choices.chance(0.3)) {
			return "";
		}
		if (!isWild()) {
			return value;
		}
		return choices.oneOf("", " ", "  ", value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT),
				value + value, " " + value, value + " ", "  " + value + "  ", value + "\u00A0", "\u00A0", "\uFF39",
				"\u00E9", "\u0001", value + "\u0000", "\"" + value + "\"", "5", "9", "Q", "yes", "-", "\"", "\"\"",
				"\u0130", ASTRAL, COMBINING);
	}

	private String npn() {
		if (choices.chance(0.4)) {
			return choices.oneOf("", "19966989", "123456789012345");
		}
		return wildOr("19966989", "1234567890123456", "12345678901234 ", "123456789012345 ", " 123", "1 2", "12a",
				"-1", "+1", "1.0", "1e5", "\u0661\u0662", "\uFF11", "1\u0000", "\"123\"", " ", "                ",
				"0", ASTRAL, "\u00BD", "\u00B2");
	}

	private String date() {
		if (choices.chance(0.3)) {
			return "";
		}
		return wildOr(choices.oneOf("01/31/2025", "02/29/2024", "12/01/2025"), "", " ", "02/29/2023", "02/29/1900",
				"02/29/2000", "13/01/2025", "00/01/2025", "01/00/2025", "04/31/2025", "1/1/2025", "2025-01-01",
				"01-01-2025", "01/01/25", " 01/01/2025", "01/01/2025 ", "01/01/2025 00:00", "\u0660\u0661/01/2025",
				"01/01/-025", "+1/01/2025", "never", "01/01/9999", "\u00A0");
	}

	private String wildOr(String usual, String... wild) {
		return isWild() ? choices.oneOf(wild) : usual;
	}

	/** Text without allowed values: blank, short, or around the maximum length. */
	String text(int maximum) {
		if (choices.chance(0.5)) {
			return "";
		}
		if (!isWild()) {
			return choices.oneOf("Comment", "Follow-up letter sent", "Smith", "O'Neil", "Best Agents, Inc.");
		}
		if (maximum > 500 && choices.chance(0.8)) {
			// the longest ones are rare, or they would be most of what is read
			return textOfLength(choices.between(1, 30));
		}
		int length = choices.oneOf(1, 2, maximum - 1, maximum, maximum + 1, maximum + choices.between(2, 50));
		return textOfLength(length);
	}

	/** Text of so many code points, some of them taking two chars, and some only looking like one character. */
	String textOfLength(int codePoints) {
		StringBuilder text = new StringBuilder();
		int left = codePoints;
		double odd = choices.oneOf(0.0, 0.0, 0.02, 0.3, 1.0);
		while (left > 0) {
			if (!choices.chance(odd)) {
				text.append((char) choices.between('a', 'z'));
				left--;
			} else if (left >= 2 && choices.chance(0.3)) {
				text.append(COMBINING);
				left -= 2;
			} else {
				text.append(choices.oneOf(ASTRAL, "\u00E9", "\u20AC", "\u0081", "\uFFFD", "\uFEFF", " ",
						"\u2028", "\uD800\uDC00", "\uDBFF\uDFFF", "\uFFFF", "\u0080", "\u007F", "\u0000", "\u000B",
						"\u001A", "\""));
				left--;
			}
		}
		return text.toString();
	}

	/** A value with something put around or into it. */
	private String decorated(String value) {
		int middle = value.offsetByCodePoints(0, value.codePointCount(0, value.length()) / 2);
		String before = value.substring(0, middle);
		String after = value.substring(middle);
		return switch (choices.between(0, 9)) {
			case 0 -> " " + value;
			case 1 -> value + " ";
			case 2 -> "\"" + value + "\"";
			case 3 -> before + "\u0000" + after;
			case 4 -> before + choices.oneOf("\u00E9", "\u2019", "\u00A0", "\u0085", "\u2028") + after;
			case 5 -> before + ASTRAL + after;
			// half of a pair: only UTF-16 and the escapes of JSON can carry it
			case 6 -> before + choices.oneOf("\uD83D", "\uDE00") + after;
			case 7 -> before + choices.oneOf("\u0001", "\u000B", "\u001F", "\u007F") + after;
			case 8 -> "";
			default -> "\"" + value;
		};
	}

	/** A note with its white space written otherwise; folded it is the same, unless the case is changed. */
	String noteWithOtherSpaces(String note) {
		return switch (choices.between(0, 6)) {
			case 0 -> note.replace(" ", "  ");
			case 1 -> note.replace(' ', '\u00A0');
			case 2 -> "\u3000" + note.replace(" ", "\u2003\u2009") + "\u2028";
			case 3 -> note.replace(' ', '\u200B');
			case 4 -> note.replace(' ', '\u000B');
			case 5 -> note.toUpperCase(Locale.ROOT);
			default -> " " + note + " ";
		};
	}
}
