package org.ctmpreflight.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A file that is replaced as a whole or not at all: whoever reads it sees the old bytes or the new ones, even after the
 * machine has lost its power. A new file can be read and written by its owner alone; one that is replaced keeps its rights.
 */
public final class AtomicFile {
	private static final int ATTEMPTS = 100;
	private static final Set<PosixFilePermission> OF_GROUP = EnumSet.of(PosixFilePermission.GROUP_READ,
			PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

	private AtomicFile() {
	}

	/** Looks at what was written before it takes the place of the old file. */
	public interface Test {
		/** @throws IOException where it must not */
		void check(Path written) throws IOException;
	}

	/**
	 * Writes a file.
	 *
	 * @param file where a link stands there, what it points to is replaced
	 * @param in   all of its bytes; not closed
	 * @param test made before the old file goes
	 * @throws IOException where the file is as it was before
	 */
	public static void write(Path file, InputStream in, Test test) throws IOException {
		Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		Path written = create(target);
		try {
			try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
				OutputStream out = Channels.newOutputStream(channel);
				in.transferTo(out);
				channel.force(true);
			}
			test.check(written);
			if (Files.exists(target)) {
				copyRights(target, written);
			}
			Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
			syncFolder(target.getParent());
		} finally {
			Files.deleteIfExists(written);
		}
	}

	/** An empty file beside the one that is to be replaced, so that it can be renamed. */
	private static Path create(Path target) throws IOException {
		boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] ownerOnly = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		for (int attempt = 0;; attempt++) {
			Path file = target.resolveSibling("." + target.getFileName() + "." + Long.toHexString(System.nanoTime()));
			try {
				FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), ownerOnly)
						.close();
				return file;
			} catch (FileAlreadyExistsException e) {
				if (attempt == ATTEMPTS) {
					throw e;
				}
			}
		}
	}

	private static void copyRights(Path from, Path to) throws IOException {
		PosixFileAttributeView posix = Files.getFileAttributeView(to, PosixFileAttributeView.class);
		if (posix != null) {
			PosixFileAttributes rights = Files.readAttributes(from, PosixFileAttributes.class);
			PosixFileAttributes own = posix.readAttributes();
			Set<PosixFilePermission> permissions = new HashSet<>(rights.permissions());
			if (!own.group().equals(rights.group()) && !setGroup(posix, rights)) {
				permissions.removeAll(OF_GROUP);
			}
			if (!own.owner().equals(rights.owner())) {
				setOwner(posix, rights);
			}
			posix.setPermissions(permissions);
			return;
		}
		AclFileAttributeView acl = Files.getFileAttributeView(to, AclFileAttributeView.class);
		if (acl != null) {
			acl.setAcl(Files.getFileAttributeView(from, AclFileAttributeView.class).getAcl());
		}
	}

	/** False where it cannot be kept: another group must not gain what that one was allowed. */
	private static boolean setGroup(PosixFileAttributeView posix, PosixFileAttributes rights) {
		try {
			posix.setGroup(rights.group());
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	/** Only an administrator may give a file away: where its owner cannot stay, whoever saves it is its owner. */
	private static void setOwner(PosixFileAttributeView posix, PosixFileAttributes rights) {
		try {
			posix.setOwner(rights.owner());
		} catch (IOException e) {
			// the group and what everybody may do are kept
		}
	}

	/** Makes the new name last. Systems without folders that can be opened do so by themselves. */
	private static void syncFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			// the file itself is safe; its name will be as soon as the system writes the folder
		}
	}
}
