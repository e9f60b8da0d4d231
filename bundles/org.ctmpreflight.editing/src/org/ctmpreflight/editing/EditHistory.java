package org.ctmpreflight.editing;

import java.util.ArrayList;
import java.util.List;

/**
 * The edits of a document that can be undone, and those that were. There is no limit: each keeps two states of the
 * document, which share nearly all of what they hold. For use by one thread at a time.
 */
final class EditHistory {
	private final List<DocumentChange> edits = new ArrayList<>();
	private int done;

	void add(DocumentChange edit) {
		edits.subList(done, edits.size()).clear();
		edits.add(edit);
		done++;
	}

	/** The edit that undo takes back; null where there is none. */
	DocumentChange undoable() {
		return done == 0 ? null : edits.get(done - 1);
	}

	/** The edit that redo makes again; null where there is none. */
	DocumentChange redoable() {
		return done == edits.size() ? null : edits.get(done);
	}

	DocumentChange undo() {
		return edits.get(--done).inverse();
	}

	DocumentChange redo() {
		return edits.get(done++).again();
	}
}
