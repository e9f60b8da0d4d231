package org.ctmpreflight.workbench.internal.grid;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ImagePainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.CellPainterDecorator;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.graphics.Image;

/**
 * How findings are shown in a grid: in their cells, and beside the line's number where they belong to no cell; there, too,
 * what became of a record that was sent.
 */
public final class GridMarks {
	private static final int GAP = 2;

	private GridMarks() {
	}

	/** Makes cells and headers with the labels of {@link RecordGrid} look so. */
	public static void register(IConfigRegistry registry, GridPalette palette) {
		registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, palette.line());
		for (Severity severity : Severity.values()) {
			Image icon = Images.of(severity);
			String cell = RecordGrid.MARK + severity;
			ICellPainter painter = new FindingPainter(palette.lineOf(severity), icon);
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, cell);
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.SELECT, cell);
			Style style = new Style();
			style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, palette.cellOf(severity));
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, cell);
			registerRow(registry, severity, null);
			for (RecordOutcome.Kind outcome : RecordOutcome.Kind.values()) {
				registerRow(registry, severity, outcome);
			}
		}
		for (RecordOutcome.Kind outcome : RecordOutcome.Kind.values()) {
			registerRow(registry, null, outcome);
		}
	}

	/** The number of a line, with its finding before it, and what became of it before that. */
	private static void registerRow(IConfigRegistry registry, Severity finding, RecordOutcome.Kind outcome) {
		ICellPainter painter = new TextPainter(false, false);
		if (finding != null) {
			painter = new CellPainterDecorator(painter, CellEdgeEnum.LEFT, GAP,
					new ImagePainter(Images.of(finding), false), false);
		}
		if (outcome != null) {
			painter = new CellPainterDecorator(painter, CellEdgeEnum.LEFT, GAP,
					new ImagePainter(Images.get(outcome.icon()), false), false);
		}
		ICellPainter row = new BackgroundPainter(new PaddingDecorator(painter, 0, GAP * 2, 0, GAP, false));
		String header = RecordGrid.rowMark(finding, outcome);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, row, DisplayMode.NORMAL, header);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, row, DisplayMode.SELECT, header);
	}
}
