package org.ctmpreflight.check;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.ctmpreflight.layout.LayoutException;

/**
 * A file that could not be checked or used.
 *
 * @param file   as the user named it, with line and column where they are known
 * @param reason in one line, to be read after the name: {@code is a folder}
 */
public record InputProblem(String file, String reason) {
	/** What Java puts for bytes of a name that are no character. */
	private static final char NO_CHARACTER = '\uFFFD';

	/** What went wrong with a file. */
	public static InputProblem of(String file, IOException e) {
		if (e instanceof LayoutException && e.getMessage().startsWith(file + ":")) {
			// file:line:column: what was expected
			int text = e.getMessage().indexOf(": ", file.length());
			return new InputProblem(e.getMessage().substring(0, text), e.getMessage().substring(text + 2));
		}
		if (e instanceof NoSuchFileException) {
			return new InputProblem(file, file.indexOf(NO_CHARACTER) < 0 ? "there is no such file"
					: "its name is not in the encoding of this system: rename it");
		}
		if (e instanceof AccessDeniedException) {
			return new InputProblem(file, "may not be read: its permissions do not allow it");
		}
		if (e instanceof FileSystemException system && system.getReason() != null) {
			// its message repeats the name
			return new InputProblem(file, "cannot be read: " + system.getReason());
		}
		return new InputProblem(file, e.getMessage() == null ? "cannot be read" : e.getMessage());
	}

	/** {@code file: reason}. */
	@Override
	public String toString() {
		return file + ": " + reason;
	}
}
