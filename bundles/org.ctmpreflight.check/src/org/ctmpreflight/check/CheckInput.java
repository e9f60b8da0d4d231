package org.ctmpreflight.check;

import java.nio.file.Path;

/**
 * Something to check.
 *
 * @param name as the user named it, and as output names it
 * @param path of the file; null for standard input
 */
public record CheckInput(String name, Path path) {
	/** How standard input is named. */
	public static final String STANDARD_INPUT = "-";

	/** Standard input. */
	public static CheckInput standardInput() {
		return new CheckInput(STANDARD_INPUT, null);
	}

	/** Whether this is standard input. */
	public boolean isStandardInput() {
		return path == null;
	}
}
