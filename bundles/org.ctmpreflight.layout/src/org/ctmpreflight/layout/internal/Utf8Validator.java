package org.ctmpreflight.layout.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes, given piece by piece, are valid UTF-8. */
public final class Utf8Validator {
	/** Longest sequence of UTF-8 less one: what a piece can leave over. */
	private static final int REST = 3;
	private static final long HIGH_BITS = 0x8080808080808080L;

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT);
	private final CharBuffer unused = CharBuffer.allocate(4096);
	private final ByteBuffer rest = ByteBuffer.allocate(2 * REST + 2);

	/** Begins anew. */
	public void reset() {
		decoder.reset();
		rest.clear();
	}

	/**
	 * @param end whether this is the last piece
	 * @return false as soon as it is known that the whole is not valid
	 */
	public boolean accept(byte[] b, int from, int to, boolean end) {
		int start = from;
		while (rest.position() > 0 && start < to) {
			rest.put(b[start++]);
			rest.flip();
			if (!decode(rest, false)) {
				return false;
			}
			rest.compact();
		}
		return others(b, start, to) && (!end || rest.position() == 0);
	}

	/** Looks at what is not ASCII alone, which is little of most files. */
	private boolean others(byte[] b, int start, int to) {
		int from = firstNonAscii(b, start, to);
		while (from < to) {
			int end = from;
			while (end < to && b[end] < 0) {
				end++;
			}
			ByteBuffer in = ByteBuffer.wrap(b, from, end - from);
			if (!decode(in, false) || in.hasRemaining() && end < to) {
				return false;
			}
			rest.put(in);
			from = firstNonAscii(b, end, to);
		}
		return true;
	}

	/** Offset of the first byte that is not ASCII; {@code to} where there is none. */
	public static int firstNonAscii(byte[] b, int from, int to) {
		ByteBuffer words = ByteBuffer.wrap(b);
		int i = from;
		while (i + Long.BYTES <= to && (words.getLong(i) & HIGH_BITS) == 0) {
			i += Long.BYTES;
		}
		while (i < to && b[i] >= 0) {
			i++;
		}
		return i;
	}

	private boolean decode(ByteBuffer in, boolean end) {
		for (;;) {
			unused.clear();
			CoderResult result = decoder.decode(in, unused, end);
			if (result.isError()) {
				return false;
			}
			if (result.isUnderflow()) {
				return true;
			}
		}
	}
}
