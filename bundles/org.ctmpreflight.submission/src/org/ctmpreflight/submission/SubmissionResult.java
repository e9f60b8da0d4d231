package org.ctmpreflight.submission;

import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.rules.FailedRule;

/**
 * What became of a submission. Immutable.
 *
 * @param file       as the user named it
 * @param sha256     of the file that was checked and sent, in hex
 * @param ending     how it ended
 * @param submission its ID; null where nothing was begun
 * @param receipt    of the journal at its end; null where nothing was begun
 * @param records    one for each line of the file that is not blank, in the file's order
 * @param sendable   how many records have no errors and were not settled by the journal
 * @param heldBack   how many lines have errors
 * @param refusals   codes of the errors that refuse the file as a whole
 * @param heldBackIn file with the lines that were held back; null where none was written
 * @param toFixIn    file with the records that CTM refused; null where none was written
 * @param failure    why HPMS could not be used, in one line; null where it could
 * @param problems   with the inputs of the check
 * @param failed     rules that failed in it
 */
public record SubmissionResult(String file, String sha256, Ending ending, String submission, Receipt receipt,
		List<RecordResult> records, int sendable, int heldBack, List<String> refusals, Path heldBackIn, Path toFixIn,
		String failure, List<InputProblem> problems, List<FailedRule> failed) {

	/** Ways in which a submission ends. */
	public enum Ending {
		/** All was sent that was to be. */
		COMPLETE,
		/** It was only asked what would be sent. */
		DRY_RUN,
		/** Nothing was sent: the file was refused. */
		REFUSED,
		/** Nothing was sent: the user did not agree. */
		DECLINED,
		/** Nothing more was sent: HPMS refused a call or could not be reached. */
		FAILED,
		/** Nothing more was sent, since the outcome of some records is unknown. */
		UNKNOWN,
		/** Nothing more was sent: it was cancelled between two batches. */
		CANCELLED
	}

	/** Copies the lists. */
	public SubmissionResult {
		records = List.copyOf(records);
		refusals = List.copyOf(refusals);
		problems = List.copyOf(problems);
		failed = List.copyOf(failed);
	}

	/** How many records have an outcome. */
	public int count(Outcome outcome) {
		return (int) records.stream().filter(r -> r.outcome() == outcome).count();
	}
}
