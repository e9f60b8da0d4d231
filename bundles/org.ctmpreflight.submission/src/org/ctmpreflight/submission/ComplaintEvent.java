package org.ctmpreflight.submission;

import java.time.Instant;

/**
 * What the journal tells of a complaint at one moment. Immutable.
 *
 * @param at         when it was written
 * @param kind       what happened
 * @param submission its ID
 * @param file       as the user named it
 * @param line       in that file, from 1
 * @param outcome    as far as it was known then; null for {@link Kind#CHECKED}
 * @param text       for people, in a sentence: the rule packs, what held it back, or what HPMS said
 */
public record ComplaintEvent(Instant at, Kind kind, String submission, String file, long line, Outcome outcome,
		String text) {
	/** What can happen to a record. */
	public enum Kind {
		/** Its file was checked and its user agreed to send it. */
		CHECKED("Checked"),
		/** It was not sent, since it has errors. */
		HELD_BACK("Held back"),
		/** It was given to HPMS. */
		SENT("Sent"),
		/** HPMS answered. */
		ANSWERED("Answered"),
		/** HPMS did not answer. */
		NOT_ANSWERED("Not answered"),
		/** The complaint was looked up, to find out what became of the record. */
		LOOKED_UP("Looked up");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** A word for people. */
		public String label() {
			return label;
		}
	}
}
