package org.ctmpreflight.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the journal tells of a submission. Immutable.
 *
 * @param id         of the submission
 * @param begun      when
 * @param ended      when; null where its run was ended before
 * @param receipt    of the journal at its end; null where its run was ended before
 * @param file       as the user named it
 * @param sha256     of the file
 * @param hpms       base address
 * @param profile    of the settings; null where none was used
 * @param user       of the system
 * @param hpmsUser   of HPMS
 * @param program    version
 * @param packs      rule packs that checked the file
 * @param download   plan download that it was held against; null for a fresh one
 * @param severities that the user changed, by code; {@code off} among them
 * @param accepted   suppressed errors that did not hold records back
 * @param resend     lines that a person decided to send again
 * @param lines      of the file that are not blank
 * @param savedBefore how many of them CTM had already, by the journal
 * @param reason     why it ended early; null where it did not, or where that is not known
 * @param records    what was sent or held back, in the order of lines
 * @param lookUps    when complaints were looked up to find out what became of its records
 */
public record JournaledSubmission(String id, Instant begun, Instant ended, Receipt receipt, String file, String sha256,
		String hpms,
		String profile, String user, String hpmsUser, String program, List<Pack> packs, String download,
		Map<String, String> severities, List<Accepted> accepted, List<String> resend, int lines, int savedBefore,
		String reason,
		List<Record> records, List<Instant> lookUps) {

	/** A rule pack. */
	public record Pack(String id, String version, String sha256) {
	}

	/** A suppressed error; line 0 for the whole file, complaint ID null where there is none of the usual form. */
	public record Accepted(String code, long line, String complaintId, String reason, String author, String expires) {
	}

	/**
	 * A line of the file.
	 *
	 * @param line        in the file, from 1
	 * @param complaintId null where it is not of the usual form
	 * @param sent        when; null where it was held back
	 * @param outcome     as far as it is known
	 * @param message     what HPMS said, or why
	 */
	public record Record(long line, String complaintId, Instant sent, Outcome outcome, String message) {
	}

	/** Copies the lists. */
	public JournaledSubmission {
		packs = List.copyOf(packs);
		severities = Map.copyOf(severities);
		accepted = List.copyOf(accepted);
		resend = List.copyOf(resend);
		records = List.copyOf(records);
		lookUps = List.copyOf(lookUps);
	}

	/** How many records have an outcome, those that were held back left out. */
	public long count(Outcome outcome) {
		return records.stream().filter(r -> r.sent != null && r.outcome == outcome).count();
	}

	/** How many were held back. */
	public long heldBack() {
		return records.stream().filter(r -> r.sent == null).count();
	}
}
