package org.ctmpreflight.editing.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.CRC32;

import org.ctmpreflight.layout.OwnerOnly;

/**
 * A file of records, each with its length and checksum, that only its owner can read and that one process at a time has.
 * Where the process dies while it writes, what was written before stays readable. For use by one thread at a time.
 */
public final class LogFile implements Closeable {
	private static final int AROUND = 2 * Integer.BYTES;

	private final Path path;
	private final FileChannel channel;
	private long end;

	private LogFile(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/**
	 * Opens a file, which is made where it is missing.
	 *
	 * @return null where another has it
	 */
	public static LogFile open(Path path) throws IOException {
		FileChannel channel = FileChannel.open(path,
				Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
				OwnerOnly.file(path));
		FileLock lock = null;
		try {
			lock = channel.tryLock();
		} catch (OverlappingFileLockException e) {
			// this process has it
		} finally {
			if (lock == null) {
				channel.close();
			}
		}
		return lock == null ? null : new LogFile(path, channel);
	}

	/**
	 * Reads the next record, from the first on.
	 *
	 * @return null at the end, and where what follows is torn
	 */
	public byte[] read() throws IOException {
		ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
		if (!fill(length, end)) {
			return null;
		}
		int n = length.getInt(0);
		if (n < 0 || n > channel.size() - end - AROUND) {
			return null;
		}
		ByteBuffer rest = ByteBuffer.allocate(n + Integer.BYTES);
		if (!fill(rest, end + Integer.BYTES)) {
			return null;
		}
		byte[] record = new byte[n];
		rest.get(0, record);
		if (rest.getInt(n) != checksum(record)) {
			return null;
		}
		end += n + AROUND;
		return record;
	}

	private boolean fill(ByteBuffer into, long from) throws IOException {
		long at = from;
		while (into.hasRemaining()) {
			int n = channel.read(into, at);
			if (n < 0) {
				return false;
			}
			at += n;
		}
		return true;
	}

	/** Offset behind the records that were read or written. */
	public long position() {
		return end;
	}

	/** Goes back to an offset where a record begins, to read on from there. */
	public void rewind(long position) {
		end = position;
	}

	/** Cuts off all from an offset on, so that what is written next follows there. */
	public void cut(long position) throws IOException {
		channel.truncate(position);
		end = position;
	}

	/** Writes a record behind those that were read or written. */
	public void write(byte[] record) throws IOException {
		ByteBuffer b = ByteBuffer.allocate(record.length + AROUND);
		b.putInt(record.length).put(record).putInt(checksum(record)).flip();
		while (b.hasRemaining()) {
			end += channel.write(b, end);
		}
	}

	/** Makes what was written last. */
	public void force() throws IOException {
		channel.force(false);
	}

	private static int checksum(byte[] record) {
		CRC32 crc = new CRC32();
		crc.update(record);
		return (int) crc.getValue();
	}

	/** Closes it and takes it away. */
	public void delete() throws IOException {
		channel.truncate(0);
		channel.close();
		Files.deleteIfExists(path);
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
