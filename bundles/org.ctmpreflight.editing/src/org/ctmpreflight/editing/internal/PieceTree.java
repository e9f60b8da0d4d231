package org.ctmpreflight.editing.internal;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The lines of a document in one state of it, by row, as runs of numbers of a {@link LineStore}: a balanced tree (AVL) of
 * runs. Immutable: an edit makes a new tree that shares all but a few nodes with the old one, which is why any number of
 * states can be kept. Safe for several threads.
 */
public final class PieceTree {
	private final LineStore store;
	private final Node root;

	/** A run of lines between the runs of two subtrees. */
	private record Node(Node left, int first, int count, Node right, int rows, long bytes, int height) {
	}

	/** Two trees, either of which may be empty. */
	private record Halves(Node left, Node right) {
	}

	private PieceTree(LineStore store, Node root) {
		this.store = store;
		this.root = root;
	}

	/** A tree without rows. */
	public static PieceTree empty(LineStore store) {
		return new PieceTree(store, null);
	}

	/** The lines of the file. */
	public static PieceTree ofFile(LineStore store) {
		return empty(store).append(0, store.baseLines());
	}

	/** Number of rows. */
	public int rows() {
		return rows(root);
	}

	/** Length of all rows in bytes. */
	public long bytes() {
		return bytes(root);
	}

	/** Number in the store of the line that is a row (from 0). */
	public int line(int row) {
		if (row < 0 || row >= rows()) {
			throw new IndexOutOfBoundsException("row " + row + " of " + rows());
		}
		Node n = root;
		int at = row;
		for (;;) {
			int left = rows(n.left);
			if (at < left) {
				n = n.left;
			} else if (at < left + n.count) {
				return n.first + at - left;
			} else {
				at -= left + n.count;
				n = n.right;
			}
		}
	}

	/**
	 * Reads bytes of the rows.
	 *
	 * @param position from the first byte of the first row
	 * @return bytes read; -1 at the end
	 */
	public int read(ByteBuffer into, long position) throws IOException {
		if (position >= bytes()) {
			return -1;
		}
		Node n = root;
		long at = position;
		for (;;) {
			long left = bytes(n.left);
			long own = n.bytes - left - bytes(n.right);
			if (at < left) {
				n = n.left;
			} else if (at < left + own) {
				return store.read(into, n.first, n.count, at - left);
			} else {
				at -= left + own;
				n = n.right;
			}
		}
	}

	/** With a run of lines after the last row. */
	public PieceTree append(int first, int count) {
		return count == 0 ? this : new PieceTree(store, join(root, first, count, null));
	}

	/** With the rows of another tree after the last row. */
	public PieceTree append(PieceTree other) {
		return new PieceTree(store, concat(root, other.root));
	}

	/** The rows from one (included) to another (excluded). */
	public PieceTree slice(int from, int to) {
		return new PieceTree(store, split(split(root, to).left, from).right);
	}

	private Halves split(Node n, int row) {
		if (n == null) {
			return new Halves(null, null);
		}
		int left = rows(n.left);
		if (row <= left) {
			Halves h = split(n.left, row);
			return new Halves(h.left, join(h.right, n.first, n.count, n.right));
		}
		if (row >= left + n.count) {
			Halves h = split(n.right, row - left - n.count);
			return new Halves(join(n.left, n.first, n.count, h.left), h.right);
		}
		int cut = row - left;
		return new Halves(join(n.left, n.first, cut, null), join(null, n.first + cut, n.count - cut, n.right));
	}

	private Node concat(Node a, Node b) {
		if (a == null || b == null) {
			return a == null ? b : a;
		}
		Node last = a;
		while (last.right != null) {
			last = last.right;
		}
		return join(split(a, a.rows - last.count).left, last.first, last.count, b);
	}

	private Node join(Node a, int first, int count, Node b) {
		if (height(a) > height(b) + 1) {
			return balanced(a.left, a.first, a.count, join(a.right, first, count, b));
		}
		if (height(b) > height(a) + 1) {
			return balanced(join(a, first, count, b.left), b.first, b.count, b.right);
		}
		return node(a, first, count, b);
	}

	/** A node of subtrees whose heights differ by two at most. */
	private Node balanced(Node a, int first, int count, Node b) {
		if (height(a) > height(b) + 1) {
			if (height(a.left) >= height(a.right)) {
				return node(a.left, a.first, a.count, node(a.right, first, count, b));
			}
			Node m = a.right;
			return node(node(a.left, a.first, a.count, m.left), m.first, m.count, node(m.right, first, count, b));
		}
		if (height(b) > height(a) + 1) {
			if (height(b.right) >= height(b.left)) {
				return node(node(a, first, count, b.left), b.first, b.count, b.right);
			}
			Node m = b.left;
			return node(node(a, first, count, m.left), m.first, m.count, node(m.right, b.first, b.count, b.right));
		}
		return node(a, first, count, b);
	}

	private Node node(Node a, int first, int count, Node b) {
		return new Node(a, first, count, b, Math.addExact(Math.addExact(rows(a), count), rows(b)),
				bytes(a) + store.bytes(first, count) + bytes(b), Math.max(height(a), height(b)) + 1);
	}

	private static int rows(Node n) {
		return n == null ? 0 : n.rows;
	}

	private static long bytes(Node n) {
		return n == null ? 0 : n.bytes;
	}

	private static int height(Node n) {
		return n == null ? 0 : n.height;
	}
}
