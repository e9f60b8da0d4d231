package org.ctmpreflight.workbench.rules.internal.table;

import org.ctmpreflight.authoring.TableCell;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.grid.GridMarks;
import org.ctmpreflight.workbench.internal.grid.GridPalette;
import org.ctmpreflight.workbench.internal.grid.GridCells;
import org.ctmpreflight.workbench.internal.grid.GridTheme;
import org.ctmpreflight.workbench.internal.grid.RecordGrid;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.action.KeyEditAction;
import org.eclipse.nebula.widgets.nattable.edit.action.MouseEditAction;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultCornerDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.LetterOrDigitKeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A decision table as a grid, as spreadsheets show it; what is wrong stands in its cell. */
final class TableGrid {
	/** Follows the grid. */
	interface Listener {
		/** Somebody changed a cell. */
		void edit(int row, int column, String text);

		/** Another cell is selected. */
		void selected();
	}

	private static final String HEAD = "HEAD";
	private static final int PADDING = 8;
	private static final int NARROWEST = 90;
	private static final int WIDEST = 280;

	private final NatTable table;
	private final DataLayer body;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final ConfigRegistry registry = new ConfigRegistry();
	private final boolean editable;
	private TableModel model;

	TableGrid(Composite parent, TableModel first, boolean editable, Listener listener) {
		this.model = first;
		this.editable = editable;
		GC gc = new GC(parent);
		gc.setFont(JFaceResources.getFont(GridTheme.FONT));
		int height = gc.getFontMetrics().getHeight() + PADDING;
		gc.dispose();
		body = new DataLayer(GridCells.provider(() -> model.columns(), () -> model.rows(), (r, c) -> model.cell(r, c)),
				NARROWEST,
				height);
		body.setConfigLabelAccumulator(this::label);
		GridCells.handleEdits(body, listener::edit);
		selection = new SelectionLayer(body);
		viewport = new ViewportLayer(selection);
		DataLayer columns = new DataLayer(
				GridCells.provider(() -> model.columns(), () -> 1, (r, c) -> TableCell.letters(c)), NARROWEST, height);
		ColumnHeaderLayer headers = new ColumnHeaderLayer(columns, viewport, selection);
		DataLayer numbers = new DataLayer(
				GridCells.provider(() -> 1, () -> model.rows(), (r, c) -> String.valueOf(r + 1)), 44,
				height);
		RowHeaderLayer rows = new RowHeaderLayer(numbers, viewport, selection);
		CornerLayer corner = new CornerLayer(
				new DataLayer(new DefaultCornerDataProvider(columns.getDataProvider(), numbers.getDataProvider())),
				rows,
				headers);
		GridLayer layer = new GridLayer(viewport, headers, rows, corner, false);
		layer.addConfiguration(new DefaultEditConfiguration());
		table = new NatTable(parent, layer, false);
		table.setData("name", "table");
		table.setConfigRegistry(registry);
		table.configure();
		configure();
		theme();
		Runnable unfollow = Themes.onChange(this::theme);
		table.addDisposeListener(event -> unfollow.run());
		selection.addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				listener.selected();
				table.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
			}
		});
		speakAndTell();
		widths();
	}

	private void configure() {
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE,
				editable ? IEditableRule.ALWAYS_EDITABLE : IEditableRule.NEVER_EDITABLE, DisplayMode.EDIT);
		registry.registerConfigAttribute(EditConfigAttributes.OPEN_ADJACENT_EDITOR, Boolean.FALSE, DisplayMode.EDIT);
		registry.registerConfigAttribute(EditConfigAttributes.ACTIVATE_EDITOR_ON_TRAVERSAL, Boolean.FALSE,
				DisplayMode.EDIT);
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new TextCellEditor(true, true),
				DisplayMode.EDIT);
		var keys = table.getUiBindingRegistry();
		keys.registerKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.F2), new KeyEditAction());
		keys.registerKeyBinding(new LetterOrDigitKeyEventMatcher(), new KeyEditAction());
		keys.registerKeyBinding(new LetterOrDigitKeyEventMatcher(SWT.MOD2), new KeyEditAction());
		keys.registerDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), new MouseEditAction());
	}

	private void label(LabelStack labels, int column, int row) {
		if (model.head(row)) {
			labels.addLabel(HEAD);
		}
		if (model.problem(row, column) != null) {
			labels.addLabelOnTop(RecordGrid.MARK + Severity.ERROR);
		}
	}

	private void theme() {
		if (table.isDisposed()) {
			return;
		}
		GridPalette palette = GridPalette.current();
		table.setTheme(new GridTheme(palette));
		GridMarks.register(registry, palette);
		Style head = new Style();
		head.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, palette.header());
		head.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, palette.headerText());
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, head, DisplayMode.NORMAL, HEAD);
		table.redraw();
	}

	private void speakAndTell() {
		table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				String problem = row() < 0 ? null : model.problem(row(), column());
				event.result = row() < 0 ? "Decision table"
						: TableCell.letters(column()) + (row() + 1) + ": "
								+ (model.cell(row(), column()).isEmpty() ? "blank" : model.cell(row(), column()))
								+ (problem == null ? "" : ". Error: " + problem);
			}
		});
		new NatTableContentTooltip(table, ToolTip.NO_RECREATE, false) {
			@Override
			protected String getText(Event event) {
				ILayerCell cell = natTable.getCellByPosition(natTable.getColumnPositionByX(event.x),
						natTable.getRowPositionByY(event.y));
				if (cell == null || natTable.getRegionLabelsByXY(event.x, event.y) == null
						|| !natTable.getRegionLabelsByXY(event.x, event.y).hasLabel("BODY")) {
					return null;
				}
				String problem = model.problem(cell.getRowIndex(), cell.getColumnIndex());
				String text = model.cell(cell.getRowIndex(), cell.getColumnIndex());
				return problem != null ? problem : text.isEmpty() ? null : text;
			}

			@Override
			protected boolean shouldCreateToolTip(Event event) {
				return getText(event) != null;
			}
		};
	}

	/** Columns as wide as their texts, within bounds. */
	private void widths() {
		GC gc = new GC(table);
		gc.setFont(JFaceResources.getFont(GridTheme.FONT));
		for (int c = 0; c < model.columns(); c++) {
			int width = NARROWEST;
			for (int r = 0; r < model.rows(); r++) {
				// the cell that begins a table holds a title, which may go over its column
				if (c > 0 || !model.cell(r, c).startsWith("RuleTable")) {
					width = Math.max(width, gc.textExtent(model.cell(r, c)).x + 2 * PADDING);
				}
			}
			body.setColumnWidthByPosition(c, Math.min(WIDEST, width));
		}
		gc.dispose();
	}

	/** Shows another table, or the same with other cells. */
	void show(TableModel other) {
		boolean wider = other.columns() != model.columns();
		model = other;
		int row = Math.max(0, row());
		int column = Math.max(0, column());
		body.fireLayerEvent(new StructuralRefreshEvent(body));
		if (wider) {
			widths();
		}
		select(Math.min(row, model.rows() - 1), Math.min(column, model.columns() - 1));
	}

	/** Mistakes changed. */
	void redraw() {
		table.redraw();
	}

	NatTable control() {
		return table;
	}

	/** Goes to a cell and shows it. */
	void select(int row, int column) {
		table.commitAndCloseActiveCellEditor();
		selection.doCommand(new SelectCellCommand(selection, column, row, false, false));
		viewport.moveCellPositionIntoViewport(column, row);
	}

	/** Whether a cell is being typed in. */
	boolean editing() {
		return table.getActiveCellEditor() != null;
	}

	void commit() {
		table.commitAndCloseActiveCellEditor();
	}

	/** Where that cell is in the widget; its corner where it is not in sight. */
	Rectangle selectedBounds() {
		Rectangle bounds = GridCells.selectedBounds(table);
		return bounds == null ? new Rectangle(0, 0, 0, 0) : bounds;
	}

	/** Row of the cell that keys go to; -1 for none. */
	int row() {
		return GridCells.row(selection, model.rows());
	}

	/** Column of that cell; -1 for none. */
	int column() {
		return row() < 0 ? -1 : selection.getSelectionAnchor().getColumnPosition();
	}
}
