package org.ctmpreflight.workbench.internal.editor;

/** Findings as markers, for the Problems view and decorations. */
public final class Markers {
	/** Type of the markers. */
	public static final String TYPE = "org.ctmpreflight.workbench.finding";
	/** Number of the field, from 1; 0 for the whole record or file. */
	public static final String FIELD = "field";
	/** What was found. */
	public static final String CODE = "code";

	private Markers() {
	}
}
