package org.ctmpreflight.editing;

import java.util.Arrays;

/**
 * Which rows of a document an edit took out and put in, in the order of rows: a row that changed was taken out and put in
 * again. Immutable.
 */
public final class RowChanges {
	private static final int PARTS = 3;

	private final int[] parts;

	private RowChanges(int[] parts) {
		this.parts = parts;
	}

	/** Number of places where rows changed. */
	public int size() {
		return parts.length / PARTS;
	}

	/** First row (from 0) of change {@code i} as the document was before; the number of rows for one behind the last. */
	public int row(int i) {
		return parts[PARTS * i];
	}

	/** How many rows change {@code i} took out from {@link #row} on. */
	public int removed(int i) {
		return parts[PARTS * i + 1];
	}

	/** How many rows change {@code i} put in in their place. */
	public int inserted(int i) {
		return parts[PARTS * i + 2];
	}

	/** Whether rows kept their places: each change took out as many as it put in. */
	public boolean inPlace() {
		for (int i = 0; i < size(); i++) {
			if (removed(i) != inserted(i)) {
				return false;
			}
		}
		return true;
	}

	/** How many rows were put in, changed ones among them. */
	public int insertedRows() {
		int n = 0;
		for (int i = 0; i < size(); i++) {
			n += inserted(i);
		}
		return n;
	}

	/** The changes that undo these. */
	public RowChanges inverse() {
		int[] inverse = new int[parts.length];
		int shift = 0;
		for (int i = 0; i < size(); i++) {
			inverse[PARTS * i] = row(i) + shift;
			inverse[PARTS * i + 1] = inserted(i);
			inverse[PARTS * i + 2] = removed(i);
			shift += inserted(i) - removed(i);
		}
		return new RowChanges(inverse);
	}

	/** Takes changes down in the order of rows; those that touch become one. */
	static final class Builder {
		private int[] parts = new int[PARTS];
		private int used;

		void add(int row, int removed, int inserted) {
			if (removed == 0 && inserted == 0) {
				return;
			}
			int last = used - PARTS;
			if (last >= 0 && parts[last] + parts[last + 1] == row) {
				parts[last + 1] += removed;
				parts[last + 2] += inserted;
				return;
			}
			if (used == parts.length) {
				parts = Arrays.copyOf(parts, used * 2);
			}
			parts[used++] = row;
			parts[used++] = removed;
			parts[used++] = inserted;
		}

		RowChanges build() {
			return new RowChanges(Arrays.copyOf(parts, used));
		}
	}
}
