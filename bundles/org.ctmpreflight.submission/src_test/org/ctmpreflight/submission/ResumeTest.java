package org.ctmpreflight.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.submission.Rig.id;
import static org.ctmpreflight.submission.Rig.note;
import static org.ctmpreflight.submission.Rig.outcomes;
import static org.ctmpreflight.submission.Rig.record;
import static org.ctmpreflight.submission.Rig.resolving;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.submission.SubmissionResult.Ending;
import org.junit.jupiter.api.Test;

/** Records whose outcome is unknown: found out, sent after all, or left to a person. */
class ResumeTest extends SubmissionTest {
	private static final String LONG_NOTE = "Called the member and told her what her plan pays for.";
	private static final String SHORT_NOTE = "Called the member.";

	@Test
	void halfProcessedBatchIsFoundOutAndTheRestSent() throws Exception {
		rig.batch = 4;
		SubmissionResult first = rig.fault("reset-midway@1").withRecords(6).submit();
		assertThat(first.ending()).isEqualTo(Ending.UNKNOWN);
		assertThat(outcomes(first)).containsExactly("unknown", "unknown", "unknown", "unknown", "not-sent",
				"not-sent");
		SubmissionResult second = rig.resume();
		assertThat(outcomes(second)).containsOnly("saved");
		assertThat(second.records().get(0).message()).isEqualTo("looked up: CTM holds the note");
		assertThat(second.records().get(3).message()).isEqualTo("Casework Saved");
		for (int i = 1; i <= 6; i++) {
			assertThat(rig.processed(id(i), note(i))).isEqualTo(1);
		}
		JournaledSubmission journaled = rig.readJournal().submission(first.submission()).orElseThrow();
		assertThat(journaled.count(Outcome.SAVED)).isEqualTo(2);
		assertThat(journaled.count(Outcome.NOT_SENT)).isEqualTo(2);
		assertThat(journaled.lookUps()).hasSize(1);
	}

	@Test
	void resolvedComplaintIsFoundInItsSummary() throws Exception {
		rig.fault("reset-after@1").with(resolving(id(1), LONG_NOTE)).submit();
		// the complaint is resolved now, which would be a finding of a new record
		SubmissionResult second = rig.resume();
		assertThat(outcomes(second)).containsExactly("saved");
		assertThat(rig.hpms.complaint(id(1)).orElseThrow().resolutionSummary()).isEqualTo(LONG_NOTE);
	}

	@Test
	void complaintThatWasResolvedBeforeIsFoundInItsNotes() throws Exception {
		// the simulator's second complaint is resolved
		assertThat(rig.hpms.complaint(id(2)).orElseThrow().resolved()).isTrue();
		rig.fault("reset-after@1").with(record(id(2), LONG_NOTE)).submit();
		assertThat(outcomes(rig.resume())).containsExactly("saved");
		assertThat(rig.processed(id(2), LONG_NOTE)).isEqualTo(1);
	}

	@Test
	void missingComplaintStaysUnknownAndIsNotSent() throws Exception {
		rig.fault("reset-before@1").withRecords(1).submit();
		SubmissionResult second = rig.faultNext(Endpoint.DOWNLOAD, "missing-complaints").resume();
		assertThat(second.ending()).isEqualTo(Ending.UNKNOWN);
		assertThat(outcomes(second)).containsExactly("unknown");
		assertThat(second.records().get(0).message()).contains("not in the download", "--resend 1");
		assertThat(rig.processed(id(1), note(1))).isZero();
		assertThat(outcomes(rig.resume())).containsExactly("saved");
	}

	@Test
	void shortNoteIsLeftToAPersonWhoSendsItAgain() throws Exception {
		rig.with(record(id(1), LONG_NOTE)).submit();
		rig.anew(record(id(1), SHORT_NOTE));
		SubmissionResult first = rig.faultNext(Endpoint.UPLOAD, "reset-after").submit();
		assertThat(outcomes(first)).containsExactly("unknown");
		assertThat(outcomes(rig.resume())).containsExactly("unknown");
		assertThat(outcomes(rig.submit())).as("without --resume as well").containsExactly("unknown");
		assertThat(rig.processed(id(1), SHORT_NOTE)).isEqualTo(1);
		rig.resend = "1";
		SubmissionResult again = rig.submit();
		assertThat(outcomes(again)).containsExactly("saved");
		assertThat(rig.processed(id(1), SHORT_NOTE)).as("a person said so").isEqualTo(2);
		assertThat(rig.readJournal().submission(again.submission()).orElseThrow().resend()).containsExactly("1");
		rig.resend = null;
		assertThat(outcomes(rig.submit())).containsExactly("saved");
		assertThat(rig.processed(id(1), SHORT_NOTE)).isEqualTo(2);
	}

