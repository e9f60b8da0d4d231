package org.ctmpreflight.editing;

/**
 * What an edit would do to one cell, or to a whole row, for a preview. Holds values. Immutable.
 *
 * @param row    from 0
 * @param field  number of the field, from 1; 0 for the whole row
 * @param before its text
 * @param after  its text then; null where the row goes
 */
public record CellChange(int row, int field, String before, String after) {
	/** Tells nothing of the texts, which may get into a log. */
	@Override
	public String toString() {
		return "row " + row + ", field " + field;
	}
}
