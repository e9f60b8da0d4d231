package org.ctmpreflight.check;

import java.util.Locale;

/** How a finding compares with an earlier report. */
public enum BaselineMark {
	/** The earlier report does not have it. */
	NEW,
	/** The earlier report has it. */
	KNOWN;

	/** The word used in output. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}
}
