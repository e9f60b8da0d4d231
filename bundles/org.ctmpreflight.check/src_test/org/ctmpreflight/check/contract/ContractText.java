package org.ctmpreflight.check.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file's bytes as text, and what its encoding was found to be.
 *
 * @param oddByte
 *            whether the last character stands for a single left-over byte of UTF-16
 */
record ContractText(String text, Encoding encoding, boolean utf8Mark, boolean oddByte) {

	enum Encoding {
		UTF_8, WINDOWS_1252, UTF_16
	}

	/**
	 * @param bytes
	 *            how many bytes of the file the line takes, its line end left out
	 * @param end
	 *            LF, CRLF or CR, or empty where the file stops without one
	 */
	record Line(long number, String text, long bytes, String end) {
	}

	private static final char REPLACEMENT = '\uFFFD';

	static ContractText decode(byte[] file) {
		// "it starts with a UTF-16 byte order mark"
		if (startsWith(file, 0xFF, 0xFE)) {
			return utf16(Arrays.copyOfRange(file, 2, file.length), true);
		}
		if (startsWith(file, 0xFE, 0xFF)) {
			return utf16(Arrays.copyOfRange(file, 2, file.length), false);
		}
		// "all even offsets are non-zero and all odd ones zero (little endian), or the reverse"
		if (looksLikeUtf16(file, true)) {
			return utf16(file, true);
		}
		if (looksLikeUtf16(file, false)) {
			return utf16(file, false);
		}
		// "the file starts with a UTF-8 byte order mark (it is dropped before parsing)"
		boolean mark = startsWith(file, 0xEF, 0xBB, 0xBF);
		byte[] rest = mark ? Arrays.copyOfRange(file, 3, file.length) : file;
		// "Bytes over 0x7F are decoded as UTF-8 where the whole file is valid UTF-8, else as windows-1252"
		try {
			String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(rest)).toString();
			return new ContractText(text, Encoding.UTF_8, mark, false);
		} catch (CharacterCodingException notUtf8) {
			// "undefined windows-1252 bytes ... are one U+FFFD each": what the JDK's decoder does
			String text = new String(rest, Charset.forName("windows-1252"));
			return new ContractText(text, Encoding.WINDOWS_1252, mark, false);
		}
	}

	private static boolean startsWith(byte[] file, int... expected) {
		if (file.length < expected.length) {
			return false;
		}
		for (int i = 0; i < expected.length; i++) {
			if ((file[i] & 0xFF) != expected[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean looksLikeUtf16(byte[] file, boolean littleEndian) {
		// "in its first 64 bytes (fewer in a shorter file, an odd last byte left out, at least 8)"
		int looked = Math.min(64, file.length);
		looked = looked - looked % 2;
		if (looked < 8) {
			return false;
		}
		for (int offset = 0; offset < looked; offset++) {
			boolean evenOffset = offset % 2 == 0;
			boolean expectZero = evenOffset != littleEndian;
			if ((file[offset] == 0) != expectZero) {
				return false;
			}
		}
		return true;
	}

	private static ContractText utf16(byte[] bytes, boolean littleEndian) {
		StringBuilder units = new StringBuilder();
		for (int i = 0; i + 1 < bytes.length; i += 2) {
			int first = bytes[i] & 0xFF;
			int second = bytes[i + 1] & 0xFF;
			units.append((char) (littleEndian ? second << 8 | first : first << 8 | second));
		}
		// "each unpaired surrogate ... [is] one U+FFFD ...; the character after it is kept"
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < units.length(); i++) {
			char unit = units.charAt(i);
			boolean pair = i + 1 < units.length() && Character.isSurrogatePair(unit, units.charAt(i + 1));
			if (pair) {
				text.append(unit).append(units.charAt(i + 1));
				i++;
			} else {
				text.append(Character.isSurrogate(unit) ? REPLACEMENT : unit);
			}
		}
		// "an odd last byte of UTF-16 [is] one U+FFFD"
		boolean odd = bytes.length % 2 == 1;
		if (odd) {
			text.append(REPLACEMENT);
		}
		return new ContractText(text.toString(), Encoding.UTF_16, false, odd);
	}

	/** "Lines end at LF, CRLF or a lone CR; the end of the last line is not a further line". */
	List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			String end = endAt(i);
			if (!end.isEmpty()) {
				addLine(lines, start, i, end);
				start = i + end.length();
				i = start - 1;
			}
		}
		if (start < text.length()) {
			addLine(lines, start, text.length(), "");
		}
		return lines;
	}

	private String endAt(int index) {
		if (text.charAt(index) == '\n') {
			return "\n";
		}
		if (text.charAt(index) != '\r') {
			return "";
		}
		return index + 1 < text.length() && text.charAt(index + 1) == '\n' ? "\r\n" : "\r";
	}

	private void addLine(List<Line> lines, int from, int to, String end) {
		String line = text.substring(from, to);
		long bytes = switch (encoding) {
			case UTF_8 -> line.getBytes(StandardCharsets.UTF_8).length;
			case WINDOWS_1252 -> line.length();
			// the left-over byte can only stand at the very end of the file, where no line end follows
			case UTF_16 -> line.length() * 2L - (oddByte && end.isEmpty() ? 1 : 0);
		};
		lines.add(new Line(lines.size() + 1L, line, bytes, end));
	}
}
