package org.ctmpreflight.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/** Writes a file so that at any moment it is either the old one or the new one, whole. */
public final class OutputFile {
	private OutputFile() {
	}

	/** What goes into the file. */
	@FunctionalInterface
	public interface Content {
		/** @param out not closed */
		void write(OutputStream out) throws IOException;
	}

	/**
	 * Refuses a place where nothing can be written, before the work begins.
	 *
	 * @throws IOException in one line: what is wrong, and what to do
	 */
	public static void require(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			throw new IOException(file + ": is a folder: name a file to write to");
		}
		Path folder = file.toAbsolutePath().getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			throw new IOException(file + ": there is no such folder to write to");
		}
	}

	/** Whether it is a device or pipe, which cannot be renamed over, and needs not be. */
	public static boolean isDevice(Path file) {
		return Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
				&& !Files.isSymbolicLink(file);
	}

	/**
	 * With owner-only rights on every system; where there are POSIX rights, each new file has them.
	 *
	 * @throws IOException where it cannot be written: the file is then as it was
	 */
	public static void writePrivate(Path file, Content content) throws IOException {
		write(file, content, true);
	}

	/**
	 * Writes beside the file, to the disk, and puts the new one in its place.
	 *
	 * @throws IOException where it cannot be written: the file is then as it was
	 */
	public static void write(Path file, Content content) throws IOException {
		write(file, content, false);
	}

	private static void write(Path file, Content content, boolean owned) throws IOException {
		if (isDevice(file)) {
			try (OutputStream out = Files.newOutputStream(file)) {
				content.write(out);
			}
			return;
		}
		Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		Path temporary;
		try {
			temporary = Files.createTempFile(target.getParent(), ".preflight-", ".tmp");
		} catch (IOException e) {
			throw new IOException(file + ": cannot be written: the folder does not allow it", e);
		}
		// for a signal, or the memory's end
		temporary.toFile().deleteOnExit();
		try {
			if (owned) {
				allowOwnerOnly(temporary);
			}
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
				content.write(Channels.newOutputStream(channel));
				channel.force(true);
			}
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			Files.deleteIfExists(temporary);
			throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
		}
	}

	private static void allowOwnerOnly(Path file) throws IOException {
		AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
		if (acl != null && Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
			acl.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(acl.getOwner())
					.setPermissions(AclEntryPermission.values()).build()));
		}
	}
}
