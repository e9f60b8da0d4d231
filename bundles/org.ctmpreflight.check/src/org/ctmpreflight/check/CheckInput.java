package org.ctmpreflight.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ctmpreflight.layout.InputSource;

/**
 * Something to check.
 *
 * @param name   as the user named it, and as output names it
 * @param path   of the file, beside which suppressions stand; null for standard input, and for what is in memory
 * @param source what is read in place of the file, and stays open; null to read the file or standard input
 */
public record CheckInput(String name, Path path, InputSource source) {
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

	/** What is in memory, not copied, under the name that a file would have. */
	public static CheckInput of(String name, byte[] content) {
		return new CheckInput(name, null, InputSource.of(content));
	}

	/** Whether this is standard input. */
	public boolean isStandardInput() {
		return path == null && source == null;
	}

	/**
	 * Opens it.
	 *
	 * @param standardInput read where this is standard input
	 * @throws IOException where it cannot be read; a folder among them
	 */
	public InputSource open(InputStream standardInput) throws IOException {
		if (source != null) {
			return source.view();
		}
		if (isStandardInput()) {
			return InputSource.spool(standardInput);
		}
		if (Files.isDirectory(path)) {
			throw new IOException("is a folder: name the file itself");
		}
		return InputSource.open(path);
	}

	/**
	 * A stream of what {@link #open} gives, for a reader that may stop early: a pipe is read no further than that.
	 *
	 * @throws IOException where it cannot be read; a folder among them
	 */
	public InputStream stream() throws IOException {
		if (path == null || source != null || Files.isDirectory(path)) {
			return open(InputStream.nullInputStream()).stream(0);
		}
		return Files.newInputStream(path);
	}

	/** Its name. */
	@Override
	public String toString() {
		return name;
	}
}
