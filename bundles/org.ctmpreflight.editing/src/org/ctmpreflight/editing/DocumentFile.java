package org.ctmpreflight.editing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.layout.TextEncoding;

/**
 * A file as a document last saw it. Immutable.
 *
 * @param path  where it is
 * @param stamp of its state
 */
record DocumentFile(Path path, FileStamp stamp) {
	private static final int PIECE = 1 << 16;

	boolean changedOnDisk() throws IOException {
		return !Objects.equals(FileStamp.of(path), stamp);
	}

	/** Writes a document to a file, which is replaced as a whole or stays as it was. */
	static DocumentFile write(Path path, DocumentSnapshot document) throws IOException {
		FileStamp[] stamp = new FileStamp[1];
		try (InputStream in = document.source().stream(0)) {
			OutputFile.replace(path, in::transferTo, written -> {
				checkEncoding(written, document.encoding());
				// before it has its name: what others write there afterwards is a change
				stamp[0] = FileStamp.of(written);
			});
		}
		return new DocumentFile(path, stamp[0]);
	}

	private static void checkEncoding(Path written, TextEncoding expected) throws IOException {
		try (InputSource source = InputSource.open(written)) {
			TextEncoding found = TextEncoding.detect(source);
			boolean same = found.equals(expected) || found.utf8() && !expected.utf16()
					&& found.markLength() == expected.markLength() && ascii(written, found.markLength());
			if (!same) {
				throw new UnstableEncodingException();
			}
		}
	}

	/** Whether all bytes after the byte order mark are ASCII, which is the same in UTF-8 and windows-1252. */
	private static boolean ascii(Path file, int markLength) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			in.skipNBytes(markLength);
			byte[] b = new byte[PIECE];
			for (int n = in.read(b); n >= 0; n = in.read(b)) {
				for (int i = 0; i < n; i++) {
					if (b[i] < 0) {
						return false;
					}
				}
			}
			return true;
		}
	}
}