	@Test
	void noteInsideAnotherOfTheSameFileIsLeftToAPerson() throws Exception {
		rig.batch = 1;
		rig.with(record(id(1), LONG_NOTE + " And more."), record(id(1), LONG_NOTE));
		SubmissionResult first = rig.fault("reset-before@2").submit();
		assertThat(outcomes(first)).containsExactly("saved", "unknown");
		SubmissionResult second = rig.resume();
		assertThat(outcomes(second)).containsExactly("saved", "unknown");
		assertThat(second.records().get(1).message()).contains("inside another");
		assertThat(rig.processed(id(1), LONG_NOTE)).isZero();
	}

	@Test
	void noteInsideAnotherOfALaterFileIsLeftToAPerson() throws Exception {
		rig.with(record(id(1), LONG_NOTE));
		rig.fault("reset-before@1").submit();
		rig.anew(record(id(1), "By mail: " + LONG_NOTE + " And more.")).submit();
		SubmissionResult resumed = rig.anew(record(id(1), LONG_NOTE)).resume();
		assertThat(outcomes(resumed)).containsExactly("unknown");
		assertThat(resumed.records().get(0).message()).contains("inside another");
	}

	@Test
	void otherNoteOfALaterFileDoesNotMatter() throws Exception {
		rig.with(record(id(1), LONG_NOTE));
		rig.fault("reset-after@1").submit();
		rig.anew(record(id(1), "This is quite another note, which is longer than the one before by far.")).submit();
		assertThat(outcomes(rig.anew(record(id(1), LONG_NOTE)).resume())).containsExactly("saved");
	}

	@Test
	void messageThatIsNotKnownIsLookedUpAtOnce() throws Exception {
		SubmissionResult result = rig.fault("unknown-message@1").withRecords(2).submit();
		assertThat(outcomes(result)).containsExactly("saved", "saved");
		assertThat(rig.hpms.calls(Endpoint.DOWNLOAD)).isEqualTo(2);
		SubmissionResult locked = rig.anew(record(id(1), LONG_NOTE)).faultNext(Endpoint.UPLOAD, "locked").submit();
		assertThat(outcomes(locked)).containsExactly("rejected");
		assertThat(locked.records().get(0).message()).isEqualTo("The specified case is being edited by another user.");
		assertThat(locked.toFixIn()).isNotNull();
		assertThat(rig.processed(id(1), LONG_NOTE)).as("never sent again by itself").isZero();
	}

	@Test
	void messageThatIsNotKnownAndCannotBeLookedUpIsUnknown() throws Exception {
		rig.fault("unknown-message@1").fault("download:500-before@2").withRecords(3);
		SubmissionResult first = rig.submit();
		assertThat(first.ending()).isEqualTo(Ending.UNKNOWN);
		assertThat(outcomes(first)).containsExactly("unknown", "unknown", "not-sent");
		assertThat(first.records().get(0).message()).contains("could not be looked up");
		assertThat(outcomes(rig.resume())).containsOnly("saved");
		assertThat(rig.processed(id(1), note(1))).isEqualTo(1);
	}

	@Test
	void rejectionInUnknownWordsThatCouldNotBeLookedUpIsARejectionLater() throws Exception {
		rig.fault("locked@1").fault("download:500-before@2").withRecords(1);
		assertThat(outcomes(rig.submit())).containsExactly("unknown");
		SubmissionResult resumed = rig.resume();
		assertThat(outcomes(resumed)).containsExactly("rejected");
		assertThat(resumed.records().get(0).message()).isEqualTo("The specified case is being edited by another user.");
		assertThat(rig.processed(id(1), note(1))).isZero();
		assertThat(outcomes(rig.submit())).as("as new").containsExactly("saved");
	}

	@Test
	void lookUpThatFailsChangesNothing() throws Exception {
		rig.fault("reset-after@1").withRecords(2).submit();
		SubmissionResult failed = rig.faultNext(Endpoint.DOWNLOAD, "500-before").resume();
		assertThat(failed.ending()).isEqualTo(Ending.FAILED);
		assertThat(outcomes(failed)).containsExactly("unknown", "unknown");
		assertThat(failed.failure()).contains("Internal Server Error");
		assertThat(outcomes(rig.resume())).containsExactly("saved", "saved");
	}

	@Test
	void whatIsSentAgainIsHeldAgainstItsOwnFieldsAlone() throws Exception {
		rig.fault("reset-after@1").withRecords(1).submit();
		rig.resend = "1";
		rig.dryRun = true;
		assertThat(rig.submit().records()).extracting(RecordResult::again).containsExactly(true);
		rig.dryRun = false;
		// CTM has the note, which holds back a new record
		assertThat(outcomes(rig.submit())).containsExactly("saved");
		assertThat(rig.processed(id(1), note(1))).isEqualTo(2);
		rig.anew(id(1) + "\t" + note(1) + "\tX" + "\t".repeat(10));
		RecordResult held = rig.submit().records().get(0);
		assertThat(held.message()).startsWith("held back: value-not-allowed; before: already saved");
		assertThat(held.heldBack()).isTrue();
		assertThat(held.again()).isFalse();
	}

