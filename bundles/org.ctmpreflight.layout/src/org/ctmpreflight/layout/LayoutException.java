package org.ctmpreflight.layout;

import java.io.IOException;

/**
 * Data that cannot be used, be it a layout, a pack, a table or suppressions. The message is one line: file, line, column
 * where it is known, what is wrong and what was expected.
 */
public final class LayoutException extends IOException {
	private static final long serialVersionUID = 1L;

	/** @param message one line, complete */
	public LayoutException(String message) {
		super(message);
	}
}
