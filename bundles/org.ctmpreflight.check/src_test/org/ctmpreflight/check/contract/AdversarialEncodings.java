package org.ctmpreflight.check.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Text to bytes in every encoding the contract speaks of, well and badly formed. */
final class AdversarialEncodings {

	private final Choices choices;

	AdversarialEncodings(Choices choices) {
		this.choices = choices;
	}

	/** Bytes in some encoding, in about a quarter of all cases with something broken in them. */
	byte[] encoded(String text) {
		byte[] bytes = switch (choices.between(0, 19)) {
			case 0, 1 -> join(new int[] { 0xEF, 0xBB, 0xBF }, utf8(text));
			case 2 -> join(new int[] { 0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF }, utf8(text));
			case 3 -> join(new int[] { 0xFF, 0xFE }, utf16(text, true));
			case 4 -> join(new int[] { 0xFE, 0xFF }, utf16(text, false));
			case 5, 6 -> utf16(text, true);
			case 7 -> utf16(text, false);
			case 8, 9, 10 -> windows1252(text);
			case 11 -> join(new int[] { 0xFF, 0xFE, 0xFF, 0xFE }, utf16(text, true));
			// a mark of one kind before text of another
			case 12 -> join(choices.oneOf(new int[] { 0xFF, 0xFE }, new int[] { 0xEF, 0xBB, 0xBF }),
					windows1252(text));
			default -> utf8(text);
		};
		return choices.chance(0.25) ? broken(bytes) : bytes;
	}

	/** UTF-8, each half of a pair by itself as three bytes, which no decoder may take. */
	static byte[] utf8(String text) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		text.codePoints().forEach(codePoint -> {
			if (codePoint < 0x80) {
				out.write(codePoint);
			} else if (codePoint < 0x800) {
				out.write(0xC0 | codePoint >> 6);
				out.write(0x80 | codePoint & 0x3F);
			} else if (codePoint < 0x10000) {
				out.write(0xE0 | codePoint >> 12);
				out.write(0x80 | codePoint >> 6 & 0x3F);
				out.write(0x80 | codePoint & 0x3F);
			} else {
				out.write(0xF0 | codePoint >> 18);
				out.write(0x80 | codePoint >> 12 & 0x3F);
				out.write(0x80 | codePoint >> 6 & 0x3F);
				out.write(0x80 | codePoint & 0x3F);
			}
		});
		return out.toByteArray();
	}

	/** UTF-16 unit by unit, so that halves of pairs stay what they are. */
	static byte[] utf16(String text, boolean littleEndian) {
		byte[] bytes = new byte[text.length() * 2];
		for (int i = 0; i < text.length(); i++) {
			char unit = text.charAt(i);
			bytes[2 * i] = (byte) (littleEndian ? unit : unit >> 8);
			bytes[2 * i + 1] = (byte) (littleEndian ? unit >> 8 : unit);
		}
		return bytes;
	}

	private static byte[] windows1252(String text) {
		return text.getBytes(Charset.forName("windows-1252"));
	}

	private static byte[] join(int[] mark, byte[] rest) {
		byte[] joined = new byte[mark.length + rest.length];
		for (int i = 0; i < mark.length; i++) {
			joined[i] = (byte) mark[i];
		}
		System.arraycopy(rest, 0, joined, mark.length, rest.length);
		return joined;
	}

	private byte[] broken(byte[] bytes) {
		if (bytes.length == 0) {
			return bytes;
		}
		int place = choices.between(0, bytes.length - 1);
		return switch (choices.between(0, 8)) {
			case 0 -> with(bytes, place, choices.between(0, 255));
			// the five bytes that windows-1252 leaves undefined
			case 1 -> with(bytes, place, choices.oneOf(0x81, 0x8D, 0x8F, 0x90, 0x9D));
			case 2 -> with(bytes, place, choices.oneOf(0x00, 0x7F, 0x1A, 0x0D, 0x0A, 0x09, 0x20, 0x22));
			case 3 -> insert(bytes, place, choices.between(0, 255));
			// overlong, an encoded surrogate, over U+10FFFF, and a sequence cut short
			case 4 -> insert(bytes, place, choices.oneOf(new int[] { 0xC0, 0xAF }, new int[] { 0xED, 0xA0, 0x80 },
					new int[] { 0xF5, 0x80, 0x80, 0x80 }, new int[] { 0xF4, 0x90, 0x80, 0x80 },
					new int[] { 0xE2, 0x82 }, new int[] { 0xF0, 0x9F, 0x98 }, new int[] { 0x80 },
					new int[] { 0xEF, 0xBB, 0xBF }));
			case 5 -> remove(bytes, place);
			case 6 -> Arrays.copyOf(bytes, bytes.length - 1);
			case 7 -> insert(bytes, bytes.length, choices.oneOf(0x00, 0x0A, 0x0D, 0xE2, 0xC3, 0x41));
			default -> Arrays.copyOf(bytes, place);
		};
	}

	/** A file about as short as the looks at its first bytes are long. */
	byte[] tiny(String text) {
		byte[] bytes = encoded(text);
		int size = choices.oneOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 61, 62, 63, 64, 65, 66, 67);
		byte[] cut = Arrays.copyOf(bytes, Math.min(size, bytes.length));
		if (cut.length > 0 && choices.chance(0.3)) {
			// one byte that spoils, or only seems to spoil, the pattern of UTF-16
			int place = choices.chance(0.5) ? cut.length - 1 : choices.between(0, cut.length - 1);
			cut[place] = choices.oneOf((byte) 0, (byte) 'A', (byte) 0x0D, (byte) 0xE9);
		}
		return cut;
	}

	private static byte[] with(byte[] bytes, int place, int value) {
		byte[] changed = bytes.clone();
		changed[place] = (byte) value;
		return changed;
	}

	private static byte[] insert(byte[] bytes, int place, int... values) {
		byte[] longer = new byte[bytes.length + values.length];
		System.arraycopy(bytes, 0, longer, 0, place);
		for (int i = 0; i < values.length; i++) {
			longer[place + i] = (byte) values[i];
		}
		System.arraycopy(bytes, place, longer, place + values.length, bytes.length - place);
		return longer;
	}

	private static byte[] remove(byte[] bytes, int place) {
		byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
		System.arraycopy(bytes, place + 1, shorter, place, bytes.length - place - 1);
		return shorter;
	}
}
