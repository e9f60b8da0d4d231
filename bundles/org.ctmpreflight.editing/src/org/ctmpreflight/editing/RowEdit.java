package org.ctmpreflight.editing;

import java.util.HashMap;
import java.util.Map;

/**
 * What becomes of one row. Immutable.
 *
 * @param deleted whether it goes
 * @param text    its new characters, tabs and all, without line end; null where they stay or only fields change
 * @param cells   new texts of fields by their numbers, from 1; empty where none changes
 */
public record RowEdit(boolean deleted, String text, Map<Integer, String> cells) {
	/** The row stays as it is. */
	public static final RowEdit KEEP = new RowEdit(false, null, Map.of());
	/** The row goes. */
	public static final RowEdit DELETE = new RowEdit(true, null, Map.of());

	/** Copies the map. */
	public RowEdit {
		cells = Map.copyOf(cells);
	}

	/** New characters, tabs and all. */
	public static RowEdit text(String text) {
		return new RowEdit(false, text, Map.of());
	}

	/** New texts of some fields, by their numbers from 1. A line with fewer fields is made longer. */
	public static RowEdit cells(Map<Integer, String> cells) {
		return new RowEdit(false, null, cells);
	}

	/** The same with another field changed, in place of all but other changes of fields. */
	RowEdit withCell(int field, String newText) {
		Map<Integer, String> more = new HashMap<>(cells);
		more.put(field, newText);
		return cells(more);
	}

	boolean keeps() {
		return !deleted && text == null && cells.isEmpty();
	}

	/** Tells nothing of the texts, which may get into a log. */
	@Override
	public String toString() {
		return deleted ? "deletion" : text != null ? "other text" : "other texts in fields " + cells.keySet();
	}
}
