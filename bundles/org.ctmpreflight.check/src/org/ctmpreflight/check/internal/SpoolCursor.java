package org.ctmpreflight.check.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.FindingType;

/** Reads what {@link FindingWriter} wrote, and finds what is to be said of it besides. */
final class SpoolCursor implements FindingCursor {
	private final InputStream in;
	private final FindingTypes types;
	private final boolean values;
	private final SuppressionIndex.ForTypes suppressions;
	private final Baseline.Matcher baseline;
	private final int most;
	/** Of each type how many of its code were given; types of one code share theirs. */
	private final int[][] given;
	private final byte[] buffer = new byte[1 << 16];
	private int at;
	private int end;
	private long line;
	private long complaintId;
	private long left;
	private int type;
	private int field;
	private final long[] arguments = new long[FindingType.MAX_ARGUMENTS];
	private String value;
	private BaselineMark mark;

	/**
	 * @param suppressions null for none
	 * @param baseline     used up by this cursor; null for none
	 * @param most         findings given of each code; negative for all
	 */
	SpoolCursor(InputStream in, FindingTypes types, boolean values, SuppressionIndex.ForTypes suppressions,
			Baseline.Matcher baseline, int most) {
		this.in = in;
		this.types = types;
		this.values = values;
		this.suppressions = suppressions;
		this.baseline = baseline;
		this.most = most;
		this.given = new int[types.size()][];
		Map<String, int[]> byCode = new HashMap<>();
		for (int i = 0; i < given.length; i++) {
			given[i] = byCode.computeIfAbsent(types.type(i).code(), c -> new int[1]);
		}
	}

	@Override
	public boolean next() throws IOException {
		do {
			if (!read()) {
				return false;
			}
			if (baseline != null) {
				mark = baseline.mark(type, field, line, complaintId);
			}
		} while (most >= 0 && given[type][0] == most);
		given[type][0]++;
		return true;
	}

	private boolean read() throws IOException {
		if (left == 0) {
			if (!more()) {
				return false;
			}
			line = number();
			complaintId = number() + NO_COMPLAINT;
			left = number();
		}
		left--;
		type = (int) number();
		field = (int) number();
		int n = types.type(type).arguments().size();
		for (int i = 0; i < n; i++) {
			arguments[i] = number();
		}
		if (values) {
			value = text();
		}
		return true;
	}

	private boolean more() throws IOException {
		if (at == end) {
			at = 0;
			end = Math.max(0, in.read(buffer, 0, buffer.length));
		}
		return at < end;
	}

	private long number() throws IOException {
		long v = 0;
		for (int shift = 0;; shift += 7) {
			if (!more()) {
				throw new EOFException();
			}
			byte b = buffer[at++];
			v |= (b & 0x7FL) << shift;
			if (b >= 0) {
				return v;
			}
		}
	}

	private String text() throws IOException {
		int length = (int) number() - 1;
		if (length < 0) {
			return null;
		}
		byte[] b = new byte[length];
		for (int i = 0; i < length; i++) {
			if (!more()) {
				throw new EOFException();
			}
			b[i] = buffer[at++];
		}
		return new String(b, StandardCharsets.UTF_8);
	}

	@Override
	public int type() {
		return type;
	}

	@Override
	public long line() {
		return line;
	}

	@Override
	public int field() {
		return field;
	}

	@Override
	public long complaintId() {
		return complaintId;
	}

	@Override
	public long[] arguments() {
		return arguments;
	}

	@Override
	public Suppression suppression() {
		return suppressions == null ? null : suppressions.find(type, complaintId);
	}

	@Override
	public BaselineMark baseline() {
		return mark;
	}

	@Override
	public String value() {
		return value;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
