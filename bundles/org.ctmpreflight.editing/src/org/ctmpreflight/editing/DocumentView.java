package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.BitSet;
import java.util.function.BooleanSupplier;

import org.ctmpreflight.check.CheckCancelledException;

/**
 * The rows of a document that a grid shows, in its order: four bytes a row, and none where all are shown in the order of
 * the file. Immutable and safe for several threads.
 */
public final class DocumentView {
	private final DocumentSnapshot document;
	/** Rows of the document, in the order of the view; null for all in their own. */
	private final int[] rows;

	private DocumentView(DocumentSnapshot document, int[] rows) {
		this.document = document;
		this.rows = rows;
	}

	/** All rows in the order of the file. */
	public static DocumentView all(DocumentSnapshot document) {
		return new DocumentView(document, null);
	}

	/**
	 * Finds the rows that a query asks for. May take seconds on large files: to be called in the background.
	 *
	 * @param findings  of the document; may be null where the query does not ask for findings
	 * @param cancelled asked now and then
	 * @throws CheckCancelledException where it was cancelled
	 * @throws IOException             where the temporary copy cannot be read
	 */
	public static DocumentView of(DocumentSnapshot document, ViewQuery query, LiveFindings findings,
			BooleanSupplier cancelled) throws IOException {
		if (query.showsAll() && query.order().isEmpty()) {
			return all(document);
		}
		RowSorter sorter = new RowSorter(document, query.order(), cancelled);
		if (query.search() == null && query.order().isEmpty()) {
			// no text is needed
			for (int row = 0; row < document.rows(); row++) {
				if (findings.has(document, row, query.findings())) {
					sorter.add(row);
				}
				check(row, cancelled);
			}
		} else {
			document.visit(row -> {
				if ((query.findings() == null || findings.has(document, row.row(), query.findings()))
						&& query.accepts(row)) {
					sorter.add(row);
				}
				check(row.row(), cancelled);
				return true;
			});
		}
		return new DocumentView(document, sorter.sorted());
	}

	private static void check(int row, BooleanSupplier cancelled) throws CheckCancelledException {
		if ((row & 0xFF) == 0 && cancelled.getAsBoolean()) {
			throw new CheckCancelledException();
		}
	}

	/**
	 * The same view after an edit, without looking for rows anew: a row that changed stays where it is, so that it does
	 * not jump away under the hand; a new one follows the row before it, or comes first where that is not shown.
	 *
	 * @param change of the document that this is a view of
	 */
	public DocumentView after(DocumentChange change) {
		if (rows == null || change.rows().size() == 0) {
			return new DocumentView(change.after(), rows);
		}
		return new DocumentView(change.after(), new ViewUpdate(change.rows()).of(rows));
	}

	/** The state of the document that it shows. */
	public DocumentSnapshot document() {
		return document;
	}

	/** Number of rows that are shown. */
	public int size() {
		return rows == null ? document.rows() : rows.length;
	}

	/** Row of the document at a place of the view; both from 0. */
	public int row(int place) {
		if (rows == null && (place < 0 || place >= document.rows())) {
			throw new IndexOutOfBoundsException("place " + place + " of " + document.rows());
		}
		return rows == null ? place : rows[place];
	}

	/** Place in the view of a row of the document; -1 where it is not shown. */
	public int place(int row) {
		if (rows == null) {
			return row;
		}
		for (int i = 0; i < rows.length; i++) {
			if (rows[i] == row) {
				return i;
			}
		}
		return -1;
	}

	/** Whether all rows are shown in the order of the file, so that they can be moved. */
	public boolean showsFile() {
		return rows == null;
	}

	/** The rows of the document that are shown. */
	BitSet rows() {
		BitSet shown = new BitSet();
		for (int place = 0; place < size(); place++) {
			shown.set(row(place));
		}
		return shown;
	}
}
