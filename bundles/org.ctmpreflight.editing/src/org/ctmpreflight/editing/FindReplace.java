package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.ctmpreflight.check.CheckCancelledException;

/**
 * Finds texts in the rows of a view and replaces them. Immutable and safe for several threads; may take seconds on large
 * files.
 *
 * @param search what to look for
 * @param field  number of the field to look in, from 1; 0 for any
 */
public record FindReplace(TextSearch search, int field) {
	/**
	 * A cell that was found.
	 *
	 * @param place of its row in the view, from 0
	 * @param row   of the document, from 0
	 * @param field its number, from 1
	 */
	public record Found(int place, int row, int field) {
	}

	/**
	 * The next cell that has the text.
	 *
	 * @param place     where to begin in the view, from 0
	 * @param after     only fields of that row with a higher number (a lower one backwards) are looked at; 0 for all
	 * @param backwards whether to look towards the first row
	 * @param cancelled asked now and then
	 * @return null where there is none up to the end of the view: whether to go on from its beginning is for the caller
	 * @throws CheckCancelledException where it was cancelled
	 */
	public Found next(DocumentView view, int place, int after, boolean backwards, BooleanSupplier cancelled)
			throws IOException {
		if (!backwards && view.showsFile()) {
			Found[] found = new Found[1];
			view.document().visit(Math.min(place, view.size()), row -> {
				check(cancelled);
				int f = fieldIn(row, row.row() == place ? after : 0, false);
				found[0] = f > 0 ? new Found(row.row(), row.row(), f) : null;
				return found[0] == null;
			});
			return found[0];
		}
		int step = backwards ? -1 : 1;
		for (int p = place; p >= 0 && p < view.size(); p += step) {
			check(cancelled);
			DocumentRow row = view.document().row(view.row(p));
			int f = fieldIn(row, p == place ? after : 0, backwards);
			if (f > 0) {
				return new Found(p, row.row(), f);
			}
		}
		return null;
	}

	private static void check(BooleanSupplier cancelled) throws CheckCancelledException {
		if (cancelled.getAsBoolean()) {
			throw new CheckCancelledException();
		}
	}

	private int fieldIn(DocumentRow row, int after, boolean backwards) {
		int fields = row.fields().size();
		int first = backwards ? after == 0 ? fields : after - 1 : after + 1;
		for (int f = first; f >= 1 && f <= fields; f += backwards ? -1 : 1) {
			if ((field == 0 || field == f) && search.in(row.field(f))) {
				return f;
			}
		}
		return 0;
	}

	/** What replacing would do to a row: new texts by field; empty for nothing. */
	private Map<Integer, String> replaced(DocumentRow row, String replacement) {
		Map<Integer, String> cells = new HashMap<>();
		for (int f = 1; f <= row.fields().size(); f++) {
			String text = row.field(f);
			if ((field == 0 || field == f) && search.in(text)) {
				String after = search.replaced(text, replacement);
				if (!after.equals(text)) {
					cells.put(f, after);
				}
			}
		}
		return cells;
	}

	/**
	 * What replacing all would do.
	 *
	 * @param most       changes that are told
	 * @param cancelled  asked now and then
	 * @throws CheckCancelledException where it was cancelled
	 */
	public List<CellChange> preview(DocumentView view, String replacement, int most, BooleanSupplier cancelled)
			throws IOException {
		List<CellChange> changes = new ArrayList<>();
		for (int place = 0; place < view.size() && changes.size() < most; place++) {
			check(cancelled);
			DocumentRow row = view.document().row(view.row(place));
			replaced(row, replacement).entrySet().stream().sorted(Map.Entry.comparingByKey())
					.limit(most - changes.size()).forEach(e -> changes
							.add(new CellChange(row.row(), e.getKey(), row.field(e.getKey()), e.getValue())));
		}
		return changes;
	}

	/**
	 * Replaces all in the rows of a view, as one edit.
	 *
	 * @param view      of the document as it is now
	 * @param cancelled asked now and then
	 * @return number of cells that changed; -1 where it was cancelled, and the document is as it was
	 * @throws org.ctmpreflight.layout.UnwritableTextException where a new text cannot be written
	 * @throws IllegalStateException                           where the view is of an older state
	 */
	public int replaceAll(UploadDocument document, DocumentView view, String replacement, BooleanSupplier cancelled)
			throws IOException {
		BitSet rows = view.showsFile() ? null : view.rows();
		int[] count = { 0 };
		boolean done = document.rewrite("Replace all", view.document(), row -> {
			if (rows != null && !rows.get(row.row())) {
				return RowEdit.KEEP;
			}
			Map<Integer, String> cells = replaced(row, replacement);
			count[0] += cells.size();
			return cells.isEmpty() ? RowEdit.KEEP : RowEdit.cells(cells);
		}, cancelled);
		return done ? count[0] : -1;
	}
}
