package org.ctmpreflight.check.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.layout.FindingList;

/**
 * Writes findings compactly: a group a line, numbers in seven bits a byte. Values of fields are written only where they
 * are to be shown. For use by one thread.
 */
final class FindingWriter {
	private static final int MORE = 0x80;

	private final FindingTypes types;
	private final boolean values;
	private byte[] out = new byte[1 << 12];
	private int length;
	private final long[] counts;
	private final boolean countOnly;
	private final SuppressionIndex.ForTypes suppressions;
	private final long[] suppressed;
	private final BitSet used = new BitSet();

	/**
	 * @param values       whether a value follows each finding at a field
	 * @param countOnly    whether nothing is written, only counted
	 * @param suppressions null for none
	 */
	FindingWriter(FindingTypes types, boolean values, boolean countOnly, SuppressionIndex.ForTypes suppressions) {
		this.types = types;
		this.values = values;
		this.countOnly = countOnly;
		this.suppressions = suppressions;
		this.counts = new long[types.size()];
		this.suppressed = new long[types.size()];
	}

	/** Gives the value of a field (from 1) of the line at hand. */
	interface Values {
		String value(int field);
	}

	/** Writes the findings of one line; the list is sorted and may be empty. */
	void line(long line, long complaintId, FindingList found, Values valueOf) {
		int n = found.size();
		if (n == 0) {
			return;
		}
		for (int i = 0; i < n; i++) {
			counts[found.type(i)]++;
		}
		if (suppressions != null) {
			suppress(complaintId, found);
		}
		if (countOnly) {
			return;
		}
		number(line);
		number(complaintId - FindingCursor.NO_COMPLAINT);
		number(n);
		for (int i = 0; i < n; i++) {
			int type = found.type(i);
			number(type);
			number(found.field(i));
			int arguments = types.type(type).arguments().size();
			for (int a = 0; a < arguments; a++) {
				number(found.argument(i, a));
			}
			if (values) {
				String value = found.field(i) == 0 ? null : valueOf.value(found.field(i));
				text(value);
			}
		}
	}

	private void suppress(long complaintId, FindingList found) {
		for (int i = 0; i < found.size(); i++) {
			if (suppressions.use(found.type(i), complaintId, used)) {
				suppressed[found.type(i)]++;
			}
		}
	}

	/** Absent is 0, else the length plus one. */
	private void text(String value) {
		if (value == null) {
			number(0);
			return;
		}
		byte[] b = value.getBytes(StandardCharsets.UTF_8);
		number(b.length + 1L);
		reserve(b.length);
		System.arraycopy(b, 0, out, length, b.length);
		length += b.length;
	}

	private void number(long value) {
		reserve(10);
		long v = value;
		while ((v & -MORE) != 0) {
			out[length++] = (byte) (v | MORE);
			v >>>= 7;
		}
		out[length++] = (byte) v;
	}

	private void reserve(int bytes) {
		if (length + bytes > out.length) {
			out = Arrays.copyOf(out, Math.max(length + bytes, out.length * 2));
		}
	}

	/** What was written since the last {@link #restart}. */
	byte[] bytes() {
		return out;
	}

	/** Number of bytes written since the last {@link #restart}. */
	int length() {
		return length;
	}

	/** Forgets what was written, but not what was counted. */
	void restart() {
		length = 0;
	}

	/** Findings by type, since the beginning. */
	long[] counts() {
		return counts;
	}

	/** Those of them that are suppressed. */
	long[] suppressed() {
		return suppressed;
	}

	/** The suppressions that match one of them, by their places in the file. */
	BitSet used() {
		return used;
	}
}
