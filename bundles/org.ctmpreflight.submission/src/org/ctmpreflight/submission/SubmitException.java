package org.ctmpreflight.submission;

/** What was asked for cannot be done as it was asked. The message is one line that says what to do. */
public final class SubmitException extends Exception {
	private static final long serialVersionUID = 1L;

	/** @param message one line, without the value of a field */
	public SubmitException(String message) {
		super(message);
	}
}
