package org.ctmpreflight.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What new files and folders are made with so that nobody else can read them even for a moment. There is no such thing
 * where there are no POSIX rights; there the folders of a user are the user's alone. Stateless.
 */
public final class OwnerOnly {
	private OwnerOnly() {
	}

	/** For a file; its place decides which rights there are. */
	public static FileAttribute<?>[] file(Path place) {
		return attributes(place, "rw-------");
	}

	/** For a folder and those above it that are made as well. */
	public static FileAttribute<?>[] folder(Path place) {
		return attributes(place, "rwx------");
	}

	/** Makes a folder where it is missing; one that is there stays as it is, a link to one as well. */
	public static void createFolder(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder, folder(folder));
		}
	}

	private static FileAttribute<?>[] attributes(Path place, String rights) {
		return place.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)) }
				: new FileAttribute<?>[0];
	}
}
