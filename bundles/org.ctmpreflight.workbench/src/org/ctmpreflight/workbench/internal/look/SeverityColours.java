package org.ctmpreflight.workbench.internal.look;

import org.ctmpreflight.layout.Severity;
import org.eclipse.swt.graphics.Color;

/** Colours of severities for surfaces, in both themes; each surface tells the severity in another way, too. */
public final class SeverityColours {
	private static final Color ERROR = new Color(0xD1, 0x34, 0x38);
	private static final Color WARNING = new Color(0xD9, 0x82, 0x00);
	private static final Color INFO = new Color(0x3B, 0x82, 0xC4);

	private SeverityColours() {
	}

	/** The colour of one; not to be disposed. */
	public static Color of(Severity severity) {
		return switch (severity) {
			case ERROR -> ERROR;
			case WARNING -> WARNING;
			case INFO -> INFO;
		};
	}
}
