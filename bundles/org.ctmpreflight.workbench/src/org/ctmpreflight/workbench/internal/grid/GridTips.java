package org.ctmpreflight.workbench.internal.grid;

import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.widgets.Event;

/** What the mouse over a grid is told: the findings of a cell, and what a column is for. */
final class GridTips extends NatTableContentTooltip {
	private static final int DELAY = 350;

	private final GridModel model;

	GridTips(NatTable table, GridModel model) {
		super(table, ToolTip.NO_RECREATE, false);
		this.model = model;
		setPopupDelay(DELAY);
	}

	@Override
	protected boolean shouldCreateToolTip(Event event) {
		return getText(event) != null;
	}

	@Override
	protected String getText(Event event) {
		int column = natTable.getColumnPositionByX(event.x);
		int row = natTable.getRowPositionByY(event.y);
		ILayerCell cell = natTable.getCellByPosition(column, row);
		LabelStack regions = natTable.getRegionLabelsByXY(event.x, event.y);
		if (cell == null || regions == null) {
			return null;
		}
		if (regions.hasLabel(GridRegion.COLUMN_HEADER)) {
			return describe(model.fields().get(cell.getColumnIndex()));
		}
		if (regions.hasLabel(GridRegion.BODY) && cell.getRowIndex() < model.rows()) {
			return model.explanation(cell.getRowIndex(), cell.getColumnIndex());
		}
		if (regions.hasLabel(GridRegion.ROW_HEADER) && cell.getRowIndex() < model.rows()) {
			return describeRow(cell.getRowIndex());
		}
		return null;
	}

	private String describeRow(int row) {
		String findings = model.explanation(row, -1);
		RecordOutcome outcome = model.outcome(row);
		return outcome == null ? findings : findings == null ? outcome.words() : outcome.words() + "\n" + findings;
	}

	/** What a field is for, in some lines. */
	static String describe(LayoutField field) {
		StringBuilder text = new StringBuilder(field.label()).append(" (field ").append(field.number()).append(")\n")
				.append(field.description());
		if (field.exactLength() > 0) {
			text.append("\nExactly ").append(field.exactLength()).append(" characters.");
		} else if (field.maxLength() > 0) {
			text.append("\nAt most ").append(field.maxLength()).append(" characters.");
		}
		for (AllowedValue value : field.allowedValues()) {
			text.append("\n  ").append(value.value());
			if (!value.meaning().equals(value.value())) {
				text.append(" – ").append(value.meaning());
			}
		}
		return text.append("\n").append(field.citation()).toString();
	}
}
