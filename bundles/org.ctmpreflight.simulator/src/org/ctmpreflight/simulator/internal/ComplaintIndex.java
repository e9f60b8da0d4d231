package org.ctmpreflight.simulator.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.ctmpreflight.layout.ComplaintIds;

/**
 * Where the complaints are: for each, in the order in which they came, the place of its line in the file. About 32 bytes
 * a complaint. Not safe for use by several threads.
 */
final class ComplaintIndex {
	private static final int NONE = -1;

	/** Open addressing, never more than half full: numbers of complaint IDs, and their entries. */
	private long[] keys = new long[1024];
	private int[] entries = new int[1024];
	/** IDs of another form than the usual one, which are few. */
	private final Map<String, Integer> others = new HashMap<>();
	private long[] offsets = new long[512];
	private int size;

	ComplaintIndex() {
		Arrays.fill(entries, NONE);
	}

	/** How many complaints there are. */
	int size() {
		return size;
	}

	/** Offset of an entry's line. */
	long offset(int entry) {
		return offsets[entry];
	}

	/** Offset of a complaint's line; negative where it is not known. */
	long offset(String id) {
		int entry = find(id);
		return entry < 0 ? NONE : offsets[entry];
	}

	/** Adds a complaint, or moves one that is there. */
	void put(String id, long offset) {
		int entry = find(id);
		if (entry < 0) {
			entry = add(id);
		}
		offsets[entry] = offset;
	}

	private int add(String id) {
		if (size == offsets.length) {
			offsets = Arrays.copyOf(offsets, size * 2);
		}
		long number = ComplaintIds.number(id);
		if (number == ComplaintIds.NONE) {
			others.put(id, size);
		} else {
			if (size * 2 >= keys.length) {
				grow();
			}
			int slot = slot(number);
			keys[slot] = number;
			entries[slot] = size;
		}
		return size++;
	}

	private int find(String id) {
		long number = ComplaintIds.number(id);
		return number == ComplaintIds.NONE ? others.getOrDefault(id, NONE) : entries[slot(number)];
	}

	/** Where a number is, or would be. */
	private int slot(long number) {
		int mask = keys.length - 1;
		int slot = Long.hashCode(number * 0x9E3779B97F4A7C15L) & mask;
		while (entries[slot] != NONE && keys[slot] != number) {
			slot = slot + 1 & mask;
		}
		return slot;
	}

	private void grow() {
		long[] oldKeys = keys;
		int[] oldEntries = entries;
		keys = new long[oldKeys.length * 2];
		entries = new int[keys.length];
		Arrays.fill(entries, NONE);
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldEntries[i] != NONE) {
				int slot = slot(oldKeys[i]);
				keys[slot] = oldKeys[i];
				entries[slot] = oldEntries[i];
			}
		}
	}
}
