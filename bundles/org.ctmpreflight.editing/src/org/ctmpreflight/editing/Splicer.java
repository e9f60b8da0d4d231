package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

import org.ctmpreflight.editing.internal.LineBytes;
import org.ctmpreflight.editing.internal.LineStore;
import org.ctmpreflight.editing.internal.PieceTree;
import org.ctmpreflight.layout.LineEnding;

/**
 * Builds the next state of a document from its rows, from the first to the last: what is kept, what goes, what is new.
 * Sees to it that rows stay lines of their own once they are written: only the last may have no line end, and one that
 * ends in CR is not followed by an empty one that ends in LF. For use by one thread, once.
 */
final class Splicer {
	private static final int NONE = -1;

	private final LineStore store;
	private final DocumentSnapshot before;
	private final LineBytes bytes;
	private final LineEnding usual;
	private final boolean lastIsOpen;
	private final RowChanges.Builder changes = new RowChanges.Builder();
	private PieceTree done;
	/** New lines that are not yet in {@link #done}: they stand together in the store. */
	private int newFirst;
	private int newCount;
	/** Old row up to which all is dealt with. */
	private int at;
	private int lastLine = NONE;
	private boolean open;
	private boolean lastWasKept;

	Splicer(LineStore store, DocumentSnapshot before) {
		this.store = store;
		this.before = before;
		this.bytes = new LineBytes(before.encoding());
		this.done = PieceTree.empty(store);
		int rows = before.rows();
		this.lastIsOpen = rows > 0 && endingOf(before.line(rows - 1)) == null;
		LineEnding first = rows == 0 ? null : endingOf(before.line(0));
		this.usual = first == null ? LineEnding.CRLF : first;
	}

	private LineEnding endingOf(int line) {
		long length = store.bytes(line, 1);
		int unit = bytes.unit();
		return length % unit != 0 ? null : bytes.ending(store.end(line, (int) Math.min(length, 2L * unit)));
	}

	/** What the lines of the document end in, as its first line has it. */
	LineEnding usualEnding() {
		return usual;
	}

	/** Makes bytes of lines in the document's encoding. */
	LineBytes bytes() {
		return bytes;
	}

	/** Old rows up to {@code to} (excluded) stay. */
	void keep(int to) throws IOException {
		Objects.checkIndex(to, before.rows() + 1);
		if (to <= at) {
			return;
		}
		closeLast();
		if (wouldMerge(before.line(at))) {
			remove(1);
			put(bytes.bytes(LineEnding.LF));
			keep(to);
			return;
		}
		appendOld(at, to);
		at = to;
		lastWasKept = true;
	}

	/** The next old rows go. */
	void remove(int rows) {
		Objects.checkFromIndexSize(at, rows, before.rows());
		changes.add(at, rows, 0);
		at += rows;
	}

	/**
	 * Rows up to {@code row} stay, and it becomes what an edit says.
	 *
	 * @throws IOException where it is too long to be edited, or a text cannot be written
	 */
	void edit(int row, RowEdit edit) throws IOException {
		if (edit.keeps()) {
			return;
		}
		keep(row);
		if (edit.deleted()) {
			remove(1);
			return;
		}
		DocumentRow read = before.row(row);
		if (!read.readable()) {
			throw new IOException("line " + read.number() + " is too long to be edited");
		}
		byte[] old = before.bytes(row);
		byte[] line = edit.text() == null ? bytes.withFields(old, read.line(), edit.cells())
				: bytes.withText(old, read.line(), edit.text());
		if (!Arrays.equals(line, old)) {
			remove(1);
			// nothing, at the end of a file that nothing ends, is no line
			if (line.length > 0) {
				put(line);
			}
		}
	}

	/** A new line. */
	void put(byte[] line) throws IOException {
		closeLast();
		byte[] b = line;
		if (lastLine != NONE && isLf(line) && endingOf(lastLine) == LineEnding.CR) {
			b = bytes.bytes(LineEnding.CRLF);
		}
		int added = store.add(b);
		if (newCount > 0 && newFirst + newCount == added) {
			newCount++;
		} else {
			flush();
			newFirst = added;
			newCount = 1;
		}
		changes.add(at, 0, 1);
		lastLine = added;
		open = bytes.ending(b) == null;
		lastWasKept = false;
	}

	/** Old rows come here, which must be removed where they were. */
	void putOld(int from, int rows) throws IOException {
		Objects.checkFromIndexSize(from, rows, before.rows());
		if (rows == 0) {
			return;
		}
		closeLast();
		if (wouldMerge(before.line(from))) {
			put(bytes.bytes(LineEnding.LF));
			putOld(from + 1, rows - 1);
			return;
		}
		appendOld(from, from + rows);
		changes.add(at, 0, rows);
		lastWasKept = false;
	}

	private void appendOld(int from, int to) {
		flush();
		done = done.append(before.lines().slice(from, to));
		lastLine = before.line(to - 1);
		open = lastIsOpen && to == before.rows();
	}

	/** Ends the last row so far, where nothing does, since another is to follow. */
	private void closeLast() throws IOException {
		if (!open) {
			return;
		}
		flush();
		byte[] ended = bytes.ended(store.line(lastLine), usual);
		done = done.slice(0, done.rows() - 1);
		lastLine = store.add(ended);
		done = done.append(lastLine, 1);
		open = false;
		if (lastWasKept) {
			changes.add(at - 1, 1, 1);
		}
	}

	/** Whether a line, coming next, would be read as the end of the line before it. */
	private boolean wouldMerge(int line) {
		int unit = bytes.unit();
		return lastLine != NONE && store.bytes(line, 1) == unit && isLf(store.line(line))
				&& endingOf(lastLine) == LineEnding.CR;
	}

	private boolean isLf(byte[] line) {
		return Arrays.equals(line, bytes.bytes(LineEnding.LF));
	}

	private void flush() {
		if (newCount > 0) {
			done = done.append(newFirst, newCount);
			newCount = 0;
		}
	}

	/** All other old rows stay. */
	PieceTree finish() throws IOException {
		keep(before.rows());
		flush();
		store.flush();
		return done;
	}

	/** What changed, once finished. */
	RowChanges changes() {
		return changes.build();
	}
}
