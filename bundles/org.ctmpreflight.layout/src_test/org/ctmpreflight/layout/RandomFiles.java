package org.ctmpreflight.layout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Bytes of upload files that are broken in many ways; a seed decides them. */
final class RandomFiles {
	/** Every encoding that a file can be read in, with and without mark. */
	static final List<TextEncoding> ENCODINGS = List.of(new TextEncoding(StandardCharsets.UTF_8, 0),
			new TextEncoding(StandardCharsets.UTF_8, 3), new TextEncoding(TextEncoding.WINDOWS_1252, 0),
			new TextEncoding(TextEncoding.WINDOWS_1252, 3), new TextEncoding(StandardCharsets.UTF_16LE, 2),
			new TextEncoding(StandardCharsets.UTF_16BE, 2), new TextEncoding(StandardCharsets.UTF_16LE, 0),
			new TextEncoding(StandardCharsets.UTF_16BE, 0));

	private static final String[] PIECES = { "\t", "\t", "\t\t\t\t\t\t\t\t\t\t\t\t", "\n", "\r\n", "\r", "\n\r", "a",
			"C2500000001", "Complaint ID", "\"", " ", "\u0000", "\u007F", "\u00E9", "\u2019", "\u20AC", "\uFFFE",
			"\uFEFF",
			"\uFFFD", "\uD83D\uDE00", "e\u0301", "\u0085", "\u2028", "long enough for a word" };
	/** Nothing that UTF-8 has, or that windows-1252 defines. */
	private static final int[][] MALFORMED = { { 0x80 }, { 0x81 }, { 0x8D }, { 0xC3 }, { 0xC0, 0xAF },
			{ 0xED, 0xA0, 0x80 },
			{ 0xE2, 0x80 }, { 0xF0, 0x9F, 0x98 }, { 0xF5, 0x80, 0x80, 0x80 }, { 0xFF } };
	/** Halves of pairs, in UTF-16 either way round. */
	private static final int[][] HALVES = { { 0xD8, 0x3D }, { 0xDE, 0x00 }, { 0x3D, 0xD8 }, { 0x00, 0xDE } };

	private RandomFiles() {
	}

	/** How many files a test should look at: {@code usual}, or what {@code -Dpreflight.seeds} asks for. */
	static int seeds(int usual) {
		return Integer.getInteger("preflight.seeds", usual);
	}

	static byte[] of(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		TextEncoding encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
		boolean broken = random.nextBoolean();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(encoding.mark());
		if (encoding.utf16() && encoding.markLength() == 0) {
			// without mark only text that begins in ASCII is recognised
			out.writeBytes("C2500000001 and so on, for sixty-four bytes".getBytes(encoding.charset()));
		}
		for (int i = random.nextInt(80); i > 0; i--) {
			if (broken && random.nextInt(12) == 0) {
				int[][] from = encoding.utf16() ? HALVES : MALFORMED;
				for (int b : from[random.nextInt(from.length)]) {
					out.write(b);
				}
			} else {
				out.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(encoding.charset()));
			}
		}
		if (broken && random.nextInt(3) == 0) {
			// an odd byte of UTF-16, or the begin of a character
			out.write(random.nextInt(256));
		}
		return out.toByteArray();
	}
}
