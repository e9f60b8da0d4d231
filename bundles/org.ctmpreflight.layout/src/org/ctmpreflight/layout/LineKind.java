package org.ctmpreflight.layout;

/** What a line of an upload file is. */
public enum LineKind {
	/** It has the layout's number of fields. */
	RECORD,
	/** It has no characters but spaces. */
	BLANK,
	/** It names the fields. */
	HEADER,
	/** It has another number of fields. */
	WRONG_COUNT,
	/** It has more than {@link LineBlock#MAX_LINE_BYTES} bytes and is not read. */
	TOO_LONG;

	private static final String HEADER_FIELD = "complaintid";

	/**
	 * Tells what a line of a scanned block is.
	 *
	 * @param first whether only blank lines and lines that are too long stand before it: only then it can be a header
	 */
	public static LineKind of(LineBlock block, int line, boolean first) {
		if (block.tooLong(line)) {
			return TOO_LONG;
		}
		if (block.blank(line)) {
			return BLANK;
		}
		if (first && header(block, line)) {
			return HEADER;
		}
		return block.fieldCount(line) == block.columns() ? RECORD : WRONG_COUNT;
	}

	private static boolean header(LineBlock block, int line) {
		int to = block.fieldCount(line) == 1 ? block.end(line) : block.fieldEnd(line, 0);
		int matched = 0;
		byte[] b = block.bytes();
		for (int i = block.start(line); i < to; i++) {
			int c = b[i];
			int lower = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
			if (lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9') {
				if (matched == HEADER_FIELD.length() || HEADER_FIELD.charAt(matched++) != lower) {
					return false;
				}
			}
		}
		return matched == HEADER_FIELD.length();
	}
}
