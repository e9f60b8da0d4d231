package org.ctmpreflight.hpms;

import java.io.IOException;

/** What HPMS answered is not what it is documented to answer. The message says where, and holds nothing of the answer. */
public final class UnreadableAnswerException extends IOException {
	private static final long serialVersionUID = 1L;

	/** @param message to be read after "the answer" */
	public UnreadableAnswerException(String message) {
		super(message);
	}
}
