package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.layout.OwnerOnly;

/** Writes lines of an upload file to a new file beside it, which only its owner can read. */
final class FileCopies {
	private static final String EXTENSION = ".TXT";

	private final Path file;
	private final Upload upload;

	FileCopies(Path file, Upload upload) {
		this.file = file;
		this.upload = upload;
	}

	/**
	 * Writes lines, byte for byte.
	 *
	 * @param what follows the name of the file
	 * @return where they are; a name that was taken is never used again
	 */
	Path write(String what, List<UploadedLine> lines) throws IOException {
		String name = file.getFileName().toString();
		int end = name.toUpperCase(Locale.ROOT).endsWith(EXTENSION) ? name.length() - EXTENSION.length()
				: name.length();
		for (int n = 1;; n++) {
			Path copy = file
					.resolveSibling(name.substring(0, end) + what + (n == 1 ? "" : "-" + n) + EXTENSION);
			try {
				// so that nobody else takes the name before it is written
				Files.createFile(copy, OwnerOnly.file(copy));
			} catch (FileAlreadyExistsException e) {
				continue;
			} catch (IOException e) {
				throw new IOException(copy + ": cannot be written: the folder does not allow it", e);
			}
			try {
				OutputFile.writePrivate(copy, out -> upload.copy(lines, out));
				return copy;
			} catch (IOException e) {
				Files.deleteIfExists(copy);
				throw e;
			}
		}
	}
}
