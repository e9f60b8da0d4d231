package org.ctmpreflight.editing;

import java.util.ArrayList;
import java.util.List;

/**
 * The edits of a document that can be undone, and those that were. There is no limit: each keeps two states of the
 * document, which share nearly all of what they hold. For use by one thread at a time; labels may be asked for by any.
 */
final class EditHistory {
	private final List<DocumentChange> edits = new ArrayList<>();
	private int done;
	private volatile String undoLabel;
	private volatile String redoLabel;

	void add(DocumentChange edit) {
		edits.subList(done, edits.size()).clear();
		edits.add(edit);
		done++;
		label();
	}

	private void label() {
		undoLabel = done == 0 ? null : edits.get(done - 1).label();
		redoLabel = done == edits.size() ? null : edits.get(done).label();
	}

	/** Label of the edit that undo takes back; null where there is none. */
	String undoLabel() {
		return undoLabel;
	}

	/** Label of the edit that redo makes again; null where there is none. */
	String redoLabel() {
		return redoLabel;
	}

	DocumentChange undo() {
		DocumentChange undone = edits.get(--done).inverse();
		label();
		return undone;
	}

	DocumentChange redo() {
		DocumentChange again = edits.get(done++).again();
		label();
		return again;
	}
}
