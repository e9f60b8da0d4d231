package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.ctmpreflight.check.CheckCancelledException;

/**
 * Sorts rows by some fields: empty ones first, then those of digits alone as numbers, then the others, where case counts
 * only between texts that are else the same; equal rows keep their order. Of each text only the beginning is kept in memory: the rest is read where it decides. For
 * use by one thread, once.
 */
final class RowSorter {
	private static final int KEPT = 32;
	private static final int NUMBER = 1;

	private final DocumentSnapshot document;
	private final List<ViewQuery.SortKey> order;
	private final BooleanSupplier cancelled;
	private int[] rows = new int[1 << 10];
	private final String[][] texts;
	private int size;

	RowSorter(DocumentSnapshot document, List<ViewQuery.SortKey> order, BooleanSupplier cancelled) {
		this.document = document;
		this.order = order;
		this.cancelled = cancelled;
		this.texts = new String[order.size()][rows.length];
	}

	/** Adds a row where there is nothing to sort by. */
	void add(int row) {
		if (size == rows.length) {
			rows = Arrays.copyOf(rows, size * 2);
			for (int k = 0; k < texts.length; k++) {
				texts[k] = Arrays.copyOf(texts[k], size * 2);
			}
		}
		rows[size++] = row;
	}

	void add(DocumentRow row) {
		add(row.row());
		for (int k = 0; k < texts.length; k++) {
			String text = row.field(order.get(k).field());
			texts[k][size - 1] = text.length() > KEPT ? text.substring(0, KEPT) : text;
		}
	}

	/** The rows in order. */
	int[] sorted() throws IOException {
		if (order.isEmpty()) {
			return Arrays.copyOf(rows, size);
		}
		int[] places = new int[size];
		for (int i = 0; i < size; i++) {
			places[i] = i;
		}
		int[] sorted = sort(places);
		for (int i = 0; i < size; i++) {
			sorted[i] = rows[sorted[i]];
		}
		return sorted;
	}

	/** Merges runs of growing length: stable, and without an object for each row. */
	private int[] sort(int[] places) throws CheckCancelledException {
		int[] from = places;
		int[] to = new int[size];
		for (int run = 1; run < size; run *= 2) {
			for (int start = 0; start < size; start += 2 * run) {
				if (cancelled.getAsBoolean()) {
					throw new CheckCancelledException();
				}
				merge(from, to, start, Math.min(start + run, size), Math.min(start + 2 * run, size));
			}
			int[] other = from;
			from = to;
			to = other;
		}
		return from;
	}

	private void merge(int[] from, int[] to, int start, int middle, int end) {
		int a = start;
		int b = middle;
		for (int i = start; i < end; i++) {
			boolean takeFirst = b == end || a < middle && compare(from[a], from[b]) <= 0;
			to[i] = takeFirst ? from[a++] : from[b++];
		}
	}

	private int compare(int a, int b) {
		for (int k = 0; k < texts.length; k++) {
			String x = texts[k][a];
			String y = texts[k][b];
			int c = compare(x, y);
			if (c == 0 && x.length() == KEPT && y.length() == KEPT) {
				int field = order.get(k).field();
				c = compare(document.row(rows[a]).field(field), document.row(rows[b]).field(field));
			}
			if (c != 0) {
				return order.get(k).descending() ? -c : c;
			}
		}
		return 0;
	}

	private static int compare(String x, String y) {
		int kind = kind(x);
		int c = Integer.compare(kind, kind(y));
		if (c == 0 && kind == NUMBER) {
			String m = x.replaceFirst("^0+", "");
			String n = y.replaceFirst("^0+", "");
			c = m.length() != n.length() ? Integer.compare(m.length(), n.length()) : m.compareTo(n);
		}
		if (c == 0) {
			c = x.compareToIgnoreCase(y);
		}
		return c != 0 ? c : x.compareTo(y);
	}

	/** Blank texts come first, then numbers. */
	private static int kind(String s) {
		return s.isEmpty() ? 0 : digits(s) ? NUMBER : NUMBER + 1;
	}

	private static boolean digits(String s) {
		for (int i = 0; i < s.length(); i++) {
			if (s.charAt(i) < '0' || s.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}
}
