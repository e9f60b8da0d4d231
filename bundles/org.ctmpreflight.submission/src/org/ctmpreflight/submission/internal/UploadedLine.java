package org.ctmpreflight.submission.internal;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.submission.Outcome;

/** A line of the file that is submitted, and what has become of it so far. For use by one thread. */
public final class UploadedLine {
	final long number;
	final LineKind kind;
	final long offset;
	final long length;
	/** Value of a record; null where it is blank or the line is no record. */
	final String complaintId;
	/** Name of the complaint in the journal; null where there is no ID. */
	final String complaint;
	/** Name of the note in the journal; null where there is no ID or note. */
	final String note;
	/** Of the folded note, in UTF-16 units. */
	final int noteLength;
	/** Codes of errors that hold it back. */
	private List<String> errors = List.of();
	/** Whether the journal tells what became of it, so that it is not sent. */
	private boolean settled;
	/** Whether a person decided to send it again. */
	private boolean resent;
	/** What the journal had of it before. */
	private Outcome earlier;
	private String earlierMessage;
	private Outcome outcome = Outcome.NOT_SENT;
	private String message = "";

	UploadedLine(long number, LineKind kind, long offset, long length, String complaintId, String complaint,
			String note, int noteLength) {
		this.number = number;
		this.kind = kind;
		this.offset = offset;
		this.length = length;
		this.complaintId = complaintId;
		this.complaint = complaint;
		this.note = note;
		this.noteLength = noteLength;
	}

	void error(String code) {
		if (errors.isEmpty()) {
			errors = new ArrayList<>();
		}
		if (!errors.contains(code)) {
			errors.add(code);
		}
	}

	List<String> errors() {
		return errors;
	}

	void settle(Outcome known, String why) {
		settled = true;
		become(known, why);
	}

	/** CTM does not have it: it may be sent. */
	void mayBeSent(String why) {
		settled = false;
		become(Outcome.NOT_SENT, why);
	}

	/** A person decided to send it again, whatever the journal has of it. */
	void sendAgain() {
		resent = true;
		earlier = outcome;
		earlierMessage = message;
		mayBeSent("");
	}

	boolean settled() {
		return settled;
	}

	boolean resent() {
		return resent;
	}

	/** Why a line with errors is not sent. */
	static String heldBackWords(List<String> codes) {
		return "held back: " + (codes.isEmpty() ? "is no record" : String.join(", ", codes));
	}

	/** Whether it is not sent because of what it is. */
	boolean heldBack() {
		return !settled && (kind != LineKind.RECORD || !errors.isEmpty());
	}

	boolean toSend() {
		return !settled && !heldBack();
	}

	void become(Outcome next, String why) {
		outcome = next;
		message = why;
	}

	/** A record that was to be sent again, and was not, is what it was before. */
	Outcome outcome() {
		return resent && outcome == Outcome.NOT_SENT ? earlier : outcome;
	}

	String message() {
		return resent && outcome == Outcome.NOT_SENT ? message + "; before: " + earlierMessage : message;
	}
}
