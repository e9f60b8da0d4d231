package org.ctmpreflight.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The cells of a decision table in a CSV file, to be edited. Rows that are not touched keep every character. For use by
 * one thread at a time.
 */
public final class TableText {
	private static final Pattern QUOTED = Pattern.compile("(?s).*[,\"\\r\\n].*|\\s.*|.*\\s");

	private static final class Row {
		private final List<String> cells = new ArrayList<>();
		/** As it stood in the file; null once it is another. */
		private String raw;
		private String ending = "";
	}

	private final List<Row> rows = new ArrayList<>();
	private final String mark;
	private String lineEnd = "\n";

	/** @param text of the file */
	public TableText(String text) {
		mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
		int at = mark.length();
		while (at < text.length()) {
			at = read(text, at);
		}
		if (!rows.isEmpty() && !rows.get(0).ending.isEmpty()) {
			lineEnd = rows.get(0).ending;
		}
	}

	private int read(String text, int start) {
		Row row = new Row();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		int at = start;
		while (at < text.length() && (quoted || text.charAt(at) != '\n' && text.charAt(at) != '\r')) {
			char c = text.charAt(at++);
			if (c == '"' && quoted && text.startsWith("\"", at)) {
				cell.append(c);
				at++;
			} else if (c == '"' && (quoted || cell.isEmpty())) {
				quoted = !quoted;
			} else if (c == ',' && !quoted) {
				row.cells.add(cell.toString());
				cell.setLength(0);
			} else {
				cell.append(c);
			}
		}
		row.cells.add(cell.toString());
		row.raw = text.substring(start, at);
		int end = at;
		end += text.startsWith("\r\n", at) ? 2 : at < text.length() ? 1 : 0;
		row.ending = text.substring(at, end);
		rows.add(row);
		return end;
	}

	/** Number of rows. */
	public int rows() {
		return rows.size();
	}

	/** Number of columns of the widest row. */
	public int columns() {
		return rows.stream().mapToInt(r -> r.cells.size()).max().orElse(0);
	}

	/** The text of a cell, both counted from 0; blank where there is none. */
	public String cell(int row, int column) {
		if (row >= rows.size()) {
			return "";
		}
		List<String> cells = rows.get(row).cells;
		return column < cells.size() ? cells.get(column) : "";
	}

	/** Changes a cell; rows and columns up to it are made. */
	public void set(int row, int column, String text) {
		if (cell(row, column).equals(text)) {
			return;
		}
		while (rows.size() <= row) {
			insert(rows.size());
		}
		Row changed = rows.get(row);
		while (changed.cells.size() <= column) {
			changed.cells.add("");
		}
		changed.cells.set(column, text);
		changed.raw = null;
	}

	/** Puts a blank row before another; behind the last where there is none. */
	public void insert(int row) {
		if (row == rows.size() && row > 0 && rows.get(row - 1).ending.isEmpty()) {
			rows.get(row - 1).ending = lineEnd;
		}
		Row blank = new Row();
		int width = Math.max(1, columns());
		for (int i = 0; i < width; i++) {
			blank.cells.add("");
		}
		blank.ending = lineEnd;
		rows.add(row, blank);
	}

	/** Takes a row away. */
	public void delete(int row) {
		rows.remove(row);
	}

	/** The text of the file. */
	public String text() {
		StringBuilder b = new StringBuilder(mark);
		for (Row r : rows) {
			b.append(r.raw != null ? r.raw
					: r.cells.stream().map(TableText::quoted).collect(Collectors.joining(","))).append(r.ending);
		}
		return b.toString();
	}

	private static String quoted(String cell) {
		return QUOTED.matcher(cell).matches() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
	}
}
