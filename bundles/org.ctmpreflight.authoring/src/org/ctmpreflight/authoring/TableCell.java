package org.ctmpreflight.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.rules.PackProblem;

/**
 * A cell of a decision table. Immutable.
 *
 * @param sheet  of a workbook; null in a CSV file
 * @param row    from 0
 * @param column from 0
 */
public record TableCell(String sheet, int row, int column) {
	private static final Pattern CSV = Pattern.compile("cell ([A-Z]+)(\\d+): .*", Pattern.DOTALL);
	private static final Pattern WORKBOOK = Pattern.compile(".*\\.xlsx!(.*):([A-Z]+)(\\d+)");

	/** Where a problem of a table stands; null where it is about the whole file. */
	public static TableCell of(PackProblem problem) {
		Matcher workbook = WORKBOOK.matcher(problem.file());
		if (workbook.matches()) {
			return of(workbook.group(1), workbook.group(2), workbook.group(3));
		}
		Matcher csv = CSV.matcher(problem.text());
		return csv.matches() ? of(null, csv.group(1), csv.group(2)) : null;
	}

	private static TableCell of(String sheet, String letters, String number) {
		int column = 0;
		for (char c : letters.toCharArray()) {
			column = column * 26 + c - 'A' + 1;
		}
		return new TableCell(sheet, Integer.parseInt(number) - 1, column - 1);
	}

	/** As spreadsheets call a column, counted from 0. */
	public static String letters(int column) {
		StringBuilder letters = new StringBuilder();
		for (int c = column; c >= 0; c = c / 26 - 1) {
			letters.insert(0, (char) ('A' + c % 26));
		}
		return letters.toString();
	}

	/** As spreadsheets call it. */
	@Override
	public String toString() {
		return letters(column) + (row + 1);
	}
}
