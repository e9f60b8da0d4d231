package org.ctmpreflight.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes of a document that are made and undone together. Rows count from 0 as the document is before all of them. For
 * edits of many thousand rows see {@link UploadDocument#rewrite}. For use by one thread.
 */
public final class DocumentEdit {
	private final String label;
	private final TreeMap<Integer, RowEdit> rows = new TreeMap<>();
	private final TreeMap<Integer, List<List<String>>> insertions = new TreeMap<>();

	/** @param label what the Undo menu says, e.g. {@code Paste}; no value of a field */
	public DocumentEdit(String label) {
		this.label = label;
	}

	/** What the Undo menu says. */
	public String label() {
		return label;
	}

	/** Puts a text into a field (from 1). A row with fewer fields is made longer. */
	public DocumentEdit set(int row, int field, String text) {
		rows.merge(row, RowEdit.cells(Map.of(field, text)), (old, one) -> old.withCell(field, text));
		return this;
	}

	/** Decides what becomes of a row, in place of what was said of it before. */
	public DocumentEdit edit(int row, RowEdit edit) {
		rows.put(row, edit);
		return this;
	}

	/**
	 * Inserts a record.
	 *
	 * @param row    before which it is to stand; the number of rows for one at the end. Of several the first given is the
	 *               first
	 * @param fields one text a field
	 */
	public DocumentEdit insert(int row, List<String> fields) {
		insertions.computeIfAbsent(row, r -> new ArrayList<>()).add(List.copyOf(fields));
		return this;
	}

	SortedMap<Integer, RowEdit> rows() {
		return rows;
	}

	SortedMap<Integer, List<List<String>>> insertions() {
		return insertions;
	}
}
