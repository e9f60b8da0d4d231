package org.ctmpreflight.authoring;

import java.util.List;
import java.util.Map;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.internal.table.DecisionTable;

/** The sheets of a workbook with decision tables, to be read. */
public final class TableSheets {
	private TableSheets() {
	}

	/**
	 * What the cells hold.
	 *
	 * @return by name of the sheet, rows of cells; blank for what is not filled
	 * @throws PackException where it is no workbook
	 */
	public static Map<String, List<List<String>>> read(String fileName, byte[] content) throws PackException {
		return DecisionTable.cells(fileName, content);
	}
}
