package org.ctmpreflight.editing;

import java.util.Arrays;

import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.check.UploadInspector;
import org.ctmpreflight.layout.FindingList;

/**
 * The findings of each line of a document, by the line's number in {@link DocumentSnapshot#line}, and how many there are.
 * Four bytes a finding and four an argument. A line number that findings tell is not kept: lines move. For use by one
 * thread at a time.
 */
final class FoundByLine {
	/** The argument that is a line, and is found again when it is wanted. */
	static final String FIRST_LINE = "firstLine";

	private static final int FIELD_BITS = 8;
	private static final int FIELD_MASK = (1 << FIELD_BITS) - 1;
	private static final int[] NONE = {};

	private final UploadInspector inspector;
	private final FindingTypes types;
	/** Of each type how many arguments are kept. */
	private final int[] kept;
	private int[][] found = new int[0][];
	private final long[][] counts;
	private final long[] suppressed;

	FoundByLine(UploadInspector inspector, int fields) {
		this.inspector = inspector;
		this.types = inspector.types();
		this.kept = new int[types.size()];
		for (int i = 0; i < kept.length; i++) {
			kept[i] = types.type(i).arguments().contains(FIRST_LINE) ? 0 : types.type(i).arguments().size();
		}
		this.counts = new long[types.size()][fields + 1];
		this.suppressed = new long[types.size()];
	}

	void ensure(int lines) {
		if (lines > found.length) {
			found = Arrays.copyOf(found, Math.max(lines, found.length + (found.length >> 1)));
		}
	}

	/** Replaces the findings of a line. */
	void put(int line, long complaintId, FindingList list) {
		remove(line, complaintId);
		if (list.size() == 0) {
			return;
		}
		int length = 0;
		for (int i = 0; i < list.size(); i++) {
			length += 1 + kept[list.type(i)];
		}
		int[] packed = new int[length];
		int at = 0;
		for (int i = 0; i < list.size(); i++) {
			packed[at++] = list.type(i) << FIELD_BITS | list.field(i);
			for (int a = 0; a < kept[list.type(i)]; a++) {
				packed[at++] = (int) Math.min(list.argument(i, a), Integer.MAX_VALUE);
			}
		}
		found[line] = packed;
		count(line, complaintId, 1);
	}

	/** Forgets the findings of a line. */
	void remove(int line, long complaintId) {
		if (found[line] != null) {
			count(line, complaintId, -1);
			found[line] = null;
		}
	}

	private void count(int line, long complaintId, int step) {
		visit(line, (type, field, packed, at) -> {
			if (inspector.suppression(type, complaintId) == null) {
				counts[type][field] += step;
			} else {
				suppressed[type] += step;
			}
			return true;
		});
	}

	/** Looks at a finding. */
	interface Visitor {
		/**
		 * The next finding.
		 *
		 * @param packed holds the arguments that are kept, from {@code at} on
		 * @return false to end
		 */
		boolean visit(int type, int field, int[] packed, int at);
	}

	/** Goes through the findings of a line, in their order. */
	void visit(int line, Visitor visitor) {
		int[] packed = line < found.length && found[line] != null ? found[line] : NONE;
		for (int at = 0; at < packed.length;) {
			int type = packed[at] >>> FIELD_BITS;
			if (!visitor.visit(type, packed[at] & FIELD_MASK, packed, at + 1)) {
				return;
			}
			at += 1 + kept[type];
		}
	}

	/** How many arguments of a type are kept. */
	int kept(int type) {
		return kept[type];
	}

	/** Findings of a type at a field (from 1; 0 for the whole record) that are not suppressed. */
	long count(int type, int field) {
		return field < counts[type].length ? counts[type][field] : 0;
	}

	/** Findings of a type that are not suppressed. */
	long count(int type) {
		long sum = 0;
		for (long n : counts[type]) {
			sum += n;
		}
		return sum;
	}

	/** Findings of a type that are suppressed. */
	long suppressed(int type) {
		return suppressed[type];
	}
}
