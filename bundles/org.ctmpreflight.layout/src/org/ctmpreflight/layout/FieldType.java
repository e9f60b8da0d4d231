package org.ctmpreflight.layout;

/** What a field may be made of. */
public enum FieldType {
	/** Any text of the file's character set. */
	CHAR,
	/** The digits 0 to 9. */
	NUMERIC,
	/** A calendar day, mm/dd/yyyy. */
	DATE
}
