package org.ctmpreflight.cli;

/** The command was called in a way that makes no sense. The message is one line that says what to do. */
public final class UsageException extends Exception {
	private static final long serialVersionUID = 1L;

	/** @param message one line */
	public UsageException(String message) {
		super(message);
	}
}
