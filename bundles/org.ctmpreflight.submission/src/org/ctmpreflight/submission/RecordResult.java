package org.ctmpreflight.submission;

/**
 * What became of a line of the file.
 *
 * @param line        in the file, from 1
 * @param complaintId null where it is not of the usual form: what stands there may be the number of a beneficiary
 * @param outcome     of the record
 * @param message     what HPMS said, cleaned of what was sent, or why it was not sent; in one line
 * @param heldBack    whether it has errors, and is not sent for them
 * @param again       whether it is to be sent although the journal knows it, since a person decided so
 */
public record RecordResult(long line, String complaintId, Outcome outcome, String message, boolean heldBack,
		boolean again) {
}
