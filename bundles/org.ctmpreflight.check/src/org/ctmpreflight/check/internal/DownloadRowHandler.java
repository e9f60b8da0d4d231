package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a plan download, whichever form it came in: the heading first. */
interface DownloadRowHandler {
	/**
	 * Takes the heading.
	 *
	 * @param line where it stands; 0 where the form has none
	 * @return false where the download cannot be used and no row is to be handed over
	 */
	boolean heading(long line, List<String> names) throws IOException;

	/** Tells that a line is blank. Before the heading, all lines are. */
	void blankLine(long line) throws IOException;

	/** Tells that a row has the wrong number of columns and is dropped. */
	void wrongCount(long line, int count) throws IOException;

	/**
	 * Takes a row.
	 *
	 * @param raw    one value for each column of the heading, in its order
	 * @param offset where the row can be read back
	 */
	void row(long line, long offset, List<String> raw) throws IOException;

	/** Which column is which field, once the heading is known. */
	DownloadColumns columns();
}
