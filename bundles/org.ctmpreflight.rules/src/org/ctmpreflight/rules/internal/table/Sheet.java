package org.ctmpreflight.rules.internal.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.ctmpreflight.rules.PackException;

/** The filled cells of a sheet, by row and column, both from 0. Bounded, whatever the file claims. */
final class Sheet {
	/** Of a file of either kind. */
	static final int MOST_BYTES = 4 << 20;
	private static final int MOST_CELLS = 50_000;
	private static final int MOST_TEXT = 4_000;
	private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

	private final String file;
	private final String name;
	private final boolean hidden;
	private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
	private int cells;

	/** @param name null for a CSV file */
	Sheet(String file, String name, boolean hidden) {
		this.file = file;
		this.name = name;
		this.hidden = hidden;
	}

	/** What the user knows it by; null for a CSV file. */
	String name() {
		return name;
	}

	/** Rows of cells; blank for what is not filled. */
	List<List<String>> cells() {
		List<List<String>> all = new ArrayList<>();
		int last = rows.isEmpty() ? -1 : rows.lastKey();
		for (int r = 0; r <= last; r++) {
			NavigableMap<Integer, Cell> filled = row(r);
			List<String> cellsOfRow = new ArrayList<>();
			int width = filled.isEmpty() ? 0 : filled.lastKey() + 1;
			for (int c = 0; c < width; c++) {
				cellsOfRow.add(filled.containsKey(c) ? filled.get(c).text() : "");
			}
			all.add(cellsOfRow);
		}
		return all;
	}

	/** Whether the user does not see it. */
	boolean hidden() {
		return hidden;
	}

	/**
	 * Takes a cell in, unless it is blank. Line ends within it become spaces, as do no-break spaces, which nobody can
	 * tell from ordinary ones.
	 *
	 * @param fault  see {@link Cell}
	 * @param line   of a CSV file, else 0
	 * @param column of that line, else 0
	 */
	void put(int row, int col, String raw, String fault, int line, int column) throws PackException {
		CellPlace place = new CellPlace(file, name, name(row, col), line, column);
		if (raw.length() > MOST_TEXT) {
			throw new PackException(List.of(place.problem("holds more than " + MOST_TEXT + " characters")));
		}
		String text = LINE_END.matcher(raw.replace('\u00a0', ' ')).replaceAll(" ").strip();
		if (!text.isEmpty() || fault != null) {
			put(row, col, new Cell(text, fault, place));
		}
	}

	private void put(int row, int col, Cell cell) throws PackException {
		if (++cells > MOST_CELLS) {
			throw new PackException(List.of(cell.place().problem("is one cell too many: a sheet has at most "
					+ MOST_CELLS + " filled cells")));
		}
		rows.computeIfAbsent(row, r -> new TreeMap<>()).put(col, cell);
	}

	/** A merged region shows the text of its first cell in all of them; a problem with it stands at the first. */
	void merge(int firstRow, int firstCol, int lastRow, int lastCol) throws PackException {
		Cell cell = row(firstRow).get(firstCol);
		for (int r = firstRow; cell != null && r <= lastRow; r++) {
			for (int c = firstCol; c <= lastCol; c++) {
				if (r != firstRow || c != firstCol) {
					put(r, c, cell);
				}
			}
		}
	}

	/** Numbers of the rows that hold something, ascending. */
	Iterable<Integer> rows() {
		return rows.keySet();
	}

	/** The filled cells of a row by column, ascending; empty where there are none. */
	NavigableMap<Integer, Cell> row(int row) {
		return rows.getOrDefault(row, Collections.emptyNavigableMap());
	}

	/** Where a cell stands, filled or not. */
	CellPlace place(int row, int col) {
		NavigableMap<Integer, Cell> filled = row(row);
		if (filled.containsKey(col)) {
			return filled.get(col).place();
		}
		int line = filled.isEmpty() ? 0 : filled.firstEntry().getValue().place().line();
		return new CellPlace(file, name, name(row, col), line, 0);
	}

	/** As spreadsheets call a cell, such as {@code AB12}. */
	static String name(int row, int col) {
		StringBuilder letters = new StringBuilder();
		for (int c = col; c >= 0; c = c / 26 - 1) {
			letters.insert(0, (char) ('A' + c % 26));
		}
		return letters.append(row + 1).toString();
	}
}
