package org.ctmpreflight.workbench.internal.session;

/**
 * What became of a record that was sent.
 *
 * @param kind  of outcome
 * @param words about it, in one line
 */
public record RecordOutcome(Kind kind, String words) {
	/** Kinds of outcomes, each with an icon of its own. */
	public enum Kind {
		/** HPMS has it. */
		SAVED,
		/** HPMS refused it. */
		REJECTED,
		/** Nobody knows whether HPMS has it. */
		UNKNOWN,
		/** HPMS does not have it. */
		UNSENT;

		/** Name of its icon. */
		public String icon() {
			return "sent-" + name().toLowerCase(java.util.Locale.ROOT);
		}
	}
}
