package org.ctmpreflight.check;

/**
 * A file that could not be checked.
 *
 * @param file   as the user named it
 * @param reason in one line, to be read after the name: {@code is a folder}
 */
public record InputProblem(String file, String reason) {
	/** {@code file: reason}. */
	@Override
	public String toString() {
		return file + ": " + reason;
	}
}
