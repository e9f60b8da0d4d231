package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.ctmpreflight.layout.OwnerOnly;

/** Folders and files that only their owner can read. */
public final class PrivateFolder {
	private PrivateFolder() {
	}

	/** Makes a folder and those above it where they are missing, to last; new ones are their owner's alone. */
	public static void create(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		if (Files.exists(folder)) {
			throw new IOException(folder + ": is a file: name a folder");
		}
		Path existing = folder.toAbsolutePath();
		while (existing.getParent() != null && !Files.isDirectory(existing)) {
			existing = existing.getParent();
		}
		try {
			Files.createDirectories(folder, OwnerOnly.folder(folder));
		} catch (IOException e) {
			throw new IOException(folder + ": cannot be made: its folder does not allow it", e);
		}
		for (Path made = folder.toAbsolutePath(); made != null && !made.equals(existing); made = made.getParent()) {
			force(made.getParent());
		}
	}

	/** A new name is lost in a crash of the system where its folder is not on the disk. */
	static void force(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			// Windows opens no folders, and needs not
		}
	}
}
