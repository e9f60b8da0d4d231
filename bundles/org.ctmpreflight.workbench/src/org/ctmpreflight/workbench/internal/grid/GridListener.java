package org.ctmpreflight.workbench.internal.grid;

import java.util.Map;

/** What a person asks of a grid. Called in the user-interface thread. */
public interface GridListener {
	/** Another cell has the keys. */
	void selected();

	/**
	 * Rows are wanted in another order.
	 *
	 * @param field     whose values decide; -1 for the order of the file
	 * @param ascending the smallest first
	 */
	void sort(int field, boolean ascending);

	/**
	 * Only some rows are wanted.
	 *
	 * @param texts that must occur, by field; empty for all rows
	 */
	void filter(Map<Integer, String> texts);

	/** The selected cells are to be emptied. */
	void clear();
}
