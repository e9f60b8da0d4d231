package org.ctmpreflight.workbench.internal.grid;

import java.util.List;

import org.ctmpreflight.layout.LayoutField;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.DefaultHorizontalDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.DefaultVerticalDpiConverter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** How high rows and how wide columns are at first: all of it grows with the font of the records. */
final class GridSizes {
	private static final int PADDING = 8;
	private static final double PRECISE = 100;
	private static final int LINE_COLUMN = 9;
	private static final int LONG = 1000;
	private static final int NOTE = 60;
	private static final int NARROWEST = 14;
	private static final int WIDEST = 30;

	private final DataLayer body;
	private final DataLayer columns;
	private final DataLayer rows;

	/**
	 * @param columns the headers of them
	 * @param rows    the numbers before them
	 */
	GridSizes(DataLayer body, DataLayer columns, DataLayer rows) {
		this.body = body;
		this.columns = columns;
		this.rows = rows;
	}

	/** Fits them to the font; a column that somebody made wider or narrower stays as it is. */
	void fit(Control control, List<LayoutField> fields) {
		GC gc = new GC(control);
		gc.setFont(JFaceResources.getFont(GridTheme.FONT));
		// the system has scaled the font already, and the grid will scale what is said here
		int line = new DefaultVerticalDpiConverter().convertDpiToPixel(gc.getFontMetrics().getHeight());
		double character = new DefaultHorizontalDpiConverter()
				.convertDpiToPixel((int) (PRECISE * gc.getFontMetrics().getAverageCharacterWidth())) / PRECISE;
		gc.dispose();
		body.setDefaultRowHeight(line + PADDING);
		rows.setDefaultRowHeight(line + PADDING);
		rows.setDefaultColumnWidth((int) (character * LINE_COLUMN) + PADDING);
		columns.setDefaultRowHeight(2 * line + PADDING);
		for (int i = 0; i < fields.size(); i++) {
			body.setDefaultColumnWidthByPosition(i, (int) (character * characters(fields.get(i))));
		}
	}

	private static int characters(LayoutField field) {
		if (field.maxLength() > LONG) {
			return NOTE;
		}
		int value = Math.max(field.maxLength(), field.exactLength());
		// in two lines
		int label = field.label().length() * 2 / 3 + 4;
		return Math.min(WIDEST, Math.max(Math.max(NARROWEST, label), value + 7));
	}
}
