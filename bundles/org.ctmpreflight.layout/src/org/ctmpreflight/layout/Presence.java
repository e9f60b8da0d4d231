package org.ctmpreflight.layout;

/** Whether a field must be filled in. */
public enum Presence {
	/** In every record. */
	REQUIRED,
	/** In records for which a rule says so. */
	CONDITIONAL,
	/** Never. */
	OPTIONAL
}
