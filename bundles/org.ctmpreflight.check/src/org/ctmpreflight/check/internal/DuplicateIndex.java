package org.ctmpreflight.check.internal;

import java.util.Arrays;

import org.ctmpreflight.layout.LineBlock;

/**
 * Tells for each record whether an earlier one of the file is about the same complaint. Looks at blocks in the order of
 * the file. Keeps about 25 bytes a complaint: notes as 64-bit hashes, which are compared only within one complaint.
 */
final class DuplicateIndex {
	private static final int SEEN_Y = 1;
	private static final int SEEN_N = 2;
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private final IdTable ids = new IdTable();
	private int[] firstLine = new int[1 << 10];
	private long[] firstNote = new long[1 << 10];
	private byte[] resolve = new byte[1 << 10];
	/** Further notes of complaints that have several, each mixed with its complaint. */
	private final LongSet laterNotes = new LongSet();

	/** Looks at one record of a block and takes down what it finds there. */
	void see(BlockRecords records, LineBlock block, int line) {
		long id = records.id[line];
		if (id == BlockRecords.BLANK_ID) {
			return;
		}
		int complaint = id >= 0 ? ids.put(id) : ids.put(records.idText(block, line));
		long note = records.note[line];
		byte r = records.resolve[line];
		int resolves = r == 'Y' ? SEEN_Y : r == 'N' ? SEEN_N : 0;
		if (ids.added()) {
			if (complaint == firstLine.length) {
				grow();
			}
			firstLine[complaint] = Math.toIntExact(records.lineNumber + line);
			firstNote[complaint] = note;
			resolve[complaint] = (byte) resolves;
			return;
		}
		records.firstLine[line] = firstLine[complaint];
		records.otherResolve[line] = resolves != 0 && (resolve[complaint] & ~resolves) != 0;
		resolve[complaint] |= (byte) resolves;
		if (note != BlockRecords.BLANK_NOTE) {
			records.sameNote[line] = firstNote[complaint] == note
					|| !laterNotes.add(BlockRecords.mix(note ^ SPREAD, (complaint + 1) * SPREAD));
		}
	}

	private void grow() {
		int n = firstLine.length + (firstLine.length >> 1);
		firstLine = Arrays.copyOf(firstLine, n);
		firstNote = Arrays.copyOf(firstNote, n);
		resolve = Arrays.copyOf(resolve, n);
	}

	/** A set of longs that are hashes. */
	private static final class LongSet {
		private long[] slots = new long[64];
		private int size;

		/** Whether it was not there yet. */
		boolean add(long hash) {
			long value = hash == 0 ? 1 : hash;
			int i = slot(value);
			if (slots[i] == value) {
				return false;
			}
			slots[i] = value;
			if (++size > slots.length / 2) {
				long[] old = slots;
				slots = new long[old.length * 2];
				for (long v : old) {
					if (v != 0) {
						slots[slot(v)] = v;
					}
				}
			}
			return true;
		}

		private int slot(long value) {
			int mask = slots.length - 1;
			int i = (int) (value >>> 32) & mask;
			while (slots[i] != 0 && slots[i] != value) {
				i = i + 1 & mask;
			}
			return i;
		}
	}
}
