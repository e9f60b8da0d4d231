package org.ctmpreflight.layout;

import java.util.Arrays;

/**
 * The findings of one record, as numbers: type (its rank within the run), field (from 1; 0 for the whole record) and two
 * arguments. Used again for record after record, by one thread.
 */
public final class FindingList {
	private static final int FIELD_SHIFT = 32;

	private long[] keys = new long[64];
	private long[] arguments = new long[2 * 64];
	private int size;

	/** Forgets all. */
	public void clear() {
		size = 0;
	}

	/** Adds a finding without arguments; a negative {@code type} is turned off and not added. */
	public void add(int type, int field) {
		add(type, field, 0, 0);
	}

	/** Adds a finding; a negative {@code type} is turned off and not added. */
	public void add(int type, int field, long first, long second) {
		if (type < 0) {
			return;
		}
		if (size == keys.length) {
			keys = Arrays.copyOf(keys, size * 2);
			arguments = Arrays.copyOf(arguments, size * 4);
		}
		keys[size] = (long) field << FIELD_SHIFT | type;
		arguments[2 * size] = first;
		arguments[2 * size + 1] = second;
		size++;
	}

	/** Sorts by field, then by type. Lists are short and nearly sorted. */
	public void sort() {
		for (int i = 1; i < size; i++) {
			long key = keys[i];
			long first = arguments[2 * i];
			long second = arguments[2 * i + 1];
			int j = i - 1;
			while (j >= 0 && keys[j] > key) {
				move(j, j + 1);
				j--;
			}
			keys[j + 1] = key;
			arguments[2 * j + 2] = first;
			arguments[2 * j + 3] = second;
		}
	}

	private void move(int from, int to) {
		keys[to] = keys[from];
		arguments[2 * to] = arguments[2 * from];
		arguments[2 * to + 1] = arguments[2 * from + 1];
	}

	/** Number of findings. */
	public int size() {
		return size;
	}

	/** Type of finding {@code i}. */
	public int type(int i) {
		return (int) keys[i];
	}

	/** Field of finding {@code i}, from 1; 0 for the whole record. */
	public int field(int i) {
		return (int) (keys[i] >>> FIELD_SHIFT);
	}

	/** Argument {@code n} (0 or 1) of finding {@code i}. */
	public long argument(int i, int n) {
		return arguments[2 * i + n];
	}
}
