package org.ctmpreflight.layout;

import java.io.IOException;

/**
 * A text that cannot stand in a field of an upload file. The message is one line for users; it tells the field and the
 * place in it, and never the text.
 */
public final class UnwritableTextException extends IOException {
	private static final long serialVersionUID = 1L;

	private final int field;
	private final int column;
	private final String reason;

	/** @param reason after the place, with what to do */
	UnwritableTextException(int field, int column, String reason) {
		super("field " + field + ", character " + column + ": " + reason);
		this.field = field;
		this.column = column;
		this.reason = reason;
	}

	/** Number of the field, from 1. */
	public int field() {
		return field;
	}

	/** Place of the first character in the way, from 1, in characters (code points) of the field. */
	public int column() {
		return column;
	}

	/** The message without the place. */
	public String reason() {
		return reason;
	}
}
