package org.ctmpreflight.layout;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * The bytes of one input, which can be read from the start more than once and at any place. Reads at a place may come
 * from several threads at once.
 */
public final class InputSource implements Closeable {
	private static final String OTHER_FOLDER = "name another folder with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER";

	private final SeekableBytes bytes;

	private InputSource(SeekableBytes bytes) {
		this.bytes = bytes;
	}

	/** Where the bytes are. Reads may come from several threads at once. */
	public interface SeekableBytes extends Closeable {
		/** Bytes in all. */
		long size() throws IOException;

		/**
		 * Reads some bytes at a place into what remains of a buffer.
		 *
		 * @return bytes read, at least one where there are any and room for them; -1 at or after the end
		 */
		int read(ByteBuffer into, long position) throws IOException;
	}

	private record InFile(FileChannel channel) implements SeekableBytes {
		@Override
		public long size() throws IOException {
			return channel.size();
		}

		@Override
		public int read(ByteBuffer into, long position) throws IOException {
			return channel.read(into, position);
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}

	private record InMemory(byte[] content) implements SeekableBytes {
		@Override
		public long size() {
			return content.length;
		}

		@Override
		public int read(ByteBuffer into, long position) {
			if (position >= content.length) {
				return -1;
			}
			int n = (int) Math.min(into.remaining(), content.length - position);
			into.put(content, (int) position, n);
			return n;
		}

		@Override
		public void close() {
			// there is nothing to give back
		}
	}

	private record View(SeekableBytes of) implements SeekableBytes {
		@Override
		public long size() throws IOException {
			return of.size();
		}

		@Override
		public int read(ByteBuffer into, long position) throws IOException {
			return of.read(into, position);
		}

		@Override
		public void close() {
			// its owner closes it
		}
	}

	/** @param content not copied */
	public static InputSource of(byte[] content) {
		return new InputSource(new InMemory(content));
	}

	/** @param file open for reading; closed with this source */
	public static InputSource of(FileChannel file) {
		return new InputSource(new InFile(file));
	}

	/** Bytes that are kept in some other way; closed with this source. */
	public static InputSource of(SeekableBytes bytes) {
		return new InputSource(bytes);
	}

	/**
	 * A regular file is read in place. Anything else (a pipe, a device) can be read only once and is spooled first.
	 *
	 * @throws IOException where it cannot be read; a folder among them
	 */
	public static InputSource open(Path path) throws IOException {
		if (Files.isRegularFile(path)) {
			return new InputSource(new InFile(FileChannel.open(path, StandardOpenOption.READ)));
		}
		try (InputStream in = Files.newInputStream(path)) {
			return spool(in);
		}
	}

	/**
	 * Copies a stream to a temporary file that only its owner can read and that is gone when this source is closed or
	 * the process ends.
	 */
	public static InputSource spool(InputStream in) throws IOException {
		FileChannel file = temporary();
		try {
			byte[] piece = new byte[1 << 16];
			long size = 0;
			for (int n; (n = in.read(piece)) >= 0; size += n) {
				writeTemporary(file, piece, n, size);
			}
			return new InputSource(new InFile(file));
		} catch (IOException | RuntimeException e) {
			file.close();
			throw e;
		}
	}

	/**
	 * An empty file for reading and writing that only its owner can read. It has no name left where the system allows
	 * that, and vanishes with its last use.
	 */
	public static FileChannel temporary() throws IOException {
		Path folder = folder();
		for (int attempt = 0;; attempt++) {
			Path file = folder.resolve("preflight-" + Long.toHexString(System.nanoTime()) + "-" + attempt + ".tmp");
			try {
				return FileChannel.open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE,
						StandardOpenOption.CREATE_NEW, StandardOpenOption.DELETE_ON_CLOSE), OwnerOnly.file(file));
			} catch (FileAlreadyExistsException e) {
				if (attempt == 100) {
					throw e;
				}
			} catch (FileSystemException e) {
				throw new IOException(
						"needs a temporary file, which cannot be made in " + folder + ": " + OTHER_FOLDER, e);
			}
		}
	}

	/**
	 * Writes the first bytes of an array to such a file.
	 *
	 * @param position in the file, where the first one goes
	 * @throws IOException that says so where there is no room
	 */
	public static void writeTemporary(FileChannel file, byte[] bytes, int length, long position) throws IOException {
		ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
		try {
			while (rest.hasRemaining()) {
				file.write(rest, position + rest.position());
			}
		} catch (IOException e) {
			throw new IOException("needs more room for temporary files in " + folder() + " (" + e.getMessage() + "): "
					+ OTHER_FOLDER, e);
		}
	}

	private static Path folder() {
		return Path.of(System.getProperty("java.io.tmpdir"));
	}

	/** The same bytes; closing the view leaves this source open. */
	public InputSource view() {
		return new InputSource(new View(bytes));
	}

	/** Bytes in all. */
	public long size() throws IOException {
		return bytes.size();
	}

	/**
	 * Reads at a place.
	 *
	 * @return bytes read; -1 at or after the end
	 */
	public int read(byte[] buffer, int offset, int length, long position) throws IOException {
		return bytes.read(ByteBuffer.wrap(buffer, offset, length), position);
	}

	/** A stream from {@code position} to the end. Closing it leaves this source open. */
	public InputStream stream(long position) {
		return new InputStream() {
			private long at = position;

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
			}

			@Override
			public int read(byte[] b, int off, int len) throws IOException {
				int n = InputSource.this.read(b, off, len, at);
				if (n > 0) {
					at += n;
				}
				return n;
			}
		};
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}
}
