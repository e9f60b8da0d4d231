package org.ctmpreflight.hpms;

import java.util.List;

/** What came of an upload call. */
public sealed interface UploadOutcome {
	/**
	 * HPMS answered.
	 *
	 * @param records one for each record of the batch, in its order
	 */
	record Answered(List<RecordAnswer> records) implements UploadOutcome {
		/** Copies the list. */
		public Answered {
			records = List.copyOf(records);
		}
	}

	/**
	 * There is no answer for any record. Where the failure's reach is unknown each record's outcome is unknown; else none
	 * of them was processed.
	 *
	 * @param failure why
	 */
	record Failed(HpmsFailure failure) implements UploadOutcome {
	}

	/**
	 * The answer for one record.
	 *
	 * @param kind    what it means
	 * @param message what HPMS said, on one line and cleaned of what was sent, or in our words why it is unknown
	 */
	record RecordAnswer(Kind kind, String message) {
	}

	/** Kinds of answers for a record. */
	enum Kind {
		/** CTM has it. */
		SAVED,
		/** CTM refused it. */
		REJECTED,
		/** A message that is not known: only a look at the complaint tells whether CTM has it. */
		UNRECOGNISED,
		/** No answer belongs to this record beyond doubt. */
		UNKNOWN
	}
}
