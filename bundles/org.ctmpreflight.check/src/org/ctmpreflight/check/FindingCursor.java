package org.ctmpreflight.check;

import java.io.Closeable;
import java.io.IOException;

/**
 * Goes through the findings of a file in their order: by line (none first), field (none first) and code. For use by one
 * thread.
 */
public interface FindingCursor extends Closeable {
	/** What {@link #complaintId} gives where there is none, or it is not of the usual form. */
	long NO_COMPLAINT = -1;

	/** Moves to the next finding; false at the end. Before the first call it stands before the first finding. */
	boolean next() throws IOException;

	/** Number of the finding's type among the file's {@link FindingTypes}. */
	int type();

	/** Line in the file (or place in an API body) from 1; 0 for the whole file. */
	long line();

	/** Number of the field, from 1; 0 for the whole record or file. */
	int field();

	/** Digits of the record's complaint ID, or {@link #NO_COMPLAINT}. */
	long complaintId();

	/** The arguments that the type names; the array is used again. */
	long[] arguments();

	/** The entry that suppresses the finding; null where it counts. */
	default Suppression suppression() {
		return null;
	}

	/** How it compares with the earlier report of the run; null where none was given. */
	default BaselineMark baseline() {
		return null;
	}

	/** Value of the field where values are shown; else null. */
	String value();
}
