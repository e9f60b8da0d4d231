package org.ctmpreflight.editing;

import java.util.Arrays;

import org.ctmpreflight.check.RecordFacts;

/**
 * What the check knows of each line of a document, by the line's number in {@link DocumentSnapshot#line}: about thirty
 * bytes a line. For use by one thread at a time.
 */
final class LineFacts {
	/** Earlier records of the same complaint, in {@link #marks}. */
	static final int SAME_ID = 1;
	static final int SAME_NOTE = 2;
	static final int OTHER_RESOLVE = 4;

	/** Grows with the row: tells which of two lines stands first. */
	long[] order = new long[0];
	/** As in {@link RecordFacts}; {@link RecordFacts#BLANK_ID} for lines that are no records. */
	long[] id = new long[0];
	long[] note = new long[0];
	byte[] resolve = new byte[0];
	/** What the records before have in common with it. */
	byte[] marks = new byte[0];
	/** Ordinal of the {@link org.ctmpreflight.layout.LineKind}, plus one; 0 for a line that the document does not have. */
	byte[] kind = new byte[0];
	/** Ordinal of the {@link org.ctmpreflight.layout.LineEnding}, plus one; 0 for none. */
	byte[] ending = new byte[0];

	/** Makes room for lines with numbers below {@code lines}. */
	void ensure(int lines) {
		if (lines <= kind.length) {
			return;
		}
		int n = Math.max(lines, kind.length + (kind.length >> 1));
		order = Arrays.copyOf(order, n);
		id = Arrays.copyOf(id, n);
		note = Arrays.copyOf(note, n);
		resolve = Arrays.copyOf(resolve, n);
		marks = Arrays.copyOf(marks, n);
		kind = Arrays.copyOf(kind, n);
		ending = Arrays.copyOf(ending, n);
	}

	void put(int line, RecordFacts facts) {
		id[line] = facts.id();
		note[line] = facts.note();
		resolve[line] = facts.resolve();
	}

	/** Whether the document has the line now. */
	boolean present(int line) {
		return line < kind.length && kind[line] != 0;
	}
}
