package org.ctmpreflight.editing;

/**
 * Tells what an edit, an undo or a redo did to a document. Immutable.
 *
 * @param label  of the edit, for the Undo menu
 * @param before the document as it was
 * @param after  the document as it is now; its encoding may be another
 * @param rows   which rows changed; none where only the byte order mark went
 */
public record DocumentChange(String label, DocumentSnapshot before, DocumentSnapshot after, RowChanges rows) {
	/** The change that undoes this one. */
	DocumentChange inverse() {
		return new DocumentChange(label, after, before, rows.inverse());
	}
}
