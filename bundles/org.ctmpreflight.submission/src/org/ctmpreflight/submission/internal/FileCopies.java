package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.ctmpreflight.layout.OutputFile;

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
		Path copy = null;
		for (int n = 1; copy == null || Files.exists(copy, LinkOption.NOFOLLOW_LINKS); n++) {
			copy = file.resolveSibling(name.substring(0, end) + what + (n == 1 ? "" : "-" + n) + EXTENSION);
		}
		OutputFile.writePrivate(copy, out -> upload.copy(lines, out));
		return copy;
	}
}
