package org.ctmpreflight.editing;

import org.ctmpreflight.editing.internal.LineStore;
import org.ctmpreflight.editing.internal.PieceTree;
import org.ctmpreflight.layout.TextEncoding;

/**
 * A recorded edit, to be made again. Immutable.
 *
 * @param label    of the edit
 * @param encoding of the document after it
 * @param changes  which rows change
 * @param first    number of the first line that is put in; the others follow it in the store
 */
record EditReplay(String label, TextEncoding encoding, RowChanges changes, int first) {
	/** The lines of the document after it. */
	PieceTree lines(LineStore store, DocumentSnapshot before) {
		PieceTree lines = PieceTree.empty(store);
		int at = 0;
		int next = first;
		for (int i = 0; i < changes.size(); i++) {
			lines = lines.append(before.lines().slice(at, changes.row(i))).append(next, changes.inserted(i));
			next += changes.inserted(i);
			at = changes.row(i) + changes.removed(i);
		}
		return lines.append(before.lines().slice(at, before.rows()));
	}

	/** Whether the document has all rows that the edit speaks of. */
	boolean fits(DocumentSnapshot before, int lines) {
		int at = 0;
		for (int i = 0; i < changes.size(); i++) {
			if (changes.row(i) < at || changes.removed(i) < 0 || changes.inserted(i) < 0
					|| changes.row(i) > before.rows() - changes.removed(i)) {
				return false;
			}
			at = changes.row(i) + changes.removed(i);
		}
		return changes.insertedRows() == lines;
	}
}
