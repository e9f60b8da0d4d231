package org.ctmpreflight.layout;

import java.io.IOException;

/** Layout data that cannot be used. The message is one line: file, line, column, what is wrong and what was expected. */
public final class LayoutException extends IOException {
	private static final long serialVersionUID = 1L;

	/** @param message one line, complete */
	public LayoutException(String message) {
		super(message);
	}
}
