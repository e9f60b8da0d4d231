package org.ctmpreflight.rules.internal.table;

import org.ctmpreflight.rules.PackProblem;

/**
 * Where a cell stands. In a workbook the file's name goes on with the sheet, so that a problem reads
 * {@code quality.table.xlsx!Rules:C7: …}; in a CSV file it reads {@code quality.table.csv:7:24: cell C7: …}.
 *
 * @param file   as the user knows it
 * @param sheet  name of the sheet; null in a CSV file
 * @param cell   as spreadsheets call it: column letters and row number
 * @param line   of the CSV file, from 1, where the cell's text begins; 0 in a workbook
 * @param column of that line, from 1; 0 in a workbook
 */
public record CellPlace(String file, String sheet, String cell, int line, int column) {
	/** A problem at this cell. */
	public PackProblem problem(String text) {
		return sheet == null ? new PackProblem(file, line, column, "cell " + cell + ": " + text)
				: new PackProblem(file + "!" + sheet + ":" + cell, 0, 0, text);
	}
}
