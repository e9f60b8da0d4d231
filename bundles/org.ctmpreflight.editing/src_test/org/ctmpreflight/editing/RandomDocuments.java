package org.ctmpreflight.editing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.TextEncoding;

/** Bytes of upload files that are broken in many ways; a seed decides them. */
final class RandomDocuments {
	static final RecordLayout LAYOUT = LayoutCatalog.shipped().find(LayoutCatalog.CASEWORK_UPLOAD, "2025-10")
			.orElseThrow();

	private static final List<TextEncoding> ENCODINGS = List.of(new TextEncoding(StandardCharsets.UTF_8, 0),
			new TextEncoding(StandardCharsets.UTF_8, 0), new TextEncoding(StandardCharsets.UTF_8, 3),
			new TextEncoding(TextEncoding.WINDOWS_1252, 0), new TextEncoding(TextEncoding.WINDOWS_1252, 3),
			new TextEncoding(StandardCharsets.UTF_16LE, 2), new TextEncoding(StandardCharsets.UTF_16BE, 2));
	private static final String[] ENDS = { "\n", "\r\n", "\r" };
	private static final String[][] VALUES = { { "C2500000001", "C2500000002", "C2500000003", "C2500000001 ", "X1", "",
			"C25000000\u00E91", "an id of another form" },
			{ "Called", "Called the member", "", " ", "\"Called\"", "caf\u00E9", "a\u0000b" },
			{ "Y", "N", "", "y", " Y" }, { "", "Comment", "\u2019" }, { "Y", "N", "U", "", "u" }, { "Y", "N", "U", "" },
			{ "0", "1", "2", "3", "4", "", "5" }, { "Y", "N", "", "x" }, { "", "", "Alex", " " }, { "", "", "Sample" },
			{ "", "", "123", "12a", "1234567890123456" }, { "", "", "Org" }, { "", "", "Notes" } };

	private RandomDocuments() {
	}

	/** How many seeds to try: fewer with {@code -Dpreflight.documents}, where each change of the code is tried. */
	static int seeds(int usual) {
		return Math.min(usual, Integer.getInteger("preflight.documents", usual));
	}

	/** A field of some kind (from 1). */
	static String value(SplittableRandom random, int field) {
		String[] of = VALUES[(field - 1) % VALUES.length];
		return of[random.nextInt(of.length)];
	}

	/** A line without its end. */
	static String line(SplittableRandom random) {
		switch (random.nextInt(12)) {
			case 0:
				return "";
			case 1:
				return " ".repeat(random.nextInt(3));
			case 2:
				return "Complaint ID\tNotes";
			case 3:
				return String.join("\t", Collections.nCopies(random.nextInt(1, 16), "a"));
			default:
				StringBuilder b = new StringBuilder(value(random, 1));
				for (int f = 2; f <= LAYOUT.fields().size(); f++) {
					b.append('\t').append(value(random, f));
				}
				return b.toString();
		}
	}

	static byte[] of(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		TextEncoding encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(encoding.mark());
		boolean mixed = random.nextInt(3) == 0;
		String end = ENDS[random.nextInt(ENDS.length)];
		for (int i = random.nextInt(12); i > 0; i--) {
			out.writeBytes(line(random).getBytes(encoding.charset()));
			if (!encoding.utf16() && !encoding.utf8() && random.nextInt(6) == 0) {
				// stands for no character
				out.write(0x81);
			}
			if (i > 1 || random.nextInt(4) > 0) {
				String own = mixed ? ENDS[random.nextInt(ENDS.length)] : end;
				out.writeBytes(own.getBytes(encoding.charset()));
			}
		}
		if (encoding.utf16() && random.nextInt(6) == 0) {
			out.write(random.nextInt(256));
		}
		return out.toByteArray();
	}
}
