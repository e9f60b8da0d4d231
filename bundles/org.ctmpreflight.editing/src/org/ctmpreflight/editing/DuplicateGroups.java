package org.ctmpreflight.editing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.ctmpreflight.check.RecordFacts;

/**
 * The records of a document by complaint, of which any can come and go. Four bytes a record and four to eight of a table
 * of heads. For use by one thread at a time.
 */
final class DuplicateGroups {
	private static final int NONE = -1;
	private static final long SPREAD = 0x9E3779B97F4A7C15L;
	private static final int SEEN_Y = 1;
	private static final int SEEN_N = 2;

	private final LineFacts facts;
	private int[] heads = new int[1 << 10];
	private int[] next = new int[0];
	private int size;

	DuplicateGroups(LineFacts facts) {
		this.facts = facts;
		Arrays.fill(heads, NONE);
	}

	private int slot(long id) {
		return (int) (id * SPREAD >>> 32) & heads.length - 1;
	}

	/** Adds a record with an ID that is not blank. */
	void add(int line) {
		if (next.length < facts.id.length) {
			next = Arrays.copyOf(next, facts.id.length);
		}
		if (++size > heads.length) {
			grow();
		}
		link(line);
	}

	private void link(int line) {
		int slot = slot(facts.id[line]);
		next[line] = heads[slot];
		heads[slot] = line;
	}

	private void grow() {
		int[] old = heads;
		heads = new int[old.length * 2];
		Arrays.fill(heads, NONE);
		for (int head : old) {
			for (int line = head; line != NONE;) {
				int following = next[line];
				link(line);
				line = following;
			}
		}
	}

	/** Takes a record out that was added. */
	void remove(int line) {
		int slot = slot(facts.id[line]);
		if (heads[slot] == line) {
			heads[slot] = next[line];
		} else {
			int before = heads[slot];
			while (next[before] != line) {
				before = next[before];
			}
			next[before] = next[line];
		}
		size--;
	}

	/** The records with an ID, in the order of the document. */
	int[] members(long id) {
		int[] found = new int[4];
		int n = 0;
		for (int line = heads[slot(id)]; line != NONE; line = next[line]) {
			if (facts.id[line] == id) {
				if (n == found.length) {
					found = Arrays.copyOf(found, n * 2);
				}
				found[n++] = line;
			}
		}
		return sorted(found, n);
	}

	private int[] sorted(int[] lines, int n) {
		if (n < 2) {
			return Arrays.copyOf(lines, n);
		}
		long[] orders = new long[n];
		for (int i = 0; i < n; i++) {
			orders[i] = facts.order[lines[i]];
		}
		Arrays.sort(orders);
		int[] sorted = new int[n];
		for (int i = 0; i < n; i++) {
			sorted[Arrays.binarySearch(orders, facts.order[lines[i]])] = lines[i];
		}
		return sorted;
	}

	/** The first record with an ID, of which there is one. */
	int first(long id) {
		int first = NONE;
		for (int line = heads[slot(id)]; line != NONE; line = next[line]) {
			if (facts.id[line] == id && (first == NONE || facts.order[line] < facts.order[first])) {
				first = line;
			}
		}
		return first;
	}

	/** For each of some records with one ID, in order, what it has in common with those before it. */
	byte[] marks(int[] members) {
		byte[] marks = new byte[members.length];
		Set<Long> notes = new HashSet<>();
		int seen = 0;
		for (int i = 0; i < members.length; i++) {
			int line = members[i];
			int resolves = facts.resolve[line] == 'Y' ? SEEN_Y : facts.resolve[line] == 'N' ? SEEN_N : 0;
			boolean newNote = facts.note[line] == RecordFacts.BLANK_NOTE || notes.add(facts.note[line]);
			if (i > 0) {
				marks[i] = (byte) (LineFacts.SAME_ID | (newNote ? 0 : LineFacts.SAME_NOTE)
						| (resolves != 0 && (seen & ~resolves) != 0 ? LineFacts.OTHER_RESOLVE : 0));
			}
			seen |= resolves;
		}
		return marks;
	}
}
