package org.ctmpreflight.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import org.ctmpreflight.layout.internal.Utf8Validator;

/**
 * Cuts a text file into blocks of whole lines, in order. Memory is bounded by the block size and the longest line that is
 * read. For use by one thread at a time.
 */
public final class BlockReader {
	/** Bytes of an ordinary block: fits a second-level cache. */
	public static final int BLOCK_BYTES = 1 << 18;
	/** Bytes of UTF-8 that one byte of UTF-16 becomes at most, times two. */
	private static final int UTF16_GROWTH = 3;

	private final InputStream in;
	private final TextEncoding encoding;
	private final int blockBytes;
	private final int mostLineBytes;
	private final Counting raw;
	private byte[] rest = new byte[0];
	private int restLength;
	private boolean ended;
	private long sequence;

	/**
	 * @param source   read from its start; not closed
	 * @param encoding as found by {@link TextEncoding#probe}
	 * @param digest   updated with every byte of the file; may be null
	 */
	public BlockReader(InputSource source, TextEncoding encoding, MessageDigest digest) throws IOException {
		this(source, encoding, digest, BLOCK_BYTES);
	}

	/** @param blockBytes size of a block: small ones serve tests */
	public BlockReader(InputSource source, TextEncoding encoding, MessageDigest digest, int blockBytes)
			throws IOException {
		this.raw = new Counting(source.stream(0), digest);
		raw.readNBytes(encoding.markLength());
		this.encoding = encoding;
		this.blockBytes = blockBytes;
		this.in = encoding.utf16() ? TextEncoding.utf16AsUtf8(raw, encoding) : raw;
		this.mostLineBytes = encoding.utf16() ? LineBlock.MAX_LINE_BYTES / 2 * UTF16_GROWTH : LineBlock.MAX_LINE_BYTES;
	}

	/** Bytes of the file read so far. */
	public long bytesRead() {
		return raw.count;
	}

	/**
	 * Fills a block with the next lines. The block must still be scanned, by {@link #scan}, which needs no lock.
	 *
	 * @return false at the end of the file
	 * @throws NotUtf8Exception where a line that is too long to be kept is not valid UTF-8
	 */
	public boolean fill(LineBlock block) throws IOException {
		if (ended && restLength == 0) {
			return false;
		}
		block.overlong = false;
		block.utf16 = encoding.utf16();
		block.charset = encoding.utf16() ? StandardCharsets.UTF_8 : encoding.charset();
		int capacity = Math.max(blockBytes, restLength + blockBytes / 2);
		ensure(block, capacity);
		System.arraycopy(rest, 0, block.bytes, 0, restLength);
		int n = restLength;
		restLength = 0;
		for (;;) {
			n = readUpTo(block.bytes, n, capacity);
			if (ended && n == 0) {
				return false;
			}
			int cut = ended ? n : lastLineEnd(block.bytes, n);
			if (cut > 0) {
				keep(block.bytes, cut, n);
				block.length = cut;
				block.sequence = sequence++;
				return true;
			}
			if (n > mostLineBytes) {
				skipLine(block, n);
				block.sequence = sequence++;
				return true;
			}
			capacity = Math.min(capacity * 2, mostLineBytes + blockBytes);
			ensure(block, capacity);
		}
	}

	/**
	 * Finds the lines and fields of a block that {@link #fill} filled. May run beside it.
	 *
	 * @throws NotUtf8Exception where the file is read as UTF-8 and the block is not
	 */
	public void scan(LineBlock block) throws NotUtf8Exception {
		block.scan();
		if (block.nonAscii() && encoding.utf8()
				&& !new Utf8Validator().accept(block.bytes, 0, block.length, true)) {
			throw new NotUtf8Exception();
		}
	}

	private int readUpTo(byte[] b, int from, int capacity) throws IOException {
		int n = from;
		while (n < capacity && !ended) {
			int k = in.read(b, n, capacity - n);
			if (k < 0) {
				ended = true;
			} else {
				n += k;
			}
		}
		return n;
	}

	/** Offset after the last line end that is sure to be whole: a carriage return at the very end may go on. */
	private static int lastLineEnd(byte[] b, int n) {
		int cut = n;
		while (cut > 0 && b[cut - 1] != '\n') {
			cut--;
		}
		if (cut == 0) {
			cut = n - 1;
			while (cut > 0 && b[cut - 1] != '\r') {
				cut--;
			}
		}
		return Math.max(cut, 0);
	}

	private void keep(byte[] b, int from, int to) {
		restLength = to - from;
		if (rest.length < restLength) {
			rest = new byte[Math.max(restLength, blockBytes)];
		}
		System.arraycopy(b, from, rest, 0, restLength);
	}

	/** Drops the rest of the line that begins the block and is too long; what follows it is kept. */
	private void skipLine(LineBlock block, int filled) throws IOException {
		byte[] b = block.bytes;
		Utf8Validator validator = encoding.utf8() ? new Utf8Validator() : null;
		long size = 0;
		int n = filled;
		for (;;) {
			int lineEnd = 0;
			while (lineEnd < n && b[lineEnd] != '\n' && b[lineEnd] != '\r') {
				lineEnd++;
			}
			size += encoding.utf16() ? 2L * LineBlock.utf16Units(b, 0, lineEnd) : lineEnd;
			boolean cutInPair = lineEnd == n - 1 && b[lineEnd] == '\r' && !ended;
			boolean last = !cutInPair && (lineEnd < n || ended);
			if (validator != null && !validator.accept(b, 0, lineEnd, last)) {
				throw new NotUtf8Exception();
			}
			if (last) {
				LineEnding ending = lineEnd == n ? null
						: b[lineEnd] == '\n' ? LineEnding.LF
								: lineEnd + 1 < n && b[lineEnd + 1] == '\n' ? LineEnding.CRLF : LineEnding.CR;
				block.overlong(size, ending);
				keep(b, ending == null ? n : lineEnd + (ending == LineEnding.CRLF ? 2 : 1), n);
				return;
			}
			b[0] = '\r';
			n = readUpTo(b, cutInPair ? 1 : 0, b.length - LineBlock.SLACK);
		}
	}

	private static void ensure(LineBlock block, int capacity) {
		if (block.bytes.length < capacity + LineBlock.SLACK) {
			block.bytes = Arrays.copyOf(block.bytes, capacity + LineBlock.SLACK);
		}
	}

	/** The file's bytes on their way in, counted and digested. */
	private static final class Counting extends InputStream {
		private final InputStream in;
		private final MessageDigest digest;
		private volatile long count;

		Counting(InputStream in, MessageDigest digest) {
			this.in = in;
			this.digest = digest;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] b, int off, int len) throws IOException {
			int n = in.read(b, off, len);
			if (n > 0) {
				count += n;
				if (digest != null) {
					digest.update(b, off, n);
				}
			}
			return n;
		}
	}
}
