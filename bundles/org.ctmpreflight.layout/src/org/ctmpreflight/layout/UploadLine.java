package org.ctmpreflight.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One line of an upload file, and where it stands there. Its text is a copy: it outlives the reader. Immutable, but for
 * fields that are found when they are first asked for; safe for several threads.
 */
public final class UploadLine {
	private final TextEncoding encoding;
	private final long number;
	private final LineKind kind;
	private final long offset;
	private final long length;
	private final LineEnding ending;
	private final int fieldCount;
	private final String text;
	private List<Field> fields;

	/**
	 * One field of a line.
	 *
	 * @param number from 1
	 * @param column of its first character in the line, from 1, in characters (code points); an empty field has the
	 *               column of what follows it
	 * @param raw    what stands between the tabs
	 * @param offset of its first byte in the file
	 * @param length in bytes
	 */
	public record Field(int number, int column, String raw, long offset, long length) {
	}

	/** @param text null where the line is too long */
	UploadLine(TextEncoding encoding, long number, LineKind kind, long offset, long length, LineEnding ending,
			int fieldCount, String text) {
		this.encoding = encoding;
		this.number = number;
		this.kind = kind;
		this.offset = offset;
		this.length = length;
		this.ending = ending;
		this.fieldCount = fieldCount;
		this.text = text;
	}

	/** Place in the file, from 1. */
	public long number() {
		return number;
	}

	/** What the line is. */
	public LineKind kind() {
		return kind;
	}

	/** Offset of its first byte in the file. */
	public long offset() {
		return offset;
	}

	/** Bytes in the file, its line end among them. */
	public long length() {
		return length;
	}

	/** What ends it; null for the last line of a file where nothing does. */
	public LineEnding ending() {
		return ending;
	}

	/** Number of fields, one more than its tabs; 0 where it is too long to be read. */
	public int fieldCount() {
		return fieldCount;
	}

	/** Its characters without the line end; null where it is too long to be read. */
	public String text() {
		return text;
	}

	/** The fields, in order; none where it is too long to be read. */
	public synchronized List<Field> fields() {
		if (fields == null) {
			fields = text == null ? List.of() : split();
		}
		return fields;
	}

	private List<Field> split() {
		List<Field> found = new ArrayList<>(fieldCount);
		long end = offset + length - bytes(ending == null ? "" : ending.characters());
		long at = offset;
		int column = 1;
		for (String raw : text.split("\t", -1)) {
			// an odd last byte of UTF-16 is a character, but half as long
			long bytes = Math.min(bytes(raw), end - at);
			found.add(new Field(found.size() + 1, column, raw, at, bytes));
			at += bytes + bytes("\t");
			column += raw.codePointCount(0, raw.length()) + 1;
		}
		return Collections.unmodifiableList(found);
	}

	/** What a text read from the file takes there: each half of a pair that had no other half became one character. */
	private long bytes(String s) {
		if (encoding.utf16()) {
			return 2L * s.length();
		}
		return encoding.utf8() ? s.getBytes(StandardCharsets.UTF_8).length : s.length();
	}
}
