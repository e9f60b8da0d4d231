package org.ctmpreflight.check;

/**
 * What the search for duplicates needs of a record. Immutable.
 *
 * @param id      the complaint ID as a number: its digits where it is of the usual form, {@link #BLANK_ID}, or a hash
 *                below {@link #BLANK_ID}; the same ID has the same number
 * @param note    hash of the casework note; {@link #BLANK_NOTE} where it is blank. Hashes differ from process to process
 * @param resolve the one character of Resolve Complaint Y/N; 0 for anything else
 */
public record RecordFacts(long id, long note, byte resolve) {
	/** The number of a blank complaint ID. */
	public static final long BLANK_ID = -2;
	/** The hash of a blank note. */
	public static final long BLANK_NOTE = 0;
}
