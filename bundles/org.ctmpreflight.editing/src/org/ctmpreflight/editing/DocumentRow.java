package org.ctmpreflight.editing;

import java.util.List;
import java.util.stream.Collectors;

import org.ctmpreflight.layout.LineEnding;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.UploadLine;

/** One row of a document: a line of the file as it would be saved. Immutable; safe for several threads. */
public final class DocumentRow {
	private final UploadLine line;
	private final int row;
	private final LineKind kind;
	private List<String> fields;

	DocumentRow(UploadLine line, int row, LineKind kind) {
		this.line = line;
		this.row = row;
		this.kind = kind;
	}

	/** Place in the document, from 0. */
	public int row() {
		return row;
	}

	/** Line in the file, from 1, as findings count. */
	public int number() {
		return row + 1;
	}

	/** What the line is. */
	public LineKind kind() {
		return kind;
	}

	/** Whether the line is kept in memory and can be edited: one that is too long can only be deleted or moved. */
	public boolean readable() {
		return kind != LineKind.TOO_LONG;
	}

	/** What stands between the tabs, of every kind of line; none where it is too long to be read. */
	public synchronized List<String> fields() {
		if (fields == null) {
			fields = line.fields().stream().map(UploadLine.Field::raw).collect(Collectors.toUnmodifiableList());
		}
		return fields;
	}

	/** Text of a field (from 1); empty where the line has no such field. */
	public String field(int number) {
		List<String> all = fields();
		return number <= all.size() ? all.get(number - 1) : "";
	}

	/** Its characters without the line end; null where it is too long to be read. */
	public String text() {
		return line.text();
	}

	/** What ends it; null for the last line of a file where nothing does. */
	public LineEnding ending() {
		return line.ending();
	}

	/** Bytes of the line in the file, its end among them. */
	public long length() {
		return line.length();
	}

	UploadLine line() {
		return line;
	}
}
