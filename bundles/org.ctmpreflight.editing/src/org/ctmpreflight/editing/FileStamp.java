package org.ctmpreflight.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * What tells one state of a file from another without reading it. Immutable.
 *
 * @param size     bytes
 * @param modified when it was last written, as exactly as the system says
 */
public record FileStamp(long size, Instant modified) {
	/** The stamp of a file as it is now; null where there is none. */
	public static FileStamp of(Path file) throws IOException {
		try {
			BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
			return new FileStamp(a.size(), a.lastModifiedTime().toInstant());
		} catch (NoSuchFileException e) {
			return null;
		}
	}
}
