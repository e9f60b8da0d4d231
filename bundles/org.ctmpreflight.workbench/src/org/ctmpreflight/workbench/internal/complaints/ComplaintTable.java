package org.ctmpreflight.workbench.internal.complaints;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.ctmpreflight.editing.Complaint;
import org.ctmpreflight.editing.ComplaintSearch;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * Complaints as a table that reads a row when it comes into sight: in the user-interface thread, since they stand in a copy
 * in the local folder for temporary files, wherever the download itself is.
 */
final class ComplaintTable {
	private static final int MOST = 200_000;

	private record Column(String label, String name, int weight) {
	}

	private static final List<Column> COLUMNS = List.of(new Column("Complaint", "COMPLAINT_ID", 16),
			new Column("Contract", "CONTRACT_ID", 10), new Column("Received", "RECEIVED_DATE", 13),
			new Column("Category", "COMPLAINT_CATEGORY", 26), new Column("Subcategory", "COMPLAINT_SUBCATEGORY", 24),
			new Column("Resolved", "RESOLUTION_DATE", 13));

	private final Table table;
	private ComplaintSearch search;
	private int[] rows = {};

	/** @param selected told the complaint that is selected */
	ComplaintTable(Composite parent, Consumer<Complaint> selected) {
		Composite frame = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		table = new Table(frame, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setData("name", "complaints");
		Spoken.name(table, "Complaints");
		for (Column c : COLUMNS) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(c.label());
			layout.setColumnData(column, new ColumnWeightData(c.weight(), 60));
		}
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			Complaint complaint = selected();
			if (complaint != null) {
				selected.accept(complaint);
			}
		}));
	}

	/** Does something with Enter, or a double click. */
	void onOpen(Runnable action) {
		table.addListener(SWT.DefaultSelection, event -> action.run());
	}

	private void fill(TableItem item, int index) {
		Complaint complaint = complaint(index);
		if (complaint != null) {
			for (int i = 0; i < COLUMNS.size(); i++) {
				item.setText(i, complaint.value(COLUMNS.get(i).name()));
			}
		}
	}

	private Complaint complaint(int index) {
		try {
			return search == null || index >= rows.length ? null : search.complaint(rows[index]);
		} catch (IOException e) {
			Platform.getLog(ComplaintTable.class).warn("a complaint could not be read: " + e.getClass().getName());
			return null;
		}
	}

	/** Shows some rows of a download; the first ones where they are very many, since a table takes its time for each. */
	void show(ComplaintSearch in, int[] newRows) {
		search = in;
		rows = newRows;
		table.setItemCount(0);
		table.setItemCount(Math.min(MOST, rows.length));
		table.clearAll();
	}

	void deselect() {
		table.deselectAll();
	}

	/** The complaint that is selected; null where none is. */
	Complaint selected() {
		int index = table.getSelectionIndex();
		return index < 0 ? null : complaint(index);
	}
}
