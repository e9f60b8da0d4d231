package org.ctmpreflight.workbench.internal.look;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Counts as bars; a click on one is told. */
public final class BarChart {
	private static final int MOST = 12;
	private static final int MARGIN = 8;
	private static final int ICON = 20;

	private final Canvas canvas;
	private List<Bar> bars = List.of();
	private String title = "";

	/**
	 * A bar.
	 *
	 * @param name   of what is counted
	 * @param count  of it
	 * @param icon   before the name; null for none
	 * @param colour of the bar, not disposed
	 */
	public record Bar(String name, int count, Image icon, Color colour) {
	}

	/** @param clicked told the name of a bar */
	public BarChart(Composite parent, Consumer<String> clicked) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
		canvas.setData("name", "chart");
		canvas.addPaintListener(event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, event -> {
			int i = bar(event.y);
			if (i >= 0) {
				clicked.accept(bars.get(i).name());
			}
		});
		canvas.addListener(SWT.MouseMove, event -> {
			int i = bar(event.y);
			canvas.setCursor(canvas.getDisplay().getSystemCursor(i < 0 ? SWT.CURSOR_ARROW : SWT.CURSOR_HAND));
			canvas.setToolTipText(i < 0 ? null : bars.get(i).name() + ": " + bars.get(i).count());
		});
	}

	/** Shows the first of some bars. */
	public void show(List<Bar> newBars, String newTitle) {
		bars = List.copyOf(newBars.subList(0, Math.min(MOST, newBars.size())));
		title = newTitle;
		Spoken.name(canvas, title + ": "
				+ bars.stream().map(b -> b.name() + " " + b.count()).collect(Collectors.joining(", ")));
		canvas.redraw();
	}

	private int rowHeight() {
		GC gc = new GC(canvas);
		int height = gc.getFontMetrics().getHeight() + MARGIN;
		gc.dispose();
		return height;
	}

	private int bar(int y) {
		int row = (y - MARGIN) / rowHeight() - 1;
		return row >= 0 && row < bars.size() ? row : -1;
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		int height = gc.getFontMetrics().getHeight() + MARGIN;
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(area);
		gc.setForeground(canvas.getForeground());
		gc.drawText(bars.isEmpty() ? "" : title, MARGIN, MARGIN, true);
		int icon = bars.stream().anyMatch(b -> b.icon() != null) ? ICON : 0;
		int names = Math.min(area.width * 3 / 5,
				bars.stream().mapToInt(b -> gc.textExtent(b.name()).x).max().orElse(0));
		int most = bars.stream().mapToInt(Bar::count).max().orElse(1);
		int left = MARGIN + icon + names + MARGIN;
		int width = Math.max(10, area.width - left - MARGIN - gc.textExtent(String.format("%,d", most)).x - MARGIN);
		for (int i = 0; i < bars.size(); i++) {
			Bar b = bars.get(i);
			int y = MARGIN + (i + 1) * height;
			if (b.icon() != null) {
				gc.drawImage(b.icon(), MARGIN, y + (height - 16) / 2);
			}
			gc.drawText(shortened(gc, b.name(), names), MARGIN + icon, y + MARGIN / 2, true);
			int bar = Math.max(2, width * b.count() / most);
			gc.setBackground(Themes.highContrast() ? canvas.getForeground() : b.colour());
			gc.fillRectangle(left, y + MARGIN / 2, bar, height - MARGIN);
			gc.drawText(String.format("%,d", b.count()), left + bar + MARGIN / 2, y + MARGIN / 2, true);
		}
	}

	/** A text with its end left out, as far as it must be. */
	private static String shortened(GC gc, String text, int width) {
		String rest = text;
		while (!rest.isEmpty() && gc.textExtent(rest.length() == text.length() ? text : rest + "…").x > width) {
			rest = rest.substring(0, rest.length() - 1);
		}
		return rest.length() == text.length() ? text : rest + "…";
	}
}
