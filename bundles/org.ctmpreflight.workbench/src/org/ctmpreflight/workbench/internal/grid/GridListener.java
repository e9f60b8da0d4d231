package org.ctmpreflight.workbench.internal.grid;

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

	/** The selected cells are to be emptied. */
	void clear();
}
