package org.ctmpreflight.rules.internal.table;

import java.util.Arrays;

import org.ctmpreflight.rules.PackException;

/** Any bytes as a decision table, CSV or a workbook: it is one, or every mistake is told. */
public final class DecisionTableFuzz {
	private DecisionTableFuzz() {
	}

	/** @param data whether it is a workbook, and the file */
	public static void fuzzerTestOneInput(byte[] data) {
		if (data.length == 0) {
			return;
		}
		try {
			DecisionTable.read((data[0] & 1) == 0 ? "t.table.csv" : "t.table.xlsx",
					Arrays.copyOfRange(data, 1, data.length)).drl();
		} catch (PackException e) {
			if (e.problems().isEmpty() || e.problems().stream().anyMatch(p -> p.text().contains("\n"))) {
				throw new AssertionError(e);
			}
		}
	}
}
