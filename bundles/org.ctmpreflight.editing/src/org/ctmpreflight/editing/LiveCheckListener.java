package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.List;

/** Follows a live check. Called in its own thread. */
public interface LiveCheckListener {
	/**
	 * Findings are up to date with a state of the document.
	 *
	 * @param document that state; later edits may be waiting
	 * @param rows     rows of it whose findings may have changed, in no order; null for all. Findings about the whole file
	 *                 may have changed in any case
	 */
	void checked(DocumentSnapshot document, List<Integer> rows);

	/** Some of a check of the whole document is done. */
	default void progress(long bytes, long of) {
	}

	/** The check ended, since something could not be read: there will be no more findings. */
	default void failed(IOException problem) {
	}
}
