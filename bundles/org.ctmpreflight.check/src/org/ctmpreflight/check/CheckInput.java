package org.ctmpreflight.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ctmpreflight.layout.InputSource;

/**
 * Something to check.
 *
 * @param name    as the user named it, and as output names it
 * @param path    of the file; null for standard input, and for what is in memory
 * @param content what is in memory, not copied; null for a file and for standard input
 */
public record CheckInput(String name, Path path, byte[] content) {
	/** How standard input is named. */
	public static final String STANDARD_INPUT = "-";

	/** A file. */
	public CheckInput(String name, Path path) {
		this(name, path, null);
	}

	/** Standard input. */
	public static CheckInput standardInput() {
		return new CheckInput(STANDARD_INPUT, null, null);
	}

	/** What is in memory, under the name that a file would have. */
	public static CheckInput of(String name, byte[] content) {
		return new CheckInput(name, null, content);
	}

	/** Whether this is standard input. */
	public boolean isStandardInput() {
		return path == null && content == null;
	}

	/**
	 * Opens it.
	 *
	 * @param standardInput read where this is standard input
	 * @throws IOException where it cannot be read; a folder among them
	 */
	public InputSource open(InputStream standardInput) throws IOException {
		if (content != null) {
			return InputSource.of(content);
		}
		if (isStandardInput()) {
			return InputSource.spool(standardInput);
		}
		if (Files.isDirectory(path)) {
			throw new IOException("is a folder: name the file itself");
		}
		return InputSource.open(path);
	}

	/** Its name. */
	@Override
	public String toString() {
		return name;
	}
}
