package org.ctmpreflight.layout;

/** What ends a line. */
public enum LineEnding {
	/** Line feed. */
	LF("\n"),
	/** Carriage return and line feed. */
	CRLF("\r\n"),
	/** Carriage return alone. */
	CR("\r");

	private final String characters;

	LineEnding(String characters) {
		this.characters = characters;
	}

	/** The characters themselves. */
	public String characters() {
		return characters;
	}
}
