package org.ctmpreflight.check;

import java.time.LocalDate;

/**
 * An entry of a suppressions file: a finding that somebody answers for. Immutable.
 *
 * @param code        of the findings
 * @param complaintId of the findings, or {@code *} for all of the code
 * @param reason      why it does not count
 * @param author      who says so
 * @param expires     last day on which it is valid
 * @param line        of the entry in its file, from 1
 */
public record Suppression(String code, String complaintId, String reason, String author, LocalDate expires, int line) {
	/** Name of the file of suppressions that stands beside the files they are for. */
	public static final String FILE = "suppressions.yaml";
	/** Stands for every complaint, and for findings without one. */
	public static final String EVERY = "*";

	/** Whether it suppresses nothing any more. */
	public boolean expired(LocalDate day) {
		return day.isAfter(expires);
	}
}
