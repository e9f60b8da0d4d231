package org.ctmpreflight.layout;

import java.util.Locale;

/** In which form the records of a layout travel. */
public enum LayoutForm {
	/** Casework upload: tab-delimited, no heading, fields by place. */
	UPLOAD,
	/** Body of a casework upload call: a JSON array of objects, fields by key. */
	API,
	/** Plan download: tab-delimited with a heading, columns by name. */
	DOWNLOAD;

	/** The word used in layout data. */
	public String text() {
		return name().toLowerCase(Locale.ROOT);
	}
}
