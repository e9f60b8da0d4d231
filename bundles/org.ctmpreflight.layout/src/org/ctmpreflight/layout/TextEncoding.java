package org.ctmpreflight.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.ctmpreflight.layout.internal.Utf16ToUtf8;
import org.ctmpreflight.layout.internal.Utf8Validator;

/**
 * How the bytes of a text file stand for characters.
 *
 * @param charset    UTF-8, windows-1252 or one of the UTF-16s
 * @param markLength bytes of the byte order mark at the start of the file; 0 where there is none
 */
public record TextEncoding(Charset charset, int markLength) {
	/** What a file is read as where it is neither UTF-16 nor valid UTF-8. */
	public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	/** What Excel and others write at the start of UTF-8. */
	private static final int[] UTF_8_MARK = { 0xEF, 0xBB, 0xBF };
	private static final String MARK = "\uFEFF";
	private static final int PIECE = 1 << 16;
	private static final int SAMPLE = 64;
	private static final int LEAST_SAMPLE = 8;

	/**
	 * Tells UTF-16 and byte order marks by the first bytes. Whether a file without them is UTF-8 shows only once it is
	 * read to its end.
	 */
	public static TextEncoding probe(InputStream in) throws IOException {
		byte[] b = in.readNBytes(SAMPLE);
		if (startsWith(b, UTF_8_MARK)) {
			return new TextEncoding(StandardCharsets.UTF_8, 3);
		}
		if (startsWith(b, 0xFF, 0xFE)) {
			return new TextEncoding(StandardCharsets.UTF_16LE, 2);
		}
		if (startsWith(b, 0xFE, 0xFF)) {
			return new TextEncoding(StandardCharsets.UTF_16BE, 2);
		}
		if (b.length >= LEAST_SAMPLE) {
			if (alternates(b, 0)) {
				return new TextEncoding(StandardCharsets.UTF_16LE, 0);
			}
			if (alternates(b, 1)) {
				return new TextEncoding(StandardCharsets.UTF_16BE, 0);
			}
		}
		return new TextEncoding(StandardCharsets.UTF_8, 0);
	}

	/**
	 * Tells the encoding for sure. A file that may be UTF-8 is read to its end.
	 *
	 * @param source read from its start; not closed
	 */
	public static TextEncoding detect(InputSource source) throws IOException {
		TextEncoding encoding = probe(source.stream(0));
		if (!encoding.utf8()) {
			return encoding;
		}
		Utf8Validator validator = new Utf8Validator();
		InputStream in = source.stream(0);
		byte[] b = new byte[PIECE];
		for (int n = in.read(b); n >= 0; n = in.read(b)) {
			if (!validator.accept(b, 0, n, false)) {
				return encoding.asWindows1252();
			}
		}
		return validator.accept(b, 0, 0, true) ? encoding : encoding.asWindows1252();
	}

	/** The byte order mark at the start of the file; empty where there is none. */
	public byte[] mark() {
		if (markLength == 0) {
			return new byte[0];
		}
		// windows-1252 has no mark of its own: what stands there was taken for UTF-8 at first
		return MARK.getBytes(utf16() ? charset : StandardCharsets.UTF_8);
	}

	/** Whether each character takes two bytes or four. */
	public boolean utf16() {
		return charset == StandardCharsets.UTF_16LE || charset == StandardCharsets.UTF_16BE;
	}

	/** Whether it is UTF-8. */
	public boolean utf8() {
		return charset == StandardCharsets.UTF_8;
	}

	/**
	 * UTF-16 as UTF-8: each unpaired surrogate and an odd last byte become one U+FFFD.
	 *
	 * @param in after the byte order mark; not closed
	 */
	public static InputStream utf16AsUtf8(InputStream in, TextEncoding encoding) {
		return new Utf16ToUtf8(in, encoding.charset() == StandardCharsets.UTF_16BE);
	}

	/** The same file read as windows-1252. */
	public TextEncoding asWindows1252() {
		return new TextEncoding(WINDOWS_1252, markLength);
	}

	private static boolean startsWith(byte[] b, int... mark) {
		if (b.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if ((b[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	/** Whether the bytes at offsets like {@code filled} are all non-zero and the others all zero. */
	private static boolean alternates(byte[] b, int filled) {
		for (int i = 0; i < (b.length & ~1); i++) {
			if ((b[i] != 0) != ((i & 1) == filled)) {
				return false;
			}
		}
		return true;
	}
}
