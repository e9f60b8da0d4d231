package org.ctmpreflight.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

import org.ctmpreflight.layout.internal.FileRights;

/**
 * Writes a file so that at any moment it is either the old one or the new one, whole, even after the machine has lost its
 * power. Where a link stands, what it points to is replaced. Stateless.
 */
public final class OutputFile {
	private static final int ATTEMPTS = 100;
	private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
	private static final Check NOTHING = written -> {
		// nothing to be found out
	};

	private OutputFile() {
	}

	/** What goes into the file. */
	@FunctionalInterface
	public interface Content {
		/** @param out not closed */
		void write(OutputStream out) throws IOException;
	}

	/** Looks at what was written before it takes the place of the old file. */
	@FunctionalInterface
	public interface Check {
		/** @throws IOException where it must not */
		void accept(Path written) throws IOException;
	}

	/** Who may read and write the file. */
	private enum Rights {
		/** Its owner alone, whatever was there before. */
		OWNER,
		/** Who could before; a new file its owner alone. */
		KEPT_OR_OWNER,
		/** Who could before; a new file whoever the system lets. */
		KEPT_OR_USUAL
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

	/** Whether it is a device or pipe, or a link to one, which must not be renamed over, and needs not be. */
	public static boolean isDevice(Path file) {
		return Files.exists(file) && !Files.isRegularFile(file);
	}

	/**
	 * For values of fields: with owner-only rights on every system.
	 *
	 * @throws IOException where it cannot be written: the file is then as it was
	 */
	public static void writePrivate(Path file, Content content) throws IOException {
		write(file, content, Rights.OWNER, NOTHING);
	}

	/**
	 * For files of the user that may hold values of fields: one that is replaced keeps its rights, a new one is its
	 * owner's alone.
	 *
	 * @throws IOException where it cannot be written: the file is then as it was
	 */
	public static void replace(Path file, Content content) throws IOException {
		write(file, content, Rights.KEPT_OR_OWNER, NOTHING);
	}

	/**
	 * The same, with a look at what was written.
	 *
	 * @throws IOException of the check as it was thrown, or where it cannot be written: the file is then as it was
	 */
	public static void replace(Path file, Content content, Check check) throws IOException {
		write(file, content, Rights.KEPT_OR_OWNER, check);
	}

	/**
	 * For files that are shared: one that is replaced keeps its rights, a new one has the usual ones.
	 *
	 * @throws IOException where it cannot be written: the file is then as it was
	 */
	public static void write(Path file, Content content) throws IOException {
		write(file, content, Rights.KEPT_OR_USUAL, NOTHING);
	}

	private static void write(Path file, Content content, Rights rights, Check check) throws IOException {
		if (isDevice(file)) {
			writeDevice(file, content);
			return;
		}
		Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		Path written = beside(file, target, rights != Rights.KEPT_OR_USUAL);
		// for a signal, or the memory's end
		written.toFile().deleteOnExit();
		try {
			fill(file, written, content);
			check.accept(written);
			place(file, written, target, rights);
		} finally {
			Files.deleteIfExists(written);
		}
	}

	private static void writeDevice(Path file, Content content) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			content.write(out);
		} catch (IOException e) {
			throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
		}
	}

	private static void fill(Path file, Path written, Content content) throws IOException {
		try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
			content.write(Channels.newOutputStream(channel));
			channel.force(true);
		} catch (IOException e) {
			throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
		}
	}

	private static void place(Path file, Path written, Path target, Rights rights) throws IOException {
		try {
			if (rights != Rights.OWNER && Files.exists(target)) {
				FileRights.copy(target, written);
			}
			Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
		}
		syncFolder(target.getParent());
	}

	/** An empty file in the folder of the other one, so that it can be renamed. */
	private static Path beside(Path file, Path target, boolean owned) throws IOException {
		FileAttribute<?>[] attributes = owned ? OwnerOnly.file(target) : new FileAttribute<?>[0];
		for (int attempt = 1;; attempt++) {
			Path written = target
					.resolveSibling("." + target.getFileName() + "." + Long.toHexString(System.nanoTime()));
			try {
				FileChannel.open(written, NEW, attributes).close();
				if (owned) {
					FileRights.allowOwnerOnly(written);
				}
				return written;
			} catch (FileAlreadyExistsException e) {
				if (attempt == ATTEMPTS) {
					throw e;
				}
			} catch (IOException e) {
				throw new IOException(file + ": cannot be written: the folder does not allow it", e);
			}
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
