package org.ctmpreflight.check;

import java.util.Locale;

/** What a file is in a check. */
public enum FileRole {
	/** Casework to be sent, as a file or as the body of a call. */
	UPLOAD,
	/** Complaints as CTM gives them. */
	DOWNLOAD,
	/** Findings that somebody answers for. */
	SUPPRESSIONS;

	/** The word used in output. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}
}
