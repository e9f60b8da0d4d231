package org.ctmpreflight.workbench.internal.grid;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** A grid in the colours of a palette and the fonts of the preferences. */
public final class GridTheme extends ModernNatTableThemeConfiguration {
	/** The font of cells, in the preferences. */
	public static final String FONT = "org.ctmpreflight.workbench.grid.font";
	private static final int PADDING = 5;

	/** A theme of these colours. */
	public GridTheme(GridPalette p) {
		Font font = JFaceResources.getFont(FONT);
		Font bold = JFaceResources.getFontRegistry().getBold(FONT);
		defaultFont = font;
		defaultBgColor = p.background();
		defaultFgColor = p.text();
		evenRowBgColor = p.background();
		oddRowBgColor = p.background();
		evenRowFgColor = p.text();
		oddRowFgColor = p.text();
		gridLineColor = p.line();
		defaultHAlign = HorizontalAlignmentEnum.LEFT;

		cHeaderFont = font;
		cHeaderBgColor = p.header();
		cHeaderFgColor = p.headerText();
		cHeaderGradientBgColor = p.header();
		cHeaderGradientFgColor = p.header();
		cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		cHeaderSelectionBgColor = p.selection();
		cHeaderSelectionFgColor = p.selectionText();
		cHeaderSelectionFont = bold;
		cHeaderFullSelectionBgColor = p.selection();
		cHeaderFullSelectionFgColor = p.selectionText();
		rHeaderFont = font;
		rHeaderBgColor = p.header();
		rHeaderFgColor = p.headerText();
		rHeaderGradientBgColor = p.header();
		rHeaderGradientFgColor = p.header();
		rHeaderHAlign = HorizontalAlignmentEnum.RIGHT;
		rHeaderSelectionBgColor = p.selection();
		rHeaderSelectionFgColor = p.selectionText();
		rHeaderSelectionFont = bold;
		rHeaderFullSelectionBgColor = p.selection();
		rHeaderFullSelectionFgColor = p.selectionText();
		cornerBgColor = p.header();
		cornerFgColor = p.headerText();
		sortHeaderBgColor = p.header();
		sortHeaderFgColor = p.headerText();
		filterRowFont = font;
		filterRowBgColor = p.background();
		filterRowFgColor = p.text();

		defaultSelectionFont = font;
		defaultSelectionBgColor = p.selection();
		defaultSelectionFgColor = p.selectionText();
		selectionAnchorFont = font;
		selectionAnchorSelectionFont = font;
		selectionAnchorSelectionBgColor = p.anchor();
		selectionAnchorSelectionFgColor = p.selectionText();
		selectionAnchorBgColor = p.background();
		selectionAnchorFgColor = p.text();
		BorderStyle border = new BorderStyle(2, darker(p), BorderStyle.LineStyleEnum.SOLID,
				BorderStyle.BorderModeEnum.INTERNAL);
		selectionAnchorBorderStyle = border;
		selectionAnchorSelectionBorderStyle = border;
		freezeSeparatorColor = p.headerText();
	}

	/** Of the frame around the cell that keys go to. */
	private static Color darker(GridPalette p) {
		return p.infoLine();
	}

	@Override
	public void createPainterInstances() {
		super.createPainterInstances();
		ICellPainter text = padded(new TextPainter(false, false));
		defaultCellPainter = text;
		defaultSelectionCellPainter = null;
		cHeaderCellPainter = padded(new TextPainter(true, false));
		cHeaderSelectionCellPainter = cHeaderCellPainter;
		rHeaderCellPainter = text;
		rHeaderSelectionCellPainter = text;
		cornerCellPainter = new BackgroundPainter();
		sortHeaderCellPainter = new BackgroundPainter(
				new PaddingDecorator(new SortableHeaderTextPainter(new TextPainter(true, false), false, true), 0,
						PADDING, 0,
						PADDING, false));
		selectedSortHeaderCellPainter = sortHeaderCellPainter;
	}

	private static ICellPainter padded(ICellPainter painter) {
		return new BackgroundPainter(new PaddingDecorator(painter, 0, PADDING, 0, PADDING, false));
	}
}
