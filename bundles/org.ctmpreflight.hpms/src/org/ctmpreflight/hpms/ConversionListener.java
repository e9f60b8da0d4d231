package org.ctmpreflight.hpms;

import java.io.IOException;

/**
 * Told of lines that a conversion leaves out or cannot convert, in their order. A line is one of the upload file, or a
 * place in the array of the body; both count from 1.
 */
public interface ConversionListener {
	/** A header record, which holds no casework, is left out. */
	void header(long line) throws IOException;

	/**
	 * A line cannot be converted; each is told once.
	 *
	 * @param line   0 where it is the input as a whole
	 * @param reason why, and what to do, to be read after the line: {@code has 7 fields}. It has no value of a field.
	 */
	void refused(long line, String reason) throws IOException;
}
