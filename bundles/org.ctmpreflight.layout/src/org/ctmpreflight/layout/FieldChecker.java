package org.ctmpreflight.layout;

import java.util.Locale;

import org.ctmpreflight.layout.internal.Utf8Validator;

/**
 * The findings that each field of an upload record gives by itself, driven by the layout. Works on bytes: most fields of
 * most records are never turned into text. For use by one thread at a time.
 */
public final class FieldChecker {
	private static final int ASCII_HALF = 64;

	private final RecordKey keys;
	private final int fields;
	private final LayoutField[] field;
	private final int[] maxLength;
	private final int[] keyShift;
	private final boolean[] coded;
	private final boolean[] required;
	private final boolean[] numeric;
	private final boolean[] strict;
	private final long[] allowedLow;
	private final long[] allowedHigh;
	private final int idField;
	private final int[] types;
	private FindingList findings;

	/**
	 * @param layout of uploads
	 * @param types  for each {@link ParserFinding}, by ordinal: the number under which it goes into the list, or -1 for one
	 *               that is turned off
	 */
	public FieldChecker(RecordLayout layout, int[] types) {
		this.types = types.clone();
		this.keys = new RecordKey(layout);
		this.fields = layout.fields().size();
		this.field = layout.fields().toArray(new LayoutField[0]);
		maxLength = new int[fields];
		keyShift = new int[fields];
		coded = new boolean[fields];
		required = new boolean[fields];
		numeric = new boolean[fields];
		strict = new boolean[fields];
		allowedLow = new long[fields];
		allowedHigh = new long[fields];
		int id = -1;
		for (int i = 0; i < fields; i++) {
			LayoutField f = field[i];
			coded[i] = f.coded();
			required[i] = f.required();
			numeric[i] = f.type() == FieldType.NUMERIC;
			if (f.exactLength() > 0) {
				id = i;
			}
			strict[i] = coded[i] || numeric[i] || f.exactLength() > 0;
			maxLength[i] = coded[i] || f.maxLength() == 0 ? Integer.MAX_VALUE : f.maxLength();
			keyShift[i] = keys.shift(i);
			for (AllowedValue v : f.allowedValues()) {
				allow(i, v.value());
			}
		}
		idField = id;
	}

	private void allow(int i, String value) {
		if (value.length() != 1 || value.charAt(0) > 126) {
			throw new IllegalArgumentException(
					"allowed value " + value + " of " + field[i].name() + " is not one ASCII character");
		}
		char c = value.charAt(0);
		if (c < ASCII_HALF) {
			allowedLow[i] |= 1L << c;
		} else {
			allowedHigh[i] |= 1L << c - ASCII_HALF;
		}
	}

	/** Where fields stand in the keys that {@link #check} gives. */
	public RecordKey keys() {
		return keys;
	}

	/** Field (from 0) that holds the complaint ID. */
	public int idField() {
		return idField;
	}

	/**
	 * Checks one record.
	 *
	 * @param block holds it
	 * @param line  a line with the layout's number of fields
	 * @param out   findings are added, in the order of fields but not sorted within one
	 * @return the record's key, its free bits zero
	 */
	public long check(LineBlock block, int line, FindingList out) {
		findings = out;
		byte[] b = block.bytes();
		int nonAscii = block.nonAsciiFields(line);
		int control = block.controlFields(line);
		long key = 0;
		for (int f = 0; f < fields; f++) {
			int from = block.fieldStart(line, f);
			int to = block.fieldEnd(line, f);
			if (from == to) {
				if (required[f]) {
					add(ParserFinding.REQUIRED_FIELD_MISSING, f);
				}
				continue;
			}
			int start = from;
			int end = to;
			if (b[from] == ' ' || b[to - 1] == ' ') {
				while (start < end && b[start] == ' ') {
					start++;
				}
				while (end > start && b[end - 1] == ' ') {
					end--;
				}
				add(strict[f] && start < end ? ParserFinding.SURROUNDING_SPACE_IN_CODE
						: ParserFinding.SURROUNDING_SPACE, f);
			}
			if ((nonAscii | control) != 0) {
				characters(block, f, from, to, nonAscii, control);
			}
			if (to - from > 1 && b[from] == '"' && b[to - 1] == '"') {
				add(ParserFinding.QUOTED_VALUE, f);
			}
			if (to - from > maxLength[f]) {
				int length = block.characters(from, to);
				if (length > maxLength[f]) {
					add(ParserFinding.FIELD_TOO_LONG, f, length, 0);
				}
			}
			if (start == end) {
				if (required[f]) {
					add(ParserFinding.REQUIRED_FIELD_MISSING, f);
				}
				continue;
			}
			key |= value(block, f, start, end);
		}
		return key;
	}

