package org.ctmpreflight.check;

import java.io.IOException;

/** The check was cancelled by whoever started it. */
public final class CheckCancelledException extends IOException {
	private static final long serialVersionUID = 1L;

	/** For the cancelled check. */
	public CheckCancelledException() {
		super("cancelled");
	}
}
