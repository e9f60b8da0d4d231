package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders and files that only their owner can read. */
public final class PrivateFolder {
	private PrivateFolder() {
	}

	/** Makes a folder and those above it where they are missing; new ones are their owner's alone. */
	public static void create(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		try {
			Files.createDirectories(folder, attributes(folder, "rwx------"));
		} catch (IOException e) {
			throw new IOException(folder + ": cannot be made: " + e.getMessage(), e);
		}
	}

	/** What a new file needs. */
	static FileAttribute<?>[] ownerOnly(Path file) {
		return attributes(file, "rw-------");
	}

	private static FileAttribute<?>[] attributes(Path path, String rights) {
		// elsewhere the folders of a user are the user's alone
		return path.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)) }
				: new FileAttribute<?>[0];
	}
}
