package org.ctmpreflight.rules;

import java.util.Map;

/** What is known of the record at hand beyond its key, asked for only when a rule reads it. */
public interface RecordText {
	/** Value of a field (from 0), without surrounding spaces; empty where it is blank. */
	String value(int field);

	/** Line of the record, from 1. */
	long line();

	/** Line of the first record with the same complaint ID. Asked for only where there is one. */
	long firstLineOfSameId();

	/** Columns of the complaint in the plan download, by name. Asked for only where it was found there. */
	Map<String, String> complaint();
}
