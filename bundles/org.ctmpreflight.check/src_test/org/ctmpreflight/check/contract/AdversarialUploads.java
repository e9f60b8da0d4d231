package org.ctmpreflight.check.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Upload files as text: lines of every kind, and every mix of line ends. */
final class AdversarialUploads {

	// reading in blocks goes wrong where a block ends, so something awkward is put right there
	private static final Integer[] BLOCKS = { 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536 };

	private static final String[] HEADERS = { "complaintId", "COMPLAINT_ID", "Complaint ID", "\"Complaint ID\"",
			"complaint-id", " Complaint ID ", "complaint id:", "C.o.m.p.l.a.i.n.t I.d", "Complaint\u00A0ID",
			"complaintid\u00E9", "Compla\u0131ntId", "COMPLA\u0130NT_ID", "ComplaintId2", "Complaint", "ID",
			"Complaint ID,Casework Notes", "complaint\u0000id", "\uFEFFcomplaintId", "_complaintid_", "\"complaintId" };

	private final Choices choices;
	private final AdversarialValues values;
	private final int fieldCount;

	AdversarialUploads(Choices choices, AdversarialValues values, int fieldCount) {
		this.choices = choices;
		this.values = values;
		this.fieldCount = fieldCount;
	}

	String text(int lineCount) {
		List<String> lines = new ArrayList<>();
		if (choices.chance(0.1)) {
			blankLines(lines);
		}
		if (choices.chance(0.15)) {
			lines.add(header());
		}
		if (choices.chance(0.1)) {
			lines.add(blockLine());
		}
		double oddLines = choices.oneOf(0.0, 0.05, 0.3);
		while (lines.size() < lineCount) {
			lines.add(choices.chance(oddLines) ? oddLine(lines) : String.join("\t", values.record(fieldCount)));
		}
		return joined(lines);
	}

	private void blankLines(List<String> lines) {
		for (int i = choices.between(1, 3); i > 0; i--) {
			lines.add(choices.oneOf("", " ", "    "));
		}
	}

	private String header() {
		String header = choices.oneOf(HEADERS);
		return choices.chance(0.7) ? header + "\tCasework Notes".repeat(fieldCount - 1) : header;
	}

	private String oddLine(List<String> lines) {
		return switch (choices.between(0, 9)) {
			case 0 -> choices.oneOf("", " ", "     ", " ".repeat(200));
			case 1 -> fields(choices.oneOf(1, 2, 6, 7, 8, 12, 13, 14, 15, 40));
			case 2 -> choices.oneOf("\t", " \t ", "\t".repeat(6), "\t".repeat(12), "\t".repeat(13), "\t".repeat(5000));
			case 3 -> header();
			case 4 -> String.join(",", values.record(fieldCount));
			case 5 -> choices.oneOf("\u0000", "\u00A0", "\u3000", "\u000B", "\f", "\u0085", "\u001A", "\uFEFF",
					"\u2028");
			case 6, 7 -> lines.isEmpty() ? "" : choices.oneOf(lines);
			default -> sameWithOtherSpaces(lines);
		};
	}

	private String fields(int count) {
		List<String> record = new ArrayList<>(values.record(13));
		while (record.size() < count) {
			record.add("more");
		}
		return String.join("\t", record.subList(0, count));
	}

	/** An earlier record again, its ID or note with spaces around, and perhaps the other resolve value. */
	private String sameWithOtherSpaces(List<String> lines) {
		if (lines.isEmpty()) {
			return "";
		}
		String[] record = choices.oneOf(lines).split("\t", -1);
		if (record.length < 3) {
			return "";
		}
		if (choices.chance(0.5)) {
			record[0] = choices.oneOf(" " + record[0], record[0] + " ", record[0].toLowerCase(Locale.ROOT));
		}
		if (choices.chance(0.5)) {
			record[1] = choices.oneOf(" " + record[1], record[1] + "  ", record[1] + "\u00A0",
					record[1].toUpperCase(Locale.ROOT));
		}
		if (choices.chance(0.5)) {
			record[2] = choices.oneOf("Y", "N", " Y", "N ", "y", "");
		}
		return String.join("\t", record);
	}

	/** A first line as long as a block, give or take a byte, so that its end or a wide character stands at the edge. */
	private String blockLine() {
		List<String> record = new ArrayList<>(values.record(fieldCount));
		int block = choices.oneOf(BLOCKS);
		int rest = String.join("\t", record).length() - record.get(3).length();
		int comment = Math.max(0, block - rest + choices.between(-4, 2));
		record.set(3, "c".repeat(comment) + choices.oneOf("", "", "\u00E9", "\u20AC", "\uD83D\uDE00"));
		if (choices.chance(0.5)) {
			// then the edge falls into the text that follows instead of the line's end
			String padding = record.remove(3);
			record.add(3, "");
			record.set(fieldCount - 1, padding);
		}
		return String.join("\t", record);
	}

	private String joined(List<String> lines) {
		String[] ends = choices.oneOf(new String[] { "\n" }, new String[] { "\r\n" }, new String[] { "\r" },
				new String[] { "\r\n", "\n" }, new String[] { "\n", "\r" }, new String[] { "\r", "\r\n", "\n" },
				new String[] { "\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\n" },
				new String[] { "\r\r\n" }, new String[] { "\n\r" }, new String[] { "\r\n" }, new String[] { "\n" });
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < lines.size(); i++) {
			text.append(lines.get(i));
			boolean last = i == lines.size() - 1;
			if (!last || choices.chance(0.7)) {
				text.append(choices.oneOf(ends));
			}
		}
		if (choices.chance(0.05)) {
			text.append(choices.oneOf("\n", "\r", "\r\n", "   ", "\u001A", "\u0000"));
		}
		return text.toString();
	}
}
