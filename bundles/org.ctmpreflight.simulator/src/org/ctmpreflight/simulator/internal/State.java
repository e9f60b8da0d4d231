package org.ctmpreflight.simulator.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.OwnerOnly;
import org.ctmpreflight.simulator.HeldComplaint;
import org.ctmpreflight.simulator.Simulator;

/**
 * The complaints that a simulator begins with: those of its state folder, or, where that has none, of a plan download.
 *
 * @param store   closed by the owner of this
 * @param resumed whether they come from the state folder
 * @param dropped rows of the plan download that could not be used
 */
public record State(ComplaintStore store, boolean resumed, int dropped) {
	private static final String FILE = "complaints.jsonl";
	private static final String NEW_FILE = "complaints.new";
	private static final String SAMPLE = "data/plan-download.txt";

	/**
	 * @param folder     null for none
	 * @param complaints null for invented ones
	 * @throws IOException with a message for users
	 */
	public static State open(Path folder, Path complaints) throws IOException {
		if (folder == null) {
			return seeded(InputSource.temporary(), complaints);
		}
		Path kept = folder.resolve(FILE);
		try {
			Files.createDirectories(folder, OwnerOnly.folder(folder));
			int dropped = 0;
			boolean resumed = Files.exists(kept);
			if (!resumed) {
				dropped = create(folder, complaints);
			}
			return new State(ComplaintStore.open(locked(folder, kept)), resumed, dropped);
		} catch (AccessDeniedException e) {
			throw new IOException(folder + ": cannot be used for the state: the system does not allow it", e);
		} catch (FileAlreadyExistsException e) {
			throw new IOException(folder + ": cannot be used for the state: it is no folder", e);
		}
	}

	/** What a state folder holds, whether or not a simulator is using it. */
	public static List<HeldComplaint> read(Path folder) throws IOException {
		List<HeldComplaint> all = new ArrayList<>();
		try (ComplaintStore store = ComplaintStore
				.openToRead(FileChannel.open(folder.resolve(FILE), StandardOpenOption.READ))) {
			store.forEach(all::add);
		}
		return all;
	}

	/** The file gets its name when it is whole, so that a process that ends in between leaves no half state. */
	private static int create(Path folder, Path complaints) throws IOException {
		Path fresh = folder.resolve(NEW_FILE);
		Files.deleteIfExists(fresh);
		FileChannel file = FileChannel.open(fresh,
				Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
				OwnerOnly.file(folder));
		int dropped;
		State state = seeded(file, complaints);
		try (ComplaintStore store = state.store) {
			store.sync();
			dropped = state.dropped;
		}
		Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
		return dropped;
	}

	/** @param file closed where this fails */
	private static State seeded(FileChannel file, Path complaints) throws IOException {
		ComplaintStore store = ComplaintStore.open(file);
		try {
			return new State(store, false, seed(store, complaints));
		} catch (IOException | RuntimeException e) {
			store.close();
			throw e;
		}
	}

	private static int seed(ComplaintStore store, Path complaints) throws IOException {
		if (complaints == null) {
			try (InputStream in = Simulator.class.getResourceAsStream(SAMPLE);
					InputSource source = InputSource.spool(in)) {
				return ComplaintFile.readText(source, store);
			}
		}
		try (InputSource source = InputSource.open(complaints)) {
			return complaints.toString().toLowerCase(Locale.ROOT).endsWith(".json")
					? ComplaintFile.readJson(source, store)
					: ComplaintFile.readText(source, store);
		} catch (NoSuchFileException e) {
			throw new IOException(complaints + ": no such file", e);
		} catch (AccessDeniedException e) {
			throw new IOException(complaints + ": cannot be read: the system does not allow it", e);
		} catch (IOException e) {
			throw new IOException(complaints + ": " + e.getMessage(), e);
		}
	}

	private static FileChannel locked(Path folder, Path kept) throws IOException {
		FileChannel file = FileChannel.open(kept, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			if (file.tryLock() != null) {
				return file;
			}
		} catch (OverlappingFileLockException e) {
			// another simulator of this very process
		} catch (IOException | RuntimeException e) {
			file.close();
			throw e;
		}
		file.close();
		throw new IOException(folder + ": is in use by another simulator");
	}
}
