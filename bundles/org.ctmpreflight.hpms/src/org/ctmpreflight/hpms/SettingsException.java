package org.ctmpreflight.hpms;

/** A setting is missing, or is one that cannot be used. The message is one line that names it and says what to do. */
public final class SettingsException extends Exception {
	private static final long serialVersionUID = 1L;

	/** @param message one line, without the value of a secret */
	public SettingsException(String message) {
		super(message);
	}
}
