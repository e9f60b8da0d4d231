package org.ctmpreflight.submission.internal;

import org.ctmpreflight.submission.Outcome;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the journal knows of a record that was sent. */
public enum Verdict {
	/** CTM has it. */
	SAVED("saved"),
	/** CTM refused it. */
	REJECTED("rejected"),
	/** HPMS answered with a message that is not known, and the complaint was not looked up yet. */
	UNRECOGNISED("unrecognised"),
	/** Whether CTM has it is not known. */
	UNKNOWN("unknown"),
	/** CTM does not have it. */
	NOT_SENT("not-sent");

	private final String word;

	Verdict(String word) {
		this.word = word;
	}

	/** The word in the journal. */
	@JsonValue
	public String word() {
		return word;
	}

	/** What it is to people. */
	public Outcome outcome() {
		return switch (this) {
			case SAVED -> Outcome.SAVED;
			case REJECTED -> Outcome.REJECTED;
			case NOT_SENT -> Outcome.NOT_SENT;
			case UNKNOWN, UNRECOGNISED -> Outcome.UNKNOWN;
		};
	}

	/** Whether only a look at the complaint tells what became of the record. */
	public boolean open() {
		return this == UNRECOGNISED || this == UNKNOWN;
	}
}
