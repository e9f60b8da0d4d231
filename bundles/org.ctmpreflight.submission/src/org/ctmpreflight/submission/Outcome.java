package org.ctmpreflight.submission;

import java.util.Optional;

/** What became of a record. */
public enum Outcome {
	/** CTM has it. */
	SAVED("saved"),
	/** CTM refused it. */
	REJECTED("rejected"),
	/** It was sent, and whether CTM has it is not known. */
	UNKNOWN("unknown"),
	/** CTM does not have it: it was not sent, or nothing of the call was processed. */
	NOT_SENT("not-sent");

	private final String word;

	Outcome(String word) {
		this.word = word;
	}

	/** The word used in output and journal. */
	public String word() {
		return word;
	}

	/** The outcome of a word; empty where there is none. */
	public static Optional<Outcome> of(String word) {
		for (Outcome o : values()) {
			if (o.word.equals(word)) {
				return Optional.of(o);
			}
		}
		return Optional.empty();
	}
}