	/** Checks a value that is not blank. */
	private long value(LineBlock block, int f, int start, int end) {
		byte[] b = block.bytes();
		if (coded[f]) {
			int c = end - start == 1 && b[start] > 0 && b[start] < 127 ? b[start] : RecordKey.OTHER;
			long allowed = c < ASCII_HALF ? allowedLow[f] >>> c : c == RecordKey.OTHER ? 0 : allowedHigh[f] >>> c - 64;
			if ((allowed & 1) == 0) {
				add(ParserFinding.VALUE_NOT_ALLOWED, f, suggestion(f, block.text(start, Math.min(end, start + 64))), 0);
			}
			return keyShift[f] == RecordKey.NONE ? 0 : (long) c << keyShift[f];
		}
		if (f == idField) {
			complaintId(block, f, start, end);
		}
		if (numeric[f]) {
			for (int i = start; i < end; i++) {
				if (b[i] < '0' || b[i] > '9') {
					add(ParserFinding.NOT_NUMERIC, f);
					break;
				}
			}
		}
		return keyShift[f] == RecordKey.NONE ? 0 : 1L << keyShift[f];
	}

	private void complaintId(LineBlock block, int f, int start, int end) {
		int length = block.characters(start, end);
		if (length != field[f].exactLength()) {
			add(ParserFinding.FIELD_WRONG_LENGTH, f, length, 0);
		} else if (!ComplaintIds.wellFormed(block.bytes(), start, end)) {
			add(ParserFinding.COMPLAINT_ID_FORMAT, f);
		}
	}

	/** Tells the first character of a field that is not ASCII, and the first control character. */
	private void characters(LineBlock block, int f, int from, int to, int nonAscii, int control) {
		byte[] b = block.bytes();
		if ((nonAscii >>> f & 1) != 0) {
			int at = Utf8Validator.firstNonAscii(b, from, to);
			int codePoint = block.text(at, Math.min(to, at + 4)).codePointAt(0);
			add(ParserFinding.NON_ASCII_CHARACTER, f, at - from + 1L, codePoint);
		}
		if ((control >>> f & 1) != 0) {
			int at = from;
			while (b[at] < 0 || b[at] >= 0x20 && b[at] != 0x7F) {
				at++;
			}
			add(ParserFinding.CONTROL_CHARACTER, f, block.characters(from, at) + 1L, b[at]);
		}
	}

	/** Number (from 1) of the allowed value that was likely meant; 0 for none. */
	private int suggestion(int f, String value) {
		String upper = value.toUpperCase(Locale.ROOT);
		int i = 0;
		for (AllowedValue v : field[f].allowedValues()) {
			i++;
			if (upper.equals(v.value()) || upper.equals(v.meaning().toUpperCase(Locale.ROOT))) {
				return i;
			}
		}
		return 0;
	}

	private void add(ParserFinding finding, int f) {
		findings.add(types[finding.ordinal()], f + 1);
	}

	private void add(ParserFinding finding, int f, long first, long second) {
		findings.add(types[finding.ordinal()], f + 1, first, second);
	}
}
