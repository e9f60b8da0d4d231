package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.ctmpreflight.check.CheckCancelledException;

/**
 * Sorts rows by some fields: empty ones first, then those of digits alone as numbers, then the others, whatever their
 * case; equal rows keep their order. Texts are compared piece by piece: in memory there is never more than a piece of each
 * row, and a further one is read only of rows that were equal so far. For use by one thread, once.
 */
final class RowSorter {
	/** Characters of all pieces together, but for the shortest pieces. */
	private static final int ALL_PIECES = 1 << 25;
	private static final int SHORTEST = 32;
	private static final int LONGEST = 4096;
	private static final int EMPTY = 0;
	private static final int NUMBER = 1;
	private static final int TEXT = 2;

	private final DocumentSnapshot document;
	private final List<ViewQuery.SortKey> order;
	private final BooleanSupplier cancelled;
	private final int firstPiece;
	private int[] rows = new int[1 << 10];
	private String[] pieces;
	private int size;

	RowSorter(DocumentSnapshot document, List<ViewQuery.SortKey> order, BooleanSupplier cancelled) {
		this.document = document;
		this.order = order;
		this.cancelled = cancelled;
		this.firstPiece = pieceLength(document.rows());
		this.pieces = new String[order.isEmpty() ? 0 : rows.length];
	}

	private static int pieceLength(int count) {
		return Math.max(SHORTEST, Math.min(LONGEST, ALL_PIECES / Math.max(1, count)));
	}

	/** Adds a row where there is nothing to sort by. Rows are added in the order of the document. */
	void add(int row) {
		if (size == rows.length) {
			rows = Arrays.copyOf(rows, size * 2);
		}
		rows[size++] = row;
	}

	/** Adds a row. */
	void add(DocumentRow row) {
		add(row.row());
		if (!order.isEmpty()) {
			if (pieces.length < rows.length) {
				pieces = Arrays.copyOf(pieces, rows.length);
			}
			pieces[size - 1] = piece(row.field(order.get(0).field()), 0, firstPiece);
		}
	}

	private static String piece(String text, int from, int length) {
		return text.substring(Math.min(from, text.length()), Math.min(from + length, text.length()));
	}

	/** The rows in order. */
	int[] sorted() throws IOException {
		int[] sorted = Arrays.copyOf(rows, size);
		if (!order.isEmpty()) {
			String[] first = Arrays.copyOf(pieces, size);
			pieces = null;
			sort(sorted, 0, first, 0, 0, firstPiece);
		}
		return sorted;
	}

	/**
	 * Sorts rows that stand together and are equal so far.
	 *
	 * @param from  first of them in {@code sorted}
	 * @param texts a piece of each, in the same order
	 * @param key   place in the order
	 * @param at    where the piece begins in the text
	 */
	private void sort(int[] sorted, int from, String[] texts, int key, int at, int length) throws IOException {
		int n = texts.length;
		int[] places = merged(texts, order.get(key).descending());
		int[] old = Arrays.copyOfRange(sorted, from, from + n);
		for (int i = 0; i < n; i++) {
			sorted[from + i] = old[places[i]];
		}
		for (int i = 0; i < n;) {
			int end = i + 1;
			while (end < n && compare(texts[places[i]], texts[places[end]]) == 0) {
				end++;
			}
			if (end - i > 1) {
				boolean goesOn = texts[places[i]].length() == length;
				sortEqual(sorted, from + i, end - i, key, goesOn ? at + length : -1);
			}
			i = end;
		}
	}

	/** @param at where the texts of the key go on; -1 where they have ended */
	private void sortEqual(int[] sorted, int from, int count, int key, int at) throws IOException {
		int nextKey = at < 0 ? key + 1 : key;
		int next = Math.max(at, 0);
		while (nextKey < order.size()) {
			int field = order.get(nextKey).field();
			int length = pieceLength(count);
			String[] texts = new String[count];
			String first = document.row(sorted[from]).field(field);
			boolean same = true;
			for (int i = 0; i < count; i++) {
				check();
				String text = document.row(sorted[from + i]).field(field);
				same &= text.equalsIgnoreCase(first);
				texts[i] = piece(text, next, length);
			}
			if (!same) {
				sort(sorted, from, texts, nextKey, next, length);
				return;
			}
			// long texts that are the same need not be read piece by piece
			nextKey++;
			next = 0;
		}
	}

	private void check() throws CheckCancelledException {
		if (cancelled.getAsBoolean()) {
			throw new CheckCancelledException();
		}
	}

	/** The places of texts in their order. Merges runs of growing length: stable, and without an object for each row. */
	private int[] merged(String[] texts, boolean descending) throws CheckCancelledException {
		int n = texts.length;
		int[] from = new int[n];
		for (int i = 0; i < n; i++) {
			from[i] = i;
		}
		int[] to = new int[n];
		for (int run = 1; run < n; run *= 2) {
			for (int start = 0; start < n; start += 2 * run) {
				check();
				int a = start;
				int b = Math.min(start + run, n);
				int middle = b;
				int end = Math.min(start + 2 * run, n);
				for (int i = start; i < end; i++) {
					boolean takeFirst = b == end
							|| a < middle && compare(texts[from[a]], texts[from[b]]) * (descending ? -1 : 1) <= 0;
					to[i] = takeFirst ? from[a++] : from[b++];
				}
			}
			int[] other = from;
			from = to;
			to = other;
		}
		return from;
	}

	private static int compare(String x, String y) {
		int kind = kind(x);
		int c = Integer.compare(kind, kind(y));
		if (c == 0 && kind == NUMBER) {
			int m = x.length() - zeros(x);
			int n = y.length() - zeros(y);
			c = m != n ? Integer.compare(m, n) : x.substring(zeros(x)).compareTo(y.substring(zeros(y)));
		}
		return c != 0 ? c : x.compareToIgnoreCase(y);
	}

	/** A piece may be of digits alone in the middle of a text; such a long one is no number that anyone means. */
	private static int kind(String s) {
		if (s.isEmpty()) {
			return EMPTY;
		}
		for (int i = 0; i < s.length(); i++) {
			if (s.charAt(i) < '0' || s.charAt(i) > '9') {
				return TEXT;
			}
		}
		return s.length() < SHORTEST ? NUMBER : TEXT;
	}

	private static int zeros(String s) {
		int n = 0;
		while (n < s.length() && s.charAt(n) == '0') {
			n++;
		}
		return n;
	}
}
