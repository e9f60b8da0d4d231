package org.ctmpreflight.layout;

import java.io.IOException;

/** The file that was read as UTF-8 is not: it must be read again, as windows-1252. */
public final class NotUtf8Exception extends IOException {
	private static final long serialVersionUID = 1L;

	/** For that file. */
	public NotUtf8Exception() {
		super("not valid UTF-8");
	}
}
