package org.ctmpreflight.workbench.submit.internal.wizard;

import java.util.List;

import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Records with what is to be said of each: a table that fills a row when it comes into sight. */
public final class RecordTable {
	private static final String[] COLUMNS = { "Line", "Complaint", "Outcome", "Why" };
	private static final int[] WIDTHS = { 60, 130, 140 };

	private final Composite frame;
	private final Table table;
	private List<Row> rows = List.of();

	/**
	 * A record.
	 *
	 * @param line      of the file, from 1
	 * @param complaint its ID; null where it is not of the usual form
	 * @param kind      of its outcome, for the icon; null for none
	 * @param outcome   in a word or two
	 * @param why       in one line
	 */
	public record Row(long line, String complaint, RecordOutcome.Kind kind, String outcome, String why) {
	}

	/** @param name of the table, for a screen reader and for tests */
	public RecordTable(Composite parent, String name) {
		frame = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		table = new Table(frame, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setData("name", name);
		for (int i = 0; i < COLUMNS.length; i++) {
			TableColumn column = new TableColumn(table, i == 0 ? SWT.RIGHT : SWT.NONE);
			column.setText(COLUMNS[i]);
			layout.setColumnData(column,
					i < WIDTHS.length ? new ColumnPixelData(WIDTHS[i]) : new ColumnWeightData(100, 160));
		}
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		Spoken.name(table, "Records");
	}

	private void fill(TableItem item, int index) {
		if (index < rows.size()) {
			Row row = rows.get(index);
			item.setText(new String[] { String.valueOf(row.line()), row.complaint() == null ? "–" : row.complaint(),
					row.outcome(), row.why() });
			item.setImage(2, row.kind() == null ? null : Images.get(row.kind().icon()));
		}
	}

	/** ID of the complaint that is selected; null where none is, or where it is not of the usual form. */
	public String selectedComplaint() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= rows.size() ? null : rows.get(index).complaint();
	}

	/** What it lies in, to be laid out. */
	public Composite control() {
		return frame;
	}

	/** Height of so many rows, in pixels. */
	public int height(int lines) {
		return table.getItemHeight() * lines + table.getHeaderHeight();
	}

	/** Shows some records. */
	public void show(List<Row> some) {
		rows = List.copyOf(some);
		table.setItemCount(0);
		table.setItemCount(rows.size());
		table.clearAll();
	}
}
