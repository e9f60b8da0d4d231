package org.ctmpreflight.editing;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables as tab-separated text, the way spreadsheets put them on the clipboard and take them from it: a cell with a tab, a
 * line end or a quote stands in quotes, and its quotes are doubled.
 */
public final class ExcelText {
	private static final String LINE_END = "\r\n";

	private ExcelText() {
	}

	/** The text of a table; every row ends with a line end. */
	public static String write(List<List<String>> table) {
		StringBuilder b = new StringBuilder();
		for (List<String> row : table) {
			for (int i = 0; i < row.size(); i++) {
				b.append(i == 0 ? "" : "\t").append(cell(row.get(i)));
			}
			b.append(LINE_END);
		}
		return b.toString();
	}

	private static String cell(String text) {
		boolean plain = text.indexOf('\t') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0
				&& text.indexOf('\r') < 0;
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

	/** The table of a text. A quote that is not the first character of a cell, or has no second one, is one of the text. */
	public static List<List<String>> parse(String text) {
		List<List<String>> table = new ArrayList<>();
		List<String> row = new ArrayList<>();
		int at = 0;
		while (at < text.length() || !row.isEmpty()) {
			int end = text.startsWith("\"", at) ? quotedEnd(text, at) : -1;
			if (end >= 0) {
				row.add(text.substring(at + 1, end).replace("\"\"", "\""));
				at = end + 1;
			} else {
				end = at;
				while (end < text.length() && !ends(text.charAt(end))) {
					end++;
				}
				row.add(text.substring(at, end));
				at = end;
			}
			if (at < text.length() && text.charAt(at) == '\t') {
				at++;
			} else {
				at += text.startsWith(LINE_END, at) ? 2 : 1;
				table.add(row);
				row = new ArrayList<>();
			}
		}
		return table;
	}

	private static boolean ends(char c) {
		return c == '\t' || c == '\n' || c == '\r';
	}

	/** Offset of the quote that ends a quoted cell; -1 where the cell is not quoted as a whole. */
	private static int quotedEnd(String text, int start) {
		for (int i = start + 1; i < text.length(); i++) {
			if (text.charAt(i) == '"') {
				if (text.startsWith("\"\"", i)) {
					i++;
				} else {
					return i + 1 == text.length() || ends(text.charAt(i + 1)) ? i : -1;
				}
			}
		}
		return -1;
	}
}
