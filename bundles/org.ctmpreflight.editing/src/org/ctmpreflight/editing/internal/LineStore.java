package org.ctmpreflight.editing.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.ctmpreflight.layout.BlockReader;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.LineEnding;
import org.ctmpreflight.layout.NotUtf8Exception;
import org.ctmpreflight.layout.TextEncoding;

/**
 * Every line that a document ever had, by number: those of its file from 0, then those that edits made, in the order in
 * which they were made. Nothing is ever changed or taken away, so that a state of the document is a list of numbers. Lines
 * are kept in temporary files that only their owner can read, with their line ends and in the encoding that the document
 * had then; memory holds eight bytes a line.
 * <p>
 * The file itself is copied: what another program makes of it meanwhile does not reach the document. Lines are added by
 * one thread at a time and read by any.
 */
public final class LineStore implements Closeable {
	private static final int TAIL_BYTES = 1 << 16;

	private final InputSource base;
	private TextEncoding encoding;
	/** Where each line begins, and the end of the last. */
	private long[] baseStart;
	private int baseLines;
	private FileChannel added;
	/** Where each added line begins, and the end of the last. Replaced when it grows. */
	private volatile long[] addedStart = new long[64];
	private int addedLines;
	/** Bytes of the last added lines that are not yet in the file. */
	private final ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES);
	private volatile long written;

	private LineStore(InputSource base) {
		this.base = base;
	}

	/**
	 * Copies a file and finds its lines.
	 *
	 * @throws IOException where it cannot be read, or has more lines than can be counted
	 */
	public static LineStore open(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return read(InputSource.spool(in));
		}
	}

	/** A store without lines, in UTF-8. */
	public static LineStore empty() throws IOException {
		return read(InputSource.of(new byte[0]));
	}

	private static LineStore read(InputSource base) throws IOException {
		LineStore store = new LineStore(base);
		try {
			store.index();
			return store;
		} catch (IOException | RuntimeException e) {
			base.close();
			throw e;
		}
	}

	private void index() throws IOException {
		TextEncoding probed = TextEncoding.probe(base.stream(0));
		try {
			index(probed);
		} catch (NotUtf8Exception e) {
			index(probed.asWindows1252());
		}
	}

	private void index(TextEncoding candidate) throws IOException {
		encoding = candidate;
		baseStart = new long[1 << 10];
		baseLines = 0;
		long size = base.size();
		long at = candidate.markLength();
		baseStart[0] = at;
		BlockReader reader = new BlockReader(base, candidate, null);
		LineBlock block = new LineBlock(1);
		while (reader.fill(block)) {
			reader.scan(block);
			for (int line = 0; line < block.lines(); line++) {
				LineEnding ending = block.ending(line);
				int end = ending == null ? 0 : ending.characters().length() * (candidate.utf16() ? 2 : 1);
				// an odd last byte of UTF-16 counts as two
				at = Math.min(at + block.fileBytes(line) + end, size);
				if (++baseLines == baseStart.length) {
					baseStart = Arrays.copyOf(baseStart, grown(baseLines));
				}
				baseStart[baseLines] = at;
			}
		}
		baseStart = Arrays.copyOf(baseStart, baseLines + 1);
	}

	private static int grown(int n) throws IOException {
		if (n > Integer.MAX_VALUE / 4) {
			throw new IOException("has more lines than can be edited");
		}
		return n + (n >> 1);
	}

	/** Encoding of the file, with its byte order mark. */
	public TextEncoding encoding() {
		return encoding;
	}

	/** Number of lines of the file. */
	public int baseLines() {
		return baseLines;
	}

	/**
	 * Adds a line. Until {@link #flush} only the thread that added it can read it.
	 *
	 * @param line with its line end, one byte at least
	 * @return its number
	 */
	public int add(byte[] line) throws IOException {
		long[] starts = addedStart;
		if (addedLines + 1 == starts.length) {
			starts = Arrays.copyOf(starts, grown(starts.length));
		}
		if (line.length > tail.remaining()) {
			flush();
		}
		if (line.length > tail.remaining()) {
			write(ByteBuffer.wrap(line));
		} else {
			tail.put(line);
		}
		starts[addedLines + 1] = starts[addedLines] + line.length;
		addedStart = starts;
		return baseLines + addedLines++;
	}

	/** Lets any thread read all lines. */
	public void flush() throws IOException {
		// as it was where it cannot be written
		write(tail.duplicate().flip());
		tail.clear();
	}

	private void write(ByteBuffer bytes) throws IOException {
		if (added == null && bytes.hasRemaining()) {
			added = InputSource.temporary();
		}
		long at = written;
		while (bytes.hasRemaining()) {
			at += added.write(bytes, at);
		}
		written = at;
	}

	/** Length of some lines that stand together, in bytes. */
	public long bytes(int first, int count) {
		return start(first, count) - start(first, 0);
	}

	private long start(int line, int after) {
		return line < baseLines ? baseStart[line + after] : addedStart[line - baseLines + after];
	}

	/**
	 * Reads some of the bytes of lines that stand together.
	 *
	 * @param from where to begin, counted from the first byte of the first line
	 * @return bytes read
	 */
	public int read(ByteBuffer into, int first, int count, long from) throws IOException {
		long left = bytes(first, count) - from;
		ByteBuffer part = into.slice(into.position(), (int) Math.min(into.remaining(), left));
		long at = start(first, 0) + from;
		int n;
		if (first < baseLines) {
			byte[] b = part.hasArray() ? part.array() : new byte[part.remaining()];
			n = base.read(b, part.hasArray() ? part.arrayOffset() : 0, part.remaining(), at);
			if (!part.hasArray() && n > 0) {
				part.put(b, 0, n);
			}
		} else {
			if (at + part.remaining() > written) {
				flush();
			}
			n = added.read(part, at);
		}
		if (n < 0) {
			throw new EOFException("the temporary copy was cut");
		}
		into.position(into.position() + n);
		return n;
	}

	/** All bytes of a line, which must not be too long to be kept in memory. */
	public byte[] line(int line) {
		byte[] b = new byte[Math.toIntExact(bytes(line, 1))];
		fill(ByteBuffer.wrap(b), line, 0);
		return b;
	}

	/** The last bytes of a line, of which there must be that many. */
	public byte[] end(int line, int length) {
		byte[] b = new byte[length];
		fill(ByteBuffer.wrap(b), line, bytes(line, 1) - length);
		return b;
	}

	private void fill(ByteBuffer b, int line, long from) {
		try {
			long at = from;
			while (b.hasRemaining()) {
				at += read(b, line, 1, at);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		try (base) {
			if (added != null) {
				added.close();
			}
		}
	}
}