	@Test
	void severalEqualNotesAreAllFoundOut() throws Exception {
		rig.severities = Map.of("duplicate-casework-note", Optional.of(Severity.WARNING));
		rig.acceptSuppressed = true;
		rig.fault("reset-after@1").with(record(id(1), LONG_NOTE), record(id(1), LONG_NOTE)).submit();
		// what was accepted once needs not be accepted again: it is not sent again
		rig.acceptSuppressed = false;
		assertThat(outcomes(rig.resume())).containsExactly("saved", "saved");
		assertThat(rig.processed(id(1), LONG_NOTE)).isEqualTo(2);
	}

	@Test
	void oneOfSeveralEqualNotesLeavesThemAllUnknown() throws Exception {
		rig.severities = Map.of("duplicate-casework-note", Optional.of(Severity.WARNING));
		rig.acceptSuppressed = true;
		rig.fault("reset-midway@1").with(record(id(1), LONG_NOTE), record(id(1), LONG_NOTE)).submit();
		assertThat(outcomes(rig.resume())).containsExactly("unknown", "unknown");
		assertThat(rig.processed(id(1), LONG_NOTE)).isEqualTo(1);
		rig.resend = "2";
		assertThat(outcomes(rig.submit())).containsExactly("unknown", "saved");
		assertThat(rig.processed(id(1), LONG_NOTE)).isEqualTo(2);
	}

	@Test
	void whatWasToBeSentAgainAndWasNotIsWhatItWasBefore() throws Exception {
		rig.with(record(id(1), LONG_NOTE)).submit();
		rig.anew(record(id(1), SHORT_NOTE)).faultNext(Endpoint.UPLOAD, "reset-after").submit();
		rig.resend = "1";
		SubmissionResult refused = rig.faultNext(Endpoint.UPLOAD, "400").submit();
		assertThat(outcomes(refused)).containsExactly("unknown");
		assertThat(refused.records().get(0).message()).contains("(400: ", "before: unknown since submission");
		SubmissionResult unreached = rig.faultNext(Endpoint.DOWNLOAD, "500-before").submit();
		assertThat(outcomes(unreached)).containsExactly("unknown");
		rig.resend = null;
		rig.download = Files.writeString(folder.resolve("old.txt"),
				"COMPLAINT_ID\tRECEIVED_DATE\tRESOLUTION_SUMMARY\tPLAN_CASEWORK_NOTES\n" + id(1)
						+ "\t10/01/2025\t\t\n");
		assertThat(outcomes(rig.submit())).as("not as new").containsExactly("unknown");
		assertThat(rig.processed(id(1), SHORT_NOTE)).isEqualTo(1);
	}

	@Test
	void equalNotesOfOneSubmissionDoNotTakeEachOthersPlace() throws Exception {
		rig.severities = Map.of("duplicate-casework-note", Optional.of(Severity.WARNING));
		rig.acceptSuppressed = true;
		rig.with(record(id(1), LONG_NOTE), record(id(1), LONG_NOTE));
		assertThat(outcomes(rig.submit())).containsExactly("saved", "saved");
		rig.resend = "1-2";
		assertThat(outcomes(rig.faultNext(Endpoint.UPLOAD, "reset-midway").submit())).containsOnly("unknown");
		rig.resend = null;
		assertThat(rig.processed(id(1), LONG_NOTE)).isEqualTo(3);
		assertThat(outcomes(rig.resume())).as("two of them, of which one is there").containsOnly("unknown");
	}

	@Test
	void lookUpWaitsForWhatMayStillBeProcessed() throws Exception {
		rig.fault("reset-after@1").withRecords(1).submit();
		rig.settle = Duration.ofMillis(300);
		long start = System.nanoTime();
		assertThat(outcomes(rig.resume())).containsExactly("saved");
		assertThat(System.nanoTime() - start).isGreaterThan(300_000_000L);
	}

	@Test
	void whatAPersonSendsAgainIsNotLookedUpAnyMore() throws Exception {
		rig.with(record(id(1), LONG_NOTE)).submit();
		rig.anew(record(id(1), SHORT_NOTE), record(id(2), note(2)));
		rig.batch = 5;
		assertThat(outcomes(rig.faultNext(Endpoint.UPLOAD, "reset-after").submit())).containsOnly("unknown");
		rig.resend = "1";
		SubmissionResult both = rig.resume();
		assertThat(outcomes(both)).containsExactly("saved", "saved");
		assertThat(both.records().get(0).message()).isEqualTo("Casework Saved");
		assertThat(both.records().get(1).message()).startsWith("looked up: ");
		assertThat(rig.processed(id(1), SHORT_NOTE)).isEqualTo(2);
	}

	@Test
	void equalNotesOfABatchThatAreLookedUpTogetherAreAllToldOf() throws Exception {
		rig.severities = Map.of("duplicate-casework-note", Optional.of(Severity.WARNING));
		rig.acceptSuppressed = true;
		// nothing is saved, with a message that is not known for both
		SubmissionResult result = rig.fault("locked@1").with(record(id(1), LONG_NOTE), record(id(1), LONG_NOTE))
				.submit();
		assertThat(outcomes(result)).containsOnly("rejected");
		assertThat(result.records()).extracting(RecordResult::message).doesNotContain("");
	}
}
