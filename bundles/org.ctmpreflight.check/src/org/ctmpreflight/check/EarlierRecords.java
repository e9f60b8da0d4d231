package org.ctmpreflight.check;

/**
 * What the records before a record have in common with it. Immutable.
 *
 * @param firstLine    line of the first record with the same complaint ID, from 1; 0 where there is none
 * @param sameNote     whether one of them has the same casework note too
 * @param otherResolve whether one of them resolves where this one does not, or the reverse
 */
public record EarlierRecords(long firstLine, boolean sameNote, boolean otherResolve) {
	/** There is none with the same complaint ID. */
	public static final EarlierRecords NONE = new EarlierRecords(0, false, false);
}
