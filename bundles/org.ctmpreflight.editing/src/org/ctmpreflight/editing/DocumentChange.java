package org.ctmpreflight.editing;

/**
 * Tells what an edit, an undo or a redo did to a document. Immutable.
 *
 * @param kind   whether it was made, taken back or made again
 * @param label  of the edit, for the Undo menu
 * @param before the document as it was
 * @param after  the document as it is now; its encoding may be another
 * @param rows   which rows changed; none where only the byte order mark went
 */
public record DocumentChange(Kind kind, String label, DocumentSnapshot before, DocumentSnapshot after,
		RowChanges rows) {
	/** What was done. */
	public enum Kind {
		/** An edit was made. */
		EDIT,
		/** The last edit was taken back. */
		UNDO,
		/** The last edit that was taken back was made again. */
		REDO
	}

	/** The change that takes this one back. */
	DocumentChange inverse() {
		return new DocumentChange(Kind.UNDO, label, after, before, rows.inverse());
	}

	/** The same, made again. */
	DocumentChange again() {
		return new DocumentChange(Kind.REDO, label, before, after, rows);
	}
}
