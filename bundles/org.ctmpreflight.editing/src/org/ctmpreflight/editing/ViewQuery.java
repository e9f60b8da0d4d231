package org.ctmpreflight.editing;

import java.util.List;

/**
 * Which rows a view shows, and in which order. Immutable.
 *
 * @param search   only rows with a field that has it; null for all rows
 * @param field    number of the field that must have it, from 1; 0 for any
 * @param findings only rows with a finding that this chooses; null for all rows
 * @param order    by what they are sorted, the first counting most; empty for the order of the file
 */
public record ViewQuery(TextSearch search, int field, FindingFilter findings, List<SortKey> order) {
	/** All rows in the order of the file. */
	public static final ViewQuery ALL = new ViewQuery(null, 0, null, List.of());

	/**
	 * A field by which rows are sorted; rows without it come first.
	 *
	 * @param field      its number, from 1
	 * @param descending whether the greatest comes first
	 */
	public record SortKey(int field, boolean descending) {
	}

	/** Copies the list. */
	public ViewQuery {
		order = List.copyOf(order);
	}

	/** The same rows in another order. */
	public ViewQuery sortedBy(SortKey... keys) {
		return new ViewQuery(search, field, findings, List.of(keys));
	}

	/** Only rows with a finding that a filter chooses; null for all. */
	public ViewQuery withFindings(FindingFilter filter) {
		return new ViewQuery(search, field, filter, order);
	}

	/** Only rows with a text in a field (from 1) or in any (0); null for all. */
	public ViewQuery withText(TextSearch text, int inField) {
		return new ViewQuery(text, inField, findings, order);
	}

	boolean showsAll() {
		return search == null && findings == null;
	}

	/** Whether the texts of a row are such that it is shown. */
	boolean accepts(DocumentRow row) {
		return search == null || (field > 0 ? field <= row.fields().size() && search.in(row.field(field))
				: row.fields().stream().anyMatch(search::in));
	}
}
