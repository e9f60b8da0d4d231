package org.ctmpreflight.check.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

import org.ctmpreflight.layout.InputSource;

/**
 * Bytes that grow: in memory up to a bound, then in a temporary file. Written by one thread, then read as often as wanted.
 */
final class FindingSpool implements Closeable {
	/** Memory that a spool may take. */
	static final int BOUND = 4 << 20;

	private final int bound;
	private byte[] memory = new byte[1 << 12];
	private int used;
	private FileChannel file;
	private long spilled;

	FindingSpool(int bound) {
		this.bound = bound;
	}

	void write(byte[] b, int length) throws IOException {
		if (used + length > bound) {
			spill(memory, used);
			used = 0;
			if (length > bound) {
				spill(b, length);
				return;
			}
		}
		if (used + length > memory.length) {
			memory = Arrays.copyOf(memory, Math.max(used + length, Math.min(bound, memory.length * 2)));
		}
		System.arraycopy(b, 0, memory, used, length);
		used += length;
	}

	private void spill(byte[] b, int length) throws IOException {
		if (file == null) {
			file = InputSource.temporary();
		}
		InputSource.writeTemporary(file, b, length, spilled);
		spilled += length;
	}

	/** Reads from the start. Nothing may be written meanwhile. */
	InputStream read() {
		if (file == null) {
			return new ByteArrayInputStream(memory, 0, used);
		}
		return new InputStream() {
			private long at;

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
			}

			@Override
			public int read(byte[] b, int off, int len) throws IOException {
				int n;
				if (at < spilled) {
					n = file.read(ByteBuffer.wrap(b, off, (int) Math.min(len, spilled - at)), at);
				} else {
					int from = (int) (at - spilled);
					n = Math.min(len, used - from);
					if (n <= 0) {
						return -1;
					}
					System.arraycopy(memory, from, b, off, n);
				}
				at += n;
				return n;
			}
		};
	}

	@Override
	public void close() throws IOException {
		if (file != null) {
			file.close();
		}
	}
}
