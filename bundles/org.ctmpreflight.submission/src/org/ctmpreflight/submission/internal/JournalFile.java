package org.ctmpreflight.submission.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.ctmpreflight.layout.OwnerOnly;
import org.ctmpreflight.submission.Receipt;
import org.ctmpreflight.submission.internal.JournalScan.LineHandler;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A journal that is being written: one JSON line an event, each on the disk before its call returns, each with the hash of
 * the line before. It is this process's alone until it is closed. For use by one thread at a time.
 */
public final class JournalFile implements Closeable {
	/** What the first line has in place of the hash of the line before. */
	public static final String NO_LINE = "0".repeat(64);

	private static final String NAME = "journal.jsonl";
	private static final String LOCK = "journal.lock";

	private final Path file;
	private final Clock clock;
	private final FileChannel lock;
	private final FileChannel channel;
	private final LineHandler handler;
	private long lines;
	private String hash;
	private boolean broken;

	private JournalFile(Path file, Clock clock, FileChannel lock, FileChannel channel, LineHandler handler,
			JournalScan scan) {
		this.file = file;
		this.clock = clock;
		this.lock = lock;
		this.channel = channel;
		this.handler = handler;
		this.lines = scan.lines();
		this.hash = scan.hash();
	}

	/** Where the lines of the journal in a folder are. */
	public static Path in(Path folder) {
		return folder.resolve(NAME);
	}

	/**
	 * Opens the journal in a folder for writing, and makes it where it is missing.
	 *
	 * @param keys    that its hashes are made with
	 * @param handler gets the lines so far, and then each that is appended
	 * @throws IOException if another process writes to it, if it was changed, if it was begun with another key, or if it
	 *                     cannot be read or written; the message is for people
	 */
	public static JournalFile open(Path folder, NoteKeys keys, Clock clock, LineHandler handler) throws IOException {
		PrivateFolder.create(folder);
		Path file = in(folder);
		FileChannel lock = lock(folder);
		FileChannel channel = null;
		try {
			JournalScan scan = read(folder, keys, handler);
			channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
					OwnerOnly.file(file));
			JournalFile journal = new JournalFile(file, clock, lock, channel, handler, scan);
			if (scan.unfinished() > 0) {
				// what it was to tell had not begun
				channel.truncate(scan.bytes());
			}
			channel.position(scan.bytes());
			if (scan.lines() == 0) {
				PrivateFolder.force(folder);
				journal.append(new JournalEvent.Opened(JournalEvent.SCHEMA, keys.check()));
			}
			if (scan.unfinished() > 0) {
				journal.append(new JournalEvent.Mended(scan.unfinished()));
			}
			return journal;
		} catch (IOException | RuntimeException e) {
			if (channel != null) {
				channel.close();
			}
			lock.close();
			throw e;
		}
	}

	/**
	 * Reads the journal in a folder, which need not exist, without a claim to it.
	 *
	 * @throws IOException as {@link #open}, but for the writing
	 */
	public static JournalScan read(Path folder, NoteKeys keys, LineHandler handler) throws IOException {
		JournalScan scan = new JournalScan(in(folder), 0);
		scan.read((line, json) -> {
			if (line.event() instanceof JournalEvent.Opened opened) {
				requireKey(folder, opened, keys);
			}
			handler.line(line, json);
		});
		if (scan.damage() != null) {
			throw new IOException(in(folder) + ": was changed after it was written: " + scan.damage()
					+ ". Nothing is sent with it: put it back from a backup, or name another folder with --journal");
		}
		return scan;
	}

	private static FileChannel lock(Path folder) throws IOException {
		Path file = folder.resolve(LOCK);
		FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
				OwnerOnly.file(file));
		FileLock lock;
		try {
			lock = channel.tryLock();
		} catch (OverlappingFileLockException e) {
			lock = null;
		}
		if (lock == null) {
			channel.close();
			throw new IOException(folder + ": the journal is in use by another run: wait for its end");
		}
		return channel;
	}

	private static void requireKey(Path folder, JournalEvent.Opened opened, NoteKeys keys) throws IOException {
		if (!opened.schema().equals(JournalEvent.SCHEMA)) {
			throw new IOException(folder + ": the journal is of another version of the program: " + opened.schema());
		}
		if (!opened.keyCheck().equals(keys.check())) {
			throw new IOException(folder
					+ ": the journal was begun with another key, so that what was sent already cannot "
					+ "be recognised: put the right key back from a backup, or name another folder with --journal");
		}
	}

	/**
	 * Writes an event, and has it on the disk.
	 *
	 * @throws IOException if that cannot be done; nothing can be appended afterwards
	 */
	public void append(JournalEvent event) throws IOException {
		if (broken) {
			throw new IOException(file + ": cannot be written");
		}
		ObjectNode line = JournalScan.JSON.createObjectNode();
		JournalLine told = new JournalLine(lines + 1, hash, clock.instant().truncatedTo(ChronoUnit.MILLIS), event);
		line.put("n", told.number()).put("prev", hash).put("time", told.time().toString());
		line.setAll((ObjectNode) JournalScan.JSON.valueToTree(event));
		byte[] json = JournalScan.JSON.writeValueAsBytes(line);
		ByteBuffer bytes = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
		broken = true;
		try {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		} catch (IOException e) {
			throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
		}
		broken = false;
		lines++;
		hash = JournalScan.hash(json);
		handler.line(told, json);
	}

	/** What the journal is now. */
	public Receipt receipt() {
		return new Receipt(hash, lines);
	}

	/** Whether there is a journal in a folder. */
	public static boolean exists(Path folder) {
		return Files.exists(in(folder));
	}

	@Override
	public void close() throws IOException {
		try {
			channel.close();
		} finally {
			lock.close();
		}
	}
}
