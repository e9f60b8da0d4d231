package org.ctmpreflight.workbench.internal.grid;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.VisualRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The records of a file as a grid: one row a record, one column a field, the complaint ID always in sight. */
public final class RecordGrid {
	/** Labels cells of field n, with the number behind it. */
	static final String FIELD = "FIELD_";
	/** Labels cells with a finding, with the severity behind it. */
	public static final String MARK = "MARK_";
	/** Labels headers of rows with a finding that belongs to no cell, or that were sent. */
	static final String ROW_MARK = "ROW_";

	private final GridModel model;
	private final GridListener listener;
	private final ConfigRegistry registry = new ConfigRegistry();
	private final NatTable table;
	private final DataLayer body;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final Runnable unfollowThemes;
	private final IPropertyChangeListener fonts;
	/** Rows are being changed: the selection moves several times, and is told once. */
	private boolean changing;

	/** Builds the grid. */
	public RecordGrid(Composite parent, GridModel model, GridListener listener) {
		this.model = model;
		this.listener = listener;
		body = new DataLayer(GridData.body(model));
		body.setConfigLabelAccumulator(this::label);
		GridCells.handleEdits(body, model::edit);
		selection = new SelectionLayer(body);
		viewport = new ViewportLayer(selection);
		CompositeFreezeLayer frozen = new CompositeFreezeLayer(new FreezeLayer(selection), viewport, selection);

		DataLayer columnData = new DataLayer(GridData.columns(model));
		SortHeaderLayer<Object> headers = new SortHeaderLayer<>(
				new ColumnHeaderLayer(columnData, frozen, selection), new GridSort(listener));
		DataLayer rowData = new DataLayer(GridData.rows(model));
		GridSizes sizes = new GridSizes(body, columnData, rowData);
		sizes.fit(parent, model.fields());
		rowData.setConfigLabelAccumulator(this::labelRow);
		RowHeaderLayer rows = new RowHeaderLayer(rowData, frozen, selection);
		CornerLayer corner = new CornerLayer(
				new DataLayer(new DefaultCornerDataProvider(columnData.getDataProvider(), rowData.getDataProvider())),
				rows, headers);
		GridLayer layer = new GridLayer(frozen, headers, rows, corner, false);
		layer.addConfiguration(new DefaultEditConfiguration());
		table = new NatTable(parent, layer, false);
		table.setData("name", "grid");
		table.setConfigRegistry(registry);
		table.addConfiguration(new SingleClickSortConfiguration());
		table.addConfiguration(new CellEditors(model.fields()));
		table.addConfiguration(new GridKeys(listener));
		table.configure();
		applyTheme();
		table.doCommand(new FreezeColumnCommand(frozen, 0));
		new GridTips(table, model);
		GridSpeech.attach(this);
		selection.addLayerListener(event -> {
			if (event instanceof ISelectionEvent && !changing) {
				listener.selected();
			}
		});
		unfollowThemes = Themes.onChange(this::applyTheme);
		fonts = event -> {
			if (event.getProperty().equals(GridTheme.FONT)) {
				sizes.fit(table, model.fields());
				applyTheme();
				rowsChanged();
			}
		};
		JFaceResources.getFontRegistry().addListener(fonts);
		table.addDisposeListener(event -> {
			unfollowThemes.run();
			JFaceResources.getFontRegistry().removeListener(fonts);
		});
	}

	private void label(LabelStack labels, int column, int row) {
		labels.addLabel(FIELD + column);
		Severity mark = row < model.rows() ? model.mark(row, column) : null;
		if (mark != null) {
			labels.addLabelOnTop(MARK + mark);
		}
	}

	private void labelRow(LabelStack labels, int column, int row) {
		Severity mark = row < model.rows() ? model.rowMark(row) : null;
		RecordOutcome outcome = row < model.rows() ? model.outcome(row) : null;
		if (mark != null || outcome != null) {
			labels.addLabelOnTop(rowMark(mark, outcome == null ? null : outcome.kind()));
		}
	}

	/** Label of the header of a row, one of both at least. */
	static String rowMark(Severity finding, RecordOutcome.Kind outcome) {
		return ROW_MARK + finding + "_" + outcome;
	}

	private void applyTheme() {
		if (table.isDisposed()) {
			return;
		}
		GridPalette palette = GridPalette.current();
		table.setTheme(new GridTheme(palette));
		GridMarks.register(registry, palette);
		table.redraw();
	}

	/** The widget. */
	public NatTable control() {
		return table;
	}

	/** What it shows. */
	public GridModel model() {
		return model;
	}

	/** Number of rows or their order changed; the selection stays at its place. */
	public void rowsChanged() {
		rowsChanged(selection.getSelectionAnchor().getRowPosition(),
				selection.getSelectionAnchor().getColumnPosition());
	}

	/** Number of rows or their order changed; the selection goes to a cell, or the last row where there is no such one. */
	public void rowsChanged(int row, int field) {
		changing = true;
		try {
			body.fireLayerEvent(new StructuralRefreshEvent(body));
			select(Math.min(Math.max(0, row), model.rows() - 1), field);
		} finally {
			changing = false;
		}
		listener.selected();
	}

	/** Texts or findings changed. */
	public void cellsChanged() {
		body.fireLayerEvent(new VisualRefreshEvent(body));
	}

	/** Takes over what is being typed. */
	public void commit() {
		table.commitAndCloseActiveCellEditor();
	}

	/** Goes to a cell and shows it. */
	public void select(int row, int field) {
		commit();
		if (row < 0 || row >= model.rows()) {
			return;
		}
		int column = Math.max(0, Math.min(field, model.fields().size() - 1));
		selection.doCommand(new SelectCellCommand(selection, column, row, false, false));
		viewport.moveCellPositionIntoViewport(column, row);
	}

	/** Row of the cell that keys go to; -1 where there is none. */
	public int row() {
		return GridCells.row(selection, model.rows());
	}

	/** Field of the cell that keys go to; -1 where there is none. */
	public int field() {
		return row() < 0 ? -1 : selection.getSelectionAnchor().getColumnPosition();
	}

	/** The rows that the selection touches, sorted. */
	public int[] selectedRows() {
		return selection.getSelectedRowPositions().stream()
				.flatMapToInt(r -> java.util.stream.IntStream.range(r.start, r.end)).sorted().distinct().toArray();
	}

	/** The smallest rectangle of cells around the selection: x and width in fields, y and height in rows; or null. */
	public Rectangle selectedArea() {
		List<Integer> columns = new ArrayList<>();
		for (int c : selection.getSelectedColumnPositions()) {
			columns.add(c);
		}
		int[] rows = selectedRows();
		if (columns.isEmpty() || rows.length == 0) {
			return null;
		}
		int left = columns.stream().mapToInt(i -> i).min().getAsInt();
		int right = columns.stream().mapToInt(i -> i).max().getAsInt();
		return new Rectangle(left, rows[0], right - left + 1, rows[rows.length - 1] - rows[0] + 1);
	}

	/** Where the cell that keys go to is in the widget; null where it is not in sight. */
	public Rectangle selectedBounds() {
		return GridCells.selectedBounds(table);
	}

	/** Selects everything. */
	public void selectAll() {
		selection.selectAll();
	}

	/** The widget inside the grid in which somebody is typing; null where nobody is. */
	public Control typing() {
		Control focus = table.getDisplay().getFocusControl();
		return table.getActiveCellEditor() != null && focus != null && focus != table ? focus : null;
	}

}
