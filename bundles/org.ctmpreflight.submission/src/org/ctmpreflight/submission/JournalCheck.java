package org.ctmpreflight.submission;

/**
 * Whether a journal is as it was written.
 *
 * @param head       what it is now, as far as it is unchanged
 * @param change     what was changed, in one line; null where nothing was
 * @param unfinished bytes of a last line whose writer was ended, which is no change; 0 where there is none
 */
public record JournalCheck(Receipt head, String change, long unfinished) {
	/** Whether nothing was changed. */
	public boolean unchanged() {
		return change == null;
	}
}
