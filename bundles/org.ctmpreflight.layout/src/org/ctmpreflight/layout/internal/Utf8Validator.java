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
		ByteBuffer in = ByteBuffer.wrap(b, start, to - start);
		if (rest.position() == 0) {
			if (!decode(in, end)) {
				return false;
			}
			rest.put(in);
		}
		return !end || rest.position() == 0;
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
