package org.ctmpreflight.workbench.internal.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.workbench.internal.help.ManualText.Kind;
import org.ctmpreflight.workbench.internal.help.ManualText.Line;
import org.ctmpreflight.workbench.internal.help.ManualText.Look;
import org.ctmpreflight.workbench.internal.help.ManualText.Span;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;

/** Gives a page its looks: fonts that follow those of the workbench, colours made of those that the widget has. */
final class ManualStyler {
	private static final float[] SIZES = { 1.7f, 1.35f, 1.15f, 1f };
	private static final float SHADE = 0.08f;

	private final StyledText widget;
	private final LocalResourceManager resources;
	private Map<Integer, int[]> columns = Map.of();
	private int em;

	ManualStyler(StyledText widget) {
		this.widget = widget;
		this.resources = new LocalResourceManager(JFaceResources.getResources(), widget);
	}

	/** Shows a page. */
	void show(ManualText page) {
		widget.setRedraw(false);
		try {
			widget.setFont(JFaceResources.getDialogFont());
			widget.setText(page.text());
			widget.setStyleRanges(ranges(page));
			GC gc = new GC(widget);
			gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
			em = gc.textExtent("m").x;
			columns = columns(page, gc);
			gc.dispose();
			for (int i = 0; i < page.lines().size(); i++) {
				layout(page.lines().get(i), i);
			}
		} finally {
			widget.setRedraw(true);
		}
	}

	/** Lays the tables out anew, for another width of the widget. */
	void fit(ManualText page) {
		widget.setRedraw(false);
		for (int i = 0; i < page.lines().size(); i++) {
			if (page.lines().get(i).kind() == Kind.ROW) {
				row(page.lines().get(i), i);
			}
		}
		widget.setRedraw(true);
	}

	private Map<Integer, int[]> columns(ManualText page, GC gc) {
		Map<Integer, List<String>> rows = new HashMap<>();
		for (int i = 0; i < page.lines().size(); i++) {
			if (page.lines().get(i).kind() == Kind.ROW) {
				rows.computeIfAbsent(page.lines().get(i).number(), n -> new ArrayList<>()).add(widget.getLine(i));
			}
		}
		Map<Integer, int[]> tabs = new HashMap<>();
		rows.forEach((table, texts) -> tabs.put(table, ManualTables.tabs(texts, s -> gc.textExtent(s).x, em)));
		return tabs;
	}

	private void layout(Line line, int index) {
		if (line.first() && index > 0) {
			widget.setLineVerticalIndent(index, line.kind() == Kind.HEADING ? em * 3 / 2 : em * 2 / 3);
		}
		switch (line.kind()) {
			case TEXT -> indent(index, 2 * em * line.number(), 0);
			case ENTRY -> {
				indent(index, 2 * em * (line.number() - 1), 2 * em);
				widget.setLineTabStops(index, 1, new int[] { 2 * em });
				if (!line.first()) {
					widget.setLineVerticalIndent(index, em / 4);
				}
			}
			case CODE -> {
				indent(index, 2 * em * line.number(), 0);
				widget.setLineBackground(index, 1, shade());
			}
			case ROW -> {
				row(line, index);
				widget.setLineVerticalIndent(index, line.first() ? em * 2 / 3 : em / 3);
			}
			default -> {
				// headings stand at the edge
			}
		}
	}

	/** In columns; where there is no room for them, the cells follow each other. */
	private void row(Line line, int index) {
		int[] stops = columns.get(line.number());
		boolean room = stops.length > 0 && stops[stops.length - 1] * 2 < widget.getClientArea().width;
		widget.setLineTabStops(index, 1, room ? stops : null);
		indent(index, 0, room ? stops[stops.length - 1] : 2 * em);
	}

	private void indent(int line, int all, int more) {
		// setting what is there already would lay the line out again
		if (widget.getLineIndent(line) != all) {
			widget.setLineIndent(line, 1, all);
		}
		if (widget.getLineWrapIndent(line) != all + more) {
			widget.setLineWrapIndent(line, 1, all + more);
		}
	}

	/** Of what lies in each other, the inner one wins; what belongs to no span but a heading is its own. */
	private StyleRange[] ranges(ManualText page) {
		StyleRange[] looks = new StyleRange[page.text().length()];
		int offset = 0;
		for (int i = 0; i < page.lines().size(); i++) {
			int end = page.text().indexOf('\n', offset);
			if (page.lines().get(i).kind() == Kind.HEADING) {
				StyleRange heading = new StyleRange();
				heading.font = heading(page.lines().get(i).number());
				java.util.Arrays.fill(looks, offset, end, heading);
			}
			offset = end + 1;
		}
		for (Span span : page.spans()) {
			StyleRange look = look(span, looks[span.start()]);
			java.util.Arrays.fill(looks, span.start(), span.start() + span.length(), look);
		}
		List<StyleRange> ranges = new ArrayList<>();
		for (int i = 0; i < looks.length;) {
			int end = i + 1;
			while (end < looks.length && looks[end] == looks[i]) {
				end++;
			}
			if (looks[i] != null) {
				StyleRange range = (StyleRange) looks[i].clone();
				range.start = i;
				range.length = end - i;
				ranges.add(range);
			}
			i = end;
		}
		return ranges.toArray(StyleRange[]::new);
	}

	private StyleRange look(Span span, StyleRange around) {
		StyleRange look = new StyleRange();
		look.font = around == null ? null : around.font;
		if (span.look() == Look.STRONG) {
			look.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
		} else if (span.look() == Look.CODE) {
			look.font = around == null || around.font == null ? mono() : around.font;
			look.background = shade();
		} else {
			look.underline = true;
			look.foreground = JFaceColors.getHyperlinkText(widget.getDisplay());
		}
		return look;
	}

	private Font mono() {
		int height = JFaceResources.getDialogFont().getFontData()[0].getHeight();
		return resources.create(FontDescriptor.createFrom(JFaceResources.getTextFont()).setHeight(height));
	}

	private Font heading(int level) {
		Font dialog = JFaceResources.getDialogFont();
		float size = SIZES[Math.min(level, SIZES.length) - 1];
		return resources.create(FontDescriptor.createFrom(JFaceResources.getFontRegistry()
				.getBold(JFaceResources.DIALOG_FONT))
				.setHeight(Math.round(dialog.getFontData()[0].getHeight() * size)));
	}

	private Color shade() {
		RGB back = widget.getBackground().getRGB();
		RGB fore = widget.getForeground().getRGB();
		return resources.create(org.eclipse.jface.resource.ColorDescriptor.createFrom(new RGB(
				mix(back.red, fore.red), mix(back.green, fore.green), mix(back.blue, fore.blue))));
	}

	private static int mix(int back, int fore) {
		return Math.round(back + (fore - back) * SHADE);
	}
}
