package org.ctmpreflight.layout;

import java.util.Arrays;

/**
 * Where, in the 64-bit key of a record, its coded values and the presence of its other fields stand. Records with one key
 * look the same to every rule that reads nothing but these. Immutable.
 * <p>
 * A coded field takes eight bits: 0 blank, 1 to 126 the one ASCII character that is its value, {@link #OTHER} any other
 * value. Every other field takes a bit: not blank. The upper bits are free for what is known of a record beyond its
 * fields.
 */
public final class RecordKey {
	/** Stands for any value that is not one ASCII character. */
	public static final int OTHER = 255;
	/** First of the bits that fields leave free. */
	public static final int FREE = 48;
	/** A field that found no room in the key. */
	public static final int NONE = -1;

	private static final int LAST_CODE = 126;
	private static final int CODE_BITS = 8;
	private static final int CODES = 5;
	private static final int FIRST_PRESENCE = CODES * CODE_BITS;

	private final int[] shift;
	private final boolean[] coded;

	/** @param layout of uploads */
	public RecordKey(RecordLayout layout) {
		int n = layout.fields().size();
		shift = new int[n];
		coded = new boolean[n];
		Arrays.fill(shift, NONE);
		int code = 0;
		int presence = FIRST_PRESENCE;
		for (LayoutField f : layout.fields()) {
			int i = f.number() - 1;
			coded[i] = f.coded();
			if (f.coded() && code < FIRST_PRESENCE) {
				shift[i] = code;
				code += CODE_BITS;
			} else if (!f.coded() && presence < FREE) {
				shift[i] = presence++;
			}
		}
	}

	/** Whether the field (from 0) is in the key. */
	public boolean holds(int field) {
		return shift[field] != NONE;
	}

	/** Whether the field (from 0) is coded. */
	public boolean coded(int field) {
		return coded[field];
	}

	/** Lowest bit of the field (from 0), or {@link #NONE}. */
	public int shift(int field) {
		return shift[field];
	}

	/** Code of a coded field (from 0) that is in the key: 0 blank, 1 to 126 its character, or {@link #OTHER}. */
	public int code(long key, int field) {
		return (int) (key >>> shift[field]) & 0xFF;
	}

	/** Code of a value, without surrounding spaces, of a coded field. */
	public static int codeOf(String value) {
		if (value.isEmpty()) {
			return 0;
		}
		char first = value.charAt(0);
		return value.length() == 1 && first > 0 && first <= LAST_CODE ? first : OTHER;
	}

	/** Whether a field (from 0) that is in the key is not blank. */
	public boolean present(long key, int field) {
		return coded[field] ? code(key, field) != 0 : (key >>> shift[field] & 1) != 0;
	}
}
