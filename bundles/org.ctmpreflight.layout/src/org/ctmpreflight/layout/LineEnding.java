package org.ctmpreflight.layout;

/** What ends a line. */
public enum LineEnding {
	/** Line feed. */
	LF,
	/** Carriage return and line feed. */
	CRLF,
	/** Carriage return alone. */
	CR
}
