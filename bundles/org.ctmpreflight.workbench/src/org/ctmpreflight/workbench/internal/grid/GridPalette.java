package org.ctmpreflight.workbench.internal.grid;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

/**
 * The colours of a grid. Findings have a line and an icon as well: colour never tells anything alone.
 *
 * @param background    of cells
 * @param text          of cells
 * @param header        background of headers
 * @param headerText    of headers
 * @param line          between cells
 * @param selection     background of selected cells
 * @param selectionText of selected cells
 * @param anchor        background of the cell that keys go to
 * @param errorLine     under a cell with an error
 * @param errorCell     background of it
 * @param warningLine   under a cell with a warning
 * @param warningCell   background of it
 * @param infoLine      under a cell with a note
 * @param infoCell      background of it
 */
public record GridPalette(Color background, Color text, Color header, Color headerText, Color line, Color selection,
		Color selectionText, Color anchor, Color errorLine, Color errorCell, Color warningLine, Color warningCell,
		Color infoLine, Color infoCell) {

	private static final GridPalette LIGHT = new GridPalette(rgb(0xFFFFFF), rgb(0x1F2328), rgb(0xF3F5F7),
			rgb(0x3B444D), rgb(0xDDE2E7), rgb(0xCFE3F7), rgb(0x1F2328), rgb(0xA9CDF0), rgb(0xC62828), rgb(0xFDECEA),
			rgb(0xB26A00), rgb(0xFFF6DF), rgb(0x1565C0), rgb(0xE9F2FC));
	private static final GridPalette DARK = new GridPalette(rgb(0x2B2B2B), rgb(0xDEDEDE), rgb(0x3A3C3F), rgb(0xD0D4D8),
			rgb(0x4A4D50), rgb(0x264F78), rgb(0xFFFFFF), rgb(0x33699F), rgb(0xFF8A80), rgb(0x4E2A2A), rgb(0xF2C14E),
			rgb(0x453A1B), rgb(0x7FB8F5), rgb(0x22364B));

	/** The palette for the theme in use. */
	public static GridPalette current() {
		if (Themes.highContrast()) {
			return highContrast(Display.getCurrent());
		}
		return Themes.dark() ? DARK : LIGHT;
	}

	private static GridPalette highContrast(Display display) {
		Color background = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		Color text = display.getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		Color selection = display.getSystemColor(SWT.COLOR_LIST_SELECTION);
		Color selectionText = display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT);
		return new GridPalette(background, text, display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND),
				display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND), text, selection, selectionText, selection, text,
				background, text, background, text, background);
	}

	Color lineOf(Severity severity) {
		return switch (severity) {
			case ERROR -> errorLine;
			case WARNING -> warningLine;
			case INFO -> infoLine;
		};
	}

	Color cellOf(Severity severity) {
		return switch (severity) {
			case ERROR -> errorCell;
			case WARNING -> warningCell;
			case INFO -> infoCell;
		};
	}

	private static Color rgb(int value) {
		return new Color(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
	}
}
