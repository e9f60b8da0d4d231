package org.ctmpreflight.workbench.internal.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Sets the columns of tables: each as wide as its widest cell, unless that leaves too little for the last one. */
final class ManualTables {
	private static final int WIDEST = 22;

	private ManualTables() {
	}

	/**
	 * Where the columns after the first begin.
	 *
	 * @param rows  lines with tabs between the cells
	 * @param width of a text, in pixels
	 * @param em    width of a letter
	 */
	static int[] tabs(List<String> rows, ToIntFunction<String> width, int em) {
		List<Integer> widths = new ArrayList<>();
		for (String row : rows) {
			String[] cells = row.split("\t", -1);
			for (int i = 0; i < cells.length - 1; i++) {
				if (widths.size() <= i) {
					widths.add(0);
				}
				widths.set(i, Math.max(widths.get(i), Math.min(WIDEST * em, width.applyAsInt(cells[i]))));
			}
		}
		int[] tabs = new int[widths.size()];
		int at = 0;
		for (int i = 0; i < tabs.length; i++) {
			at += widths.get(i) + em;
			tabs[i] = at;
		}
		return tabs;
	}
}
