package org.ctmpreflight.layout.internal;

import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as UTF-8, so that one scanner serves both. Each unpaired surrogate and an odd last byte become one U+FFFD; the
 * character after it is kept.
 */
public final class Utf16ToUtf8 extends InputStream {
	private static final int REPLACEMENT = 0xFFFD;
	private static final int NONE = -1;
	/** Most bytes that one step writes: a replacement and a character after it. */
	private static final int STEP = 6;

	private final InputStream in;
	private final boolean bigEndian;
	private final byte[] from = new byte[1 << 15];
	private int at;
	private int end;
	private int highSurrogate = NONE;
	private boolean ended;
	private final byte[] step = new byte[STEP];
	private int stepAt;
	private int stepEnd;

	/** @param in without byte order mark; not closed */
	public Utf16ToUtf8(InputStream in, boolean bigEndian) {
		this.in = in;
		this.bigEndian = bigEndian;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] b, int off, int len) throws IOException {
		if (len == 0) {
			return 0;
		}
		int n = 0;
		while (n < len) {
			if (stepAt == stepEnd) {
				stepAt = 0;
				stepEnd = 0;
				if (ended || !next()) {
					break;
				}
			}
			while (stepAt < stepEnd && n < len) {
				b[off + n++] = step[stepAt++];
			}
		}
		return n == 0 ? -1 : n;
	}

	/** Puts the next character into {@code step}; false at the end. A high surrogate alone puts nothing yet. */
	private boolean next() throws IOException {
		int first = nextByte();
		if (first < 0) {
			ended = true;
			return flushSurrogate();
		}
		int second = nextByte();
		if (second < 0) {
			ended = true;
			flushSurrogate();
			put(REPLACEMENT);
			return true;
		}
		char c = (char) (bigEndian ? first << 8 | second : second << 8 | first);
		if (highSurrogate != NONE && Character.isLowSurrogate(c)) {
			put(Character.toCodePoint((char) highSurrogate, c));
			highSurrogate = NONE;
			return true;
		}
		flushSurrogate();
		if (Character.isHighSurrogate(c)) {
			highSurrogate = c;
		} else {
			put(Character.isLowSurrogate(c) ? REPLACEMENT : c);
		}
		return true;
	}

	private boolean flushSurrogate() {
		if (highSurrogate == NONE) {
			return false;
		}
		highSurrogate = NONE;
		put(REPLACEMENT);
		return true;
	}

	private int nextByte() throws IOException {
		if (at == end) {
			at = 0;
			end = in.read(from, 0, from.length);
			if (end <= 0) {
				end = 0;
				return -1;
			}
		}
		return from[at++] & 0xFF;
	}

	private void put(int c) {
		if (c < 0x80) {
			step[stepEnd++] = (byte) c;
		} else if (c < 0x800) {
			step[stepEnd++] = (byte) (0xC0 | c >> 6);
			step[stepEnd++] = (byte) (0x80 | c & 0x3F);
		} else if (c < 0x10000) {
			step[stepEnd++] = (byte) (0xE0 | c >> 12);
			step[stepEnd++] = (byte) (0x80 | c >> 6 & 0x3F);
			step[stepEnd++] = (byte) (0x80 | c & 0x3F);
		} else {
			step[stepEnd++] = (byte) (0xF0 | c >> 18);
			step[stepEnd++] = (byte) (0x80 | c >> 12 & 0x3F);
			step[stepEnd++] = (byte) (0x80 | c >> 6 & 0x3F);
			step[stepEnd++] = (byte) (0x80 | c & 0x3F);
		}
	}
}
