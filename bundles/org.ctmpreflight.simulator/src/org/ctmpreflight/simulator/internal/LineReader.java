package org.ctmpreflight.simulator.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Lines of a file that only grows, read at any place, cheaply where one follows the other. For one thread. */
final class LineReader {
	private final FileChannel file;
	private byte[] window = new byte[1 << 16];
	private long from;
	private int length;

	/** @param file not closed */
	LineReader(FileChannel file) {
		this.file = file;
	}

	/** The line that begins at an offset, without its line feed; null where there is no whole one. */
	byte[] line(long offset) throws IOException {
		if (offset < from || offset > from + length) {
			from = offset;
			length = 0;
		}
		int searched = 0;
		for (;;) {
			int start = (int) (offset - from);
			for (int i = start + searched; i < length; i++) {
				if (window[i] == '\n') {
					return Arrays.copyOfRange(window, start, i);
				}
			}
			searched = length - start;
			if (!readMore(start)) {
				return null;
			}
		}
	}

	/** Drops what stands before the start of a line, and reads on behind what is left. */
	private boolean readMore(int start) throws IOException {
		length -= start;
		from += start;
		byte[] old = window;
		if (length == window.length) {
			window = new byte[window.length * 2];
		}
		System.arraycopy(old, start, window, 0, length);
		int n = file.read(ByteBuffer.wrap(window, length, window.length - length), from + length);
		length += Math.max(n, 0);
		return n > 0;
	}
}
