package org.ctmpreflight.workbench.internal.look;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** Widths that grow with the text. */
public final class Widths {
	private Widths() {
	}

	/** In pixels, for so many characters of a control's font. */
	public static int of(Control control, int characters) {
		GC gc = new GC(control);
		gc.setFont(control.getFont());
		double one = gc.getFontMetrics().getAverageCharacterWidth();
		gc.dispose();
		return (int) Math.ceil(one * characters);
	}
}
