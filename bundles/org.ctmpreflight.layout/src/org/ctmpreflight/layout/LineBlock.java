package org.ctmpreflight.layout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some whole lines of a file, and where their fields are. A block is filled by a {@link BlockReader} or, for records that
 * are no lines, by {@link #addRecord}; {@link #scan} then finds the lines. It is used again and again, by one thread at a
 * time. Lines are counted from 0 within the block.
 * <p>
 * The scan looks at eight bytes at once and stops only where a byte is a tab, a line end, another control character or
 * not ASCII: most bytes of casework are none of these.
 */
public final class LineBlock {
	/** A line with more bytes than this, its line end aside, is not read. */
	public static final int MAX_LINE_BYTES = 16_777_216;
	/** Most fields that a layout of uploads can have: a bit each in the flags of a line. */
	public static final int MAX_FIELDS = 32;

	/** Room behind the last byte, so that eight bytes can be read at any of them. */
	static final int SLACK = 16;
	private static final int BITS_OF_CONTROL = 32;
	private static final long HIGH_BITS = 0x8080808080808080L;

	byte[] bytes;
	int length;
	/** Whether the block is a single line over the limit, whose bytes were dropped. */
	boolean overlong;
	private long overlongBytes;
	private LineEnding overlongEnding;
	long sequence;
	Charset charset = StandardCharsets.UTF_8;
	boolean utf16;

	private final int columns;
	private int lines;
	private int[] start = new int[512];
	private int[] end = new int[512];
	private int[] fieldCount = new int[512];
	private int[] firstTab = new int[512];
	private long[] flags = new long[512];
	private int[] tabs = new int[8192];
	private int tabCount;
	private boolean nonAscii;
	private boolean unterminated;
	private final int[] endings = new int[LineEnding.values().length];

	/** @param columns number of fields of a record; the places of further fields of a line are not kept */
	public LineBlock(int columns) {
		if (columns > MAX_FIELDS) {
			throw new IllegalArgumentException("more than " + MAX_FIELDS + " fields");
		}
		this.columns = columns;
		this.bytes = new byte[0];
	}

	/** Makes the block one line that is too long to be kept; {@code ending} is null at the end of the file. */
	void overlong(long fileBytes, LineEnding ending) {
		overlong = true;
		overlongBytes = fileBytes;
		overlongEnding = ending;
		length = 0;
	}

	/** Finds lines and fields. */
	void scan() {
		clearLines();
		if (overlong) {
			lines = 1;
			start[0] = end[0] = fieldCount[0] = 0;
			flags[0] = 0;
			unterminated = overlongEnding == null;
			if (!unterminated) {
				endings[overlongEnding.ordinal()]++;
			}
			return;
		}
		int stop = length;
		unterminated = stop > 0 && bytes[stop - 1] != '\n' && bytes[stop - 1] != '\r';
		if (unterminated) {
			bytes[stop++] = '\n';
		}
		Arrays.fill(bytes, stop, Math.min(stop + Long.BYTES, bytes.length), (byte) 'a');
		scan(stop);
		if (unterminated) {
			endings[LineEnding.LF.ordinal()]--;
		}
	}

	private void scan(int stop) {
		byte[] b = bytes;
		ByteBuffer words = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
		int lineFrom = 0;
		int field = 0;
		long bits = 0;
		int skip = -1;
		begin(0);
		for (int i = 0; i < stop; i += Long.BYTES) {
			long x = words.getLong(i);
			long low = x & ~HIGH_BITS;
			// a high bit for each byte that is not ASCII, below U+0020, or U+007F
			long special = (x | ~(low + 0x6060606060606060L) | low + 0x0101010101010101L) & HIGH_BITS;
			while (special != 0) {
				int at = i + (Long.numberOfTrailingZeros(special) >>> 3);
				special &= special - 1;
				byte c = b[at];
				if (c == '\t') {
					if (field < columns) {
						tab(at);
					}
					field++;
				} else if (c == '\n' || c == '\r') {
					if (at == skip) {
						continue;
					}
					int next = at + 1;
					if (c == '\n') {
						endings[LineEnding.LF.ordinal()]++;
					} else if (next < stop && b[next] == '\n') {
						endings[LineEnding.CRLF.ordinal()]++;
						skip = next++;
					} else {
						endings[LineEnding.CR.ordinal()]++;
					}
					finish(lineFrom, at, field + 1, bits);
					lineFrom = next;
					field = 0;
					bits = 0;
					begin(next);
				} else {
					if (c < 0) {
						nonAscii = true;
					}
					if (field < columns) {
						bits |= 1L << (c < 0 ? field : field + BITS_OF_CONTROL);
					}
				}
			}
		}
	}

	private void clearLines() {
		lines = 0;
		tabCount = 0;
		nonAscii = false;
		unterminated = false;
		Arrays.fill(endings, 0);
	}

	private void begin(int from) {
		if (lines == start.length) {
			grow();
		}
		start[lines] = from;
		firstTab[lines] = tabCount;
		tab(from - 1);
	}

	private void finish(int from, int to, int fields, long bits) {
		if (fields <= columns) {
			tab(to);
		}
		start[lines] = from;
		end[lines] = to;
		fieldCount[lines] = fields;
		flags[lines] = bits;
		lines++;
	}

	private void tab(int at) {
		if (tabCount == tabs.length) {
			tabs = Arrays.copyOf(tabs, tabs.length * 2);
		}
		tabs[tabCount++] = at;
	}

	private void grow() {
		int n = Math.max(512, lines * 2);
		start = Arrays.copyOf(start, n);
		end = Arrays.copyOf(end, n);
		fieldCount = Arrays.copyOf(fieldCount, n);
		firstTab = Arrays.copyOf(firstTab, n);
		flags = Arrays.copyOf(flags, n);
	}

	/** Empties the block, to be filled by {@link #addRecord}. */
	public void clear() {
		clearLines();
		length = 0;
		overlong = false;
	}

	/**
	 * Adds one record whose values did not come from a line and so may hold tabs and line ends.
	 *
	 * @param values one a field, not null
	 */
	public void addRecord(String[] values) {
		begin(length);
		int from = length;
		long bits = 0;
		for (int f = 0; f < values.length; f++) {
			byte[] v = values[f].getBytes(StandardCharsets.UTF_8);
			if (length + v.length + 1 + SLACK > bytes.length) {
				bytes = Arrays.copyOf(bytes, 2 * (length + v.length + 1 + SLACK));
			}
			for (byte c : v) {
				if (c < 0) {
					bits |= 1L << f;
				} else if (c < 0x20 || c == 0x7F) {
					bits |= 1L << f + BITS_OF_CONTROL;
				}
				bytes[length++] = c;
			}
			if (f < values.length - 1) {
				tab(length);
			}
			bytes[length++] = '\t';
		}
		finish(from, length - 1, values.length, bits);
	}

	/** Number of fields of a record. */
	public int columns() {
		return columns;
	}

	/** Number of lines. */
	public int lines() {
		return lines;
	}

	/** Place of the block in the file, from 0. */
	public long sequence() {
		return sequence;
	}

	/** The bytes that the offsets mean; read only. Eight bytes can be read at any of them. */
	public byte[] bytes() {
		return bytes;
	}

	/** How {@link #bytes} stand for characters: UTF-8 or windows-1252. */
	public Charset charset() {
		return charset;
	}

	/** Whether some byte is not ASCII. */
	public boolean nonAscii() {
		return nonAscii;
	}

	/** Number of fields of a line, one more than its tabs. */
	public int fieldCount(int line) {
		return fieldCount[line];
	}

	/** Offset of a line's first byte. */
	public int start(int line) {
		return start[line];
	}

	/** Offset after a line's last byte, its line end left out. */
	public int end(int line) {
		return end[line];
	}

	/** Offset of the first byte of a field (from 0) of a line that has it. */
	public int fieldStart(int line, int field) {
		return tabs[firstTab[line] + field] + 1;
	}

	/** Offset after the last byte of a field (from 0) of a line that has it and no more fields than the layout. */
	public int fieldEnd(int line, int field) {
		return tabs[firstTab[line] + field + 1];
	}

	/** A bit for each field of a line that has a character over U+007F. */
	public int nonAsciiFields(int line) {
		return (int) flags[line];
	}

	/** A bit for each field of a line that has a control character. */
	public int controlFields(int line) {
		return (int) (flags[line] >>> BITS_OF_CONTROL);
	}

	/** What ends a line; null for the last line of a file where nothing does. */
	public LineEnding ending(int line) {
		if (unterminated && line == lines - 1) {
			return null;
		}
		if (overlong) {
			return overlongEnding;
		}
		int at = end[line];
		if (bytes[at] == '\n') {
			return LineEnding.LF;
		}
		return at + 1 < length && bytes[at + 1] == '\n' ? LineEnding.CRLF : LineEnding.CR;
	}

	/** How often lines of the block end so. */
	public int count(LineEnding ending) {
		return endings[ending.ordinal()];
	}

	/** Whether the last line has no line end. */
	public boolean unterminated() {
		return unterminated;
	}

	/** Length of a line in the file, in bytes and without its line end. */
	public long fileBytes(int line) {
		if (overlong) {
			return overlongBytes;
		}
		return utf16 ? 2L * utf16Units(bytes, start[line], end[line]) : end[line] - start[line];
	}

	/** Whether the line is too long to be read; its bytes may be gone. */
	public boolean tooLong(int line) {
		// in UTF-8 a character of UTF-16 takes half as many bytes at least
		return overlong || end[line] - start[line] > MAX_LINE_BYTES / 2 && fileBytes(line) > MAX_LINE_BYTES;
	}

	/** Whether a line has no characters but spaces. */
	public boolean blank(int line) {
		if (fieldCount[line] != 1 || flags[line] != 0) {
			return false;
		}
		for (int i = start[line]; i < end[line]; i++) {
			if (bytes[i] != ' ') {
				return false;
			}
		}
		return true;
	}

	/** The characters between two offsets. */
	public String text(int from, int to) {
		return new String(bytes, from, to - from, charset);
	}

	/** How many characters (code points) stand between two offsets. */
	public int characters(int from, int to) {
		if (charset != StandardCharsets.UTF_8) {
			return to - from;
		}
		int n = 0;
		for (int i = from; i < to; i++) {
			if ((bytes[i] & 0xC0) != 0x80) {
				n++;
			}
		}
		return n;
	}

	/** How many units of UTF-16 the UTF-8 between two offsets came from. */
	static int utf16Units(byte[] b, int from, int to) {
		int n = 0;
		for (int i = from; i < to; i++) {
			if ((b[i] & 0xC0) != 0x80) {
				n += (b[i] & 0xFF) >= 0xF0 ? 2 : 1;
			}
		}
		return n;
	}
}
