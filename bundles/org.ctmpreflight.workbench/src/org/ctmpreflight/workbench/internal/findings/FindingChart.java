package org.ctmpreflight.workbench.internal.findings;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.look.SeverityColours;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** How many findings each group has, as bars; a click on one filters by it, another one shows all again. */
final class FindingChart {
	private static final int MOST = 12;
	private static final int MARGIN = 8;
	private static final int ICON = 20;

	private final Canvas canvas;
	private List<FindingGroup> groups = List.of();
	private String title = "";

	/** @param clicked told the name of a group */
	FindingChart(Composite parent, Consumer<String> clicked) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
		canvas.setData("name", "chart");
		canvas.addPaintListener(event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, event -> {
			int i = bar(event.y);
			if (i >= 0) {
				clicked.accept(groups.get(i).name());
			}
		});
		canvas.addListener(SWT.MouseMove, event -> {
			int i = bar(event.y);
			canvas.setCursor(canvas.getDisplay().getSystemCursor(i < 0 ? SWT.CURSOR_ARROW : SWT.CURSOR_HAND));
			canvas.setToolTipText(i < 0 ? null : groups.get(i).name() + ": " + groups.get(i).count());
		});
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = title + ": "
						+ groups.stream().map(g -> g.name() + " " + g.count()).collect(Collectors.joining(", "));
			}
		});
	}

	void show(List<FindingGroup> newGroups, String newTitle) {
		groups = newGroups.subList(0, Math.min(MOST, newGroups.size()));
		title = newTitle;
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
		return row >= 0 && row < groups.size() ? row : -1;
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		int height = gc.getFontMetrics().getHeight() + MARGIN;
		gc.setBackground(canvas.getBackground());
		gc.fillRectangle(area);
		gc.setForeground(canvas.getForeground());
		gc.drawText(groups.isEmpty() ? "" : title, MARGIN, MARGIN, true);
		int names = Math.min(area.width / 2, groups.stream().mapToInt(g -> gc.textExtent(g.name()).x).max().orElse(0));
		int most = groups.stream().mapToInt(FindingGroup::count).max().orElse(1);
		int left = MARGIN + ICON + names + MARGIN;
		int width = Math.max(10, area.width - left - MARGIN - gc.textExtent(String.format("%,d", most)).x - MARGIN);
		for (int i = 0; i < groups.size(); i++) {
			FindingGroup g = groups.get(i);
			int y = MARGIN + (i + 1) * height;
			gc.drawImage(Images.of(g.severity()), MARGIN, y + (height - 16) / 2);
			gc.drawText(shortened(gc, g.name(), names), MARGIN + ICON, y + MARGIN / 2, true);
			int bar = Math.max(2, width * g.count() / most);
			gc.setBackground(Themes.highContrast() ? canvas.getForeground() : SeverityColours.of(g.severity()));
			gc.fillRectangle(left, y + MARGIN / 2, bar, height - MARGIN);
			gc.drawText(String.format("%,d", g.count()), left + bar + MARGIN / 2, y + MARGIN / 2, true);
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
