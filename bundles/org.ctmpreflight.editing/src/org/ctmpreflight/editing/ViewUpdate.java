package org.ctmpreflight.editing;

import java.util.Arrays;

/** Brings the rows of a view to their new numbers after an edit. For use by one thread. */
final class ViewUpdate {
	private static final int GONE = -1;

	private final int[] from;
	private final int[] removed;
	private final int[] inserted;
	/** By how much rows behind a change have moved. */
	private final int[] shift;

	ViewUpdate(RowChanges changes) {
		int n = changes.size();
		from = new int[n];
		removed = new int[n];
		inserted = new int[n];
		shift = new int[n];
		int sum = 0;
		for (int i = 0; i < n; i++) {
			from[i] = changes.row(i);
			removed[i] = changes.removed(i);
			inserted[i] = changes.inserted(i);
			sum += inserted[i] - removed[i];
			shift[i] = sum;
		}
	}

	int[] of(int[] rows) {
		int[] result = new int[rows.length + Arrays.stream(inserted).sum()];
		int n = 0;
		boolean[] placed = new boolean[from.length];
		// new rows behind a row that is not shown have no place of their own: they come first
		boolean[] shown = new boolean[from.length];
		for (int row : rows) {
			int i = followedBy(row);
			if (i >= 0) {
				shown[i] = true;
			}
		}
		for (int i = 0; i < from.length; i++) {
			if (!shown[i]) {
				n = put(result, n, i, Math.min(removed[i], inserted[i]));
				placed[i] = true;
			}
		}
		for (int row : rows) {
			int now = now(row);
			if (now != GONE) {
				result[n++] = now;
			}
			int i = followedBy(row);
			if (i >= 0 && !placed[i]) {
				n = put(result, n, i, Math.min(removed[i], inserted[i]));
				placed[i] = true;
			}
		}
		return Arrays.copyOf(result, n);
	}

	/** Adds the rows of a change that did not take the place of old ones. */
	private int put(int[] result, int n, int change, int first) {
		int start = from[change] + (change == 0 ? 0 : shift[change - 1]);
		int at = n;
		for (int k = first; k < inserted[change]; k++) {
			result[at++] = start + k;
		}
		return at;
	}

	/** The change that begins at or before a row; -1 where there is none. */
	private int changeAt(int row) {
		int i = Arrays.binarySearch(from, row);
		return i >= 0 ? i : -i - 2;
	}

	/** New number of a row; those that were taken out give their places to those that were put in, one by one. */
	private int now(int row) {
		int i = changeAt(row);
		if (i < 0) {
			return row;
		}
		int within = row - from[i];
		if (within < removed[i]) {
			return within < inserted[i] ? row + (i == 0 ? 0 : shift[i - 1]) : GONE;
		}
		return row + shift[i];
	}

	/** The change whose further rows come behind a row; -1 where there is none. */
	private int followedBy(int row) {
		int i = changeAt(row + 1);
		if (i >= 0 && from[i] == row + 1 && removed[i] == 0) {
			return i;
		}
		i = changeAt(row);
		return i >= 0 && removed[i] > 0 && row == from[i] + removed[i] - 1 ? i : -1;
	}
}
