package org.ctmpreflight.workbench.rules.internal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ctmpreflight.authoring.RuleFixes;
import org.ctmpreflight.authoring.TableCell;
import org.ctmpreflight.authoring.TableText;
import org.ctmpreflight.rules.PackProblem;

/** What a grid shows of a decision table: its cells, and what is wrong with them. */
abstract class TableModel {
	private static final String START = "ruletable";
	/** Rows from the one that begins a table to the first rule. */
	private static final int HEAD = 5;

	/**
	 * A change of a cell that puts a mistake right.
	 *
	 * @param row  from 0
	 * @param text that it gets
	 */
	record Fix(int row, int column, String text) {
	}

	private Map<String, PackProblem> problems = Map.of();

	abstract int rows();

	abstract int columns();

	abstract String cell(int row, int column);

	/** Name of the sheet; null in a CSV file. */
	abstract String sheet();

	/** A table that is edited; one blank row more than it has is shown. */
	static TableModel of(TableText text) {
		return new TableModel() {
			@Override
			int rows() {
				return text.rows() + 1;
			}

			@Override
			int columns() {
				return Math.max(1, text.columns());
			}

			@Override
			String cell(int row, int column) {
				return text.cell(row, column);
			}

			@Override
			String sheet() {
				return null;
			}
		};
	}

	/** A sheet of a workbook, to be read. */
	static TableModel of(String sheet, List<List<String>> cells) {
		int width = cells.stream().mapToInt(List::size).max().orElse(1);
		return new TableModel() {
			@Override
			int rows() {
				return cells.size();
			}

			@Override
			int columns() {
				return Math.max(1, width);
			}

			@Override
			String cell(int row, int column) {
				return row < cells.size() && column < cells.get(row).size() ? cells.get(row).get(column) : "";
			}

			@Override
			String sheet() {
				return sheet;
			}
		};
	}

	void problems(List<PackProblem> found) {
		Map<String, PackProblem> byCell = new HashMap<>();
		for (PackProblem p : found) {
			TableCell cell = TableCell.of(p);
			if (cell != null && (sheet() == null || sheet().equals(cell.sheet()))) {
				byCell.putIfAbsent(cell.toString(), p);
			}
		}
		problems = byCell;
	}

	/** What is wrong with a cell, in a sentence; null for nothing. */
	String problem(int row, int column) {
		PackProblem p = problems.get(new TableCell(null, row, column).toString());
		return p == null ? null : p.text().replaceFirst("^cell [A-Z]+\\d+: ", "");
	}

	/** What can be done about a cell: in it, or in the template above it that makes it wrong; null for nothing. */
	Fix fix(int row, int column) {
		String said = problem(row, column);
		for (int r = row; said != null && r >= 0; r--) {
			String text = RuleFixes.ofCell(cell(r, column), said);
			if (text != null) {
				return new Fix(r, column, text);
			}
		}
		return null;
	}

	/** Whether a row belongs to the head of a table, which says what its columns mean. */
	boolean head(int row) {
		for (int r = Math.max(0, row - HEAD + 1); r <= Math.min(row, rows() - 1); r++) {
			for (int c = 0; c < columns(); c++) {
				String word = cell(r, c).strip().toLowerCase(Locale.ROOT);
				if (word.equals(START) || word.startsWith(START + " ")) {
					return true;
				}
			}
		}
		return false;
	}
}
