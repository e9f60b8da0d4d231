package org.ctmpreflight.workbench.internal.grid;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.CellStyleUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/** A cell with a finding: the icon of the severity, the text, and a wavy line under it. */
final class FindingPainter extends BackgroundPainter {
	private static final int PADDING = 5;

	FindingPainter(Color line, Image icon) {
		super(new PaddingDecorator(new Marked(line, icon), 0, PADDING, 0, PADDING, false));
	}

	private static final class Marked extends TextPainter {
		private static final int GAP = 4;
		private static final int WAVE = 2;
		/** Where a cell is blank, there is still something to be underlined. */
		private static final int SHORTEST = 24;

		private final Color line;
		private final Image icon;

		Marked(Color line, Image icon) {
			super(false, false);
			this.line = line;
			this.icon = icon;
		}

		@Override
		public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
			Rectangle size = icon.getBounds();
			int y = bounds.y + (bounds.height - size.height) / 2;
			gc.drawImage(icon, bounds.x, y);
			int shift = size.width + GAP;
			Rectangle rest = new Rectangle(bounds.x + shift, bounds.y, Math.max(0, bounds.width - shift),
					bounds.height);
			super.paintCell(cell, gc, rest, registry);
			gc.setFont(CellStyleUtil.getCellStyle(cell, registry).getAttributeValue(CellStyleAttributes.FONT));
			int width = Math.min(Math.max(SHORTEST, gc.textExtent(convertDataType(cell, registry)).x), rest.width);
			int base = Math.min(rest.y + (rest.height + gc.getFontMetrics().getHeight()) / 2, rest.y + rest.height - 1);
			wave(gc, rest.x, base, width);
		}

		private void wave(GC gc, int x, int y, int width) {
			int points = Math.max(1, width / WAVE);
			int[] places = new int[2 * points];
			for (int i = 0; i < points; i++) {
				places[2 * i] = x + WAVE * i;
				places[2 * i + 1] = y - i % 2 * WAVE;
			}
			Color before = gc.getForeground();
			gc.setForeground(line);
			gc.setLineStyle(SWT.LINE_SOLID);
			gc.drawPolyline(places);
			gc.setForeground(before);
		}
	}
}
