package org.ctmpreflight.editing;

/** Follows the edits of a document. */
public interface DocumentListener {
	/** Called after each edit, undo and redo, in the thread that made it and in their order. */
	void changed(DocumentChange change);

	/** Called after the document was saved. */
	default void saved() {
	}
}
