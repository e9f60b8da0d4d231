package org.ctmpreflight.submission.internal;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a line of the journal tells. None holds a note or another value of a field: a complaint is its ID where that is of
 * the usual form, else a keyed hash; a note is a keyed hash, see {@link NoteKeys}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({ @JsonSubTypes.Type(value = JournalEvent.Opened.class, name = "opened"),
		@JsonSubTypes.Type(value = JournalEvent.Mended.class, name = "mended"),
		@JsonSubTypes.Type(value = JournalEvent.Begun.class, name = "begun"),
		@JsonSubTypes.Type(value = JournalEvent.HeldBack.class, name = "held-back"),
		@JsonSubTypes.Type(value = JournalEvent.Counted.class, name = "counted"),
		@JsonSubTypes.Type(value = JournalEvent.Sending.class, name = "sending"),
		@JsonSubTypes.Type(value = JournalEvent.Answered.class, name = "answered"),
		@JsonSubTypes.Type(value = JournalEvent.Failed.class, name = "failed"),
		@JsonSubTypes.Type(value = JournalEvent.LookedUp.class, name = "looked-up"),
		@JsonSubTypes.Type(value = JournalEvent.Ended.class, name = "ended") })
public sealed interface JournalEvent {
	/** The form of the journal. */
	String SCHEMA = "ctm-preflight/journal/1";

	/**
	 * The first line.
	 *
	 * @param schema   {@link #SCHEMA}
	 * @param keyCheck tells whether a key is the one that the hashes are made with
	 */
	record Opened(String schema, String keyCheck) implements JournalEvent {
	}

	/**
	 * A line that a run left unfinished when it was ended was taken away.
	 *
	 * @param bytes of it
	 */
	record Mended(long bytes) implements JournalEvent {
	}

	/**
	 * A submission begins: its file was checked and its user has agreed.
	 *
	 * @param submission its ID
	 * @param file       as the user named it
	 * @param sha256     of the file
	 * @param hpms       base address
	 * @param identity   which HPMS that is, see {@link PastOutcomes}
	 * @param profile    of the settings; null where none is used
	 * @param user       of the system
	 * @param hpmsUser   of HPMS
	 * @param program    version
	 * @param packs      rule packs that checked it
	 * @param download   what it was held against: a file as the user named it, or null for a fresh download
	 * @param plan       how many records go where
	 * @param severities changed ones, by code; off where a code was turned off
	 * @param accepted   findings that would have held records back, and were suppressed
	 * @param resend     lines that a person decided to send again
	 */
	record Begun(String submission, String file, String sha256, String hpms, String identity, String profile,
			String user,
			String hpmsUser, String program, List<Pack> packs, String download, Plan plan,
			Map<String, String> severities, List<Accepted> accepted, List<String> resend) implements JournalEvent {
	}

	/** A rule pack. */
	record Pack(String id, String version, String sha256) {
	}

	/** How many lines of a file go where. */
	record Plan(int lines, int toSend, int heldBack, int saved, int unknown) {
	}

	/** A suppressed finding that did not hold its record back; line 0 for the whole file. */
	record Accepted(String code, long line, String complaint, String reason, String author, String expires) {
	}

	/** Lines that are not sent, since they have errors. */
	record HeldBack(String submission, List<Held> records) implements JournalEvent {
	}

	/** A line with errors. */
	record Held(long line, String complaint, List<String> codes) {
	}

	/** What CTM held before the first batch. */
	record Counted(String submission, List<Count> counts) implements JournalEvent {
	}

	/**
	 * How often a note stood in CTM.
	 *
	 * @param complaint the complaint
	 * @param note      its keyed hash
	 * @param before    how often; null where the complaint was not in the download
	 * @param full      whether a column was so full that a count tells nothing
	 * @param inside    whether it was counted inside a longer text
	 */
	record Count(String complaint, String note, Integer before, boolean full, boolean inside) {
	}

	/** A batch is about to be sent: until it is answered, the outcome of its records is unknown. */
	record Sending(String submission, int batch, List<Sent> records) implements JournalEvent {
	}

	/**
	 * A record of a batch.
	 *
	 * @param line      in the file
	 * @param complaint the complaint
	 * @param note      keyed hash
	 * @param length    of the folded note, in UTF-16 units: with it and the key a note can be found in CTM
	 * @param resent    whether a person decided to send it once more
	 */
	record Sent(long line, String complaint, String note, int length, boolean resent) {
	}

	/** HPMS answered a batch. */
	record Answered(String submission, int batch, List<Answer> records) implements JournalEvent {
	}

	/**
	 * What HPMS said of a record, or what was found out about it.
	 *
	 * @param line    in the file
	 * @param outcome of {@link Verdict}
	 * @param message of HPMS, cleaned; or why
	 */
	record Answer(long line, Verdict outcome, String message) {
	}

	/**
	 * A batch has no answer.
	 *
	 * @param outcome not-sent where HPMS processed nothing, else unknown
	 * @param status  of HTTP; 0 for none
	 * @param message why
	 */
	record Failed(String submission, int batch, Verdict outcome, int status, String message) implements JournalEvent {
	}

	/**
	 * Complaints were looked up, to find out what became of records.
	 *
	 * @param submission that sent them
	 * @param user       of the system, who looked
	 * @param records    what was found out
	 */
	record LookedUp(String submission, String user, List<Answer> records) implements JournalEvent {
	}

	/**
	 * A submission ends.
	 *
	 * @param reason null where all was sent that was to be
	 */
	record Ended(String submission, int saved, int rejected, int unknown, int notSent, String reason)
			implements
				JournalEvent {
	}
}
