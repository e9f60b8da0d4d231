package org.ctmpreflight.workbench.internal.grid;

import java.util.List;

import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;

/** What a grid of records shows. Rows are counted from 0 as they are shown, fields from 0 in the order of the layout. */
public interface GridModel {
	/** In place of a field: the row itself. */
	int WHOLE_ROW = -1;

	/** The columns. */
	List<LayoutField> fields();

	/** How many rows are shown. */
	int rows();

	/** What a cell holds. */
	String text(int row, int field);

	/** The line of the file at which a row stands, from 1. */
	long line(int row);

	/** The gravest finding of a cell; null where it has none. */
	Severity mark(int row, int field);

	/** The gravest finding of a whole row, its cells' left out; null where it has none. */
	Severity rowMark(int row);

	/** What is to be said about the findings of a cell, or of a {@link #WHOLE_ROW}; null where it has none. */
	String explanation(int row, int field);

	/** What became of the record of a row when it was sent; null where it was not. */
	RecordOutcome outcome(int row);

	/** Puts a text into a cell. */
	void edit(int row, int field, String text);
}
