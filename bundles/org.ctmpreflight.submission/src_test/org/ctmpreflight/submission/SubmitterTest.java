package org.ctmpreflight.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctmpreflight.submission.Rig.id;
import static org.ctmpreflight.submission.Rig.note;
import static org.ctmpreflight.submission.Rig.outcomes;
import static org.ctmpreflight.submission.Rig.record;
import static org.ctmpreflight.submission.Rig.resolving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.submission.SubmissionResult.Ending;
import org.junit.jupiter.api.Test;

/** What is sent, what is not, and what is said of it; against the local HPMS. */
class SubmitterTest extends SubmissionTest {
	private void nothingWasSent(SubmissionResult result) {
		assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isZero();
		assertThat(result.submission()).isNull();
		assertThat(result.receipt()).isNull();
		assertThat(outcomes(result)).containsOnly("not-sent");
	}

	@Test
	void recordsWithoutErrorsAreSaved() throws Exception {
		SubmissionResult result = rig.withRecords(3).with("", resolving(id(4), note(4))).submit();
		assertThat(result.ending()).isEqualTo(Ending.COMPLETE);
		assertThat(result.records()).extracting(RecordResult::line).containsExactly(1L, 2L, 3L, 5L);
		assertThat(result.records()).extracting(RecordResult::complaintId).containsExactly(id(1), id(2), id(3), id(4));
		assertThat(result.records()).extracting(RecordResult::message).containsOnly("Casework Saved");
		assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isEqualTo(2);
		assertThat(rig.hpms.calls(Endpoint.DOWNLOAD)).isEqualTo(1);
		assertThat(rig.hpms.complaint(id(4)).orElseThrow().resolutionSummary()).isEqualTo(note(4));
		assertThat(rig.asked.toSend()).isEqualTo(4);
		assertThat(rig.asked.sha256()).isEqualTo(result.sha256())
				.isEqualTo(rig.readJournal().submissions().get(0).sha256());
		assertThat(rig.readJournal().verify(result.receipt()).change()).isNull();
	}

	@Test
	void errorsRefuseTheFile() throws Exception {
		SubmissionResult result = rig.withRecords(2).with(record(id(3), "Caf\u00e9")).submit();
		assertThat(result.ending()).isEqualTo(Ending.REFUSED);
		nothingWasSent(result);
		assertThat(result.records().get(2).message()).isEqualTo("held back: non-ascii-character");
		assertThat(result.records()).extracting(RecordResult::heldBack).containsExactly(false, false, true);
		assertThat(result.records().get(0).message()).contains("--skip-failing");
		assertThat(result.heldBackIn()).isNull();
		assertThat(rig.asked).isNull();
	}

	@Test
	void restIsSentAndTheOthersAreWrittenBesideTheFile() throws Exception {
		rig.skipFailing = true;
		String bad = record(id(2), "Caf\u00e9");
		String wrong = "C2500000003\tonly two";
		rig.with(record(id(1), note(1)), bad, "", wrong, record("C2500099999", note(5)), record(id(4), note(4)));
		Files.writeString(folder.resolve("casework-held-back.TXT"), "mine");
		SubmissionResult result = rig.submit();
		assertThat(result.ending()).isEqualTo(Ending.COMPLETE);
		assertThat(outcomes(result)).containsExactly("saved", "not-sent", "not-sent", "not-sent", "saved");
		assertThat(result.records().get(3).message()).isEqualTo("held back: complaint-not-found");
		assertThat(result.heldBack()).isEqualTo(3);
		assertThat(result.heldBackIn()).isEqualTo(folder.resolve("casework-held-back-2.TXT"));
		assertThat(result.heldBackIn())
				.hasContent(bad + "\r\n" + wrong + "\r\n" + record("C2500099999", note(5)) + "\r\n");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(result.heldBackIn())))
				.isEqualTo("rw-------");
		assertThat(folder.resolve("casework-held-back.TXT")).hasContent("mine");
		JournaledSubmission journaled = rig.readJournal().submission(result.submission()).orElseThrow();
		assertThat(journaled.heldBack()).isEqualTo(3);
		assertThat(journaled.records().get(1).message()).isEqualTo("held back: non-ascii-character");
	}

	@Test
	void lastLineWithoutAnEndIsHeldBackWithOne() throws Exception {
		rig.skipFailing = true;
		rig.withRecords(1);
		Files.writeString(rig.file, Files.readString(rig.file) + record(id(2), ""));
		SubmissionResult result = rig.submit();
		assertThat(Files.readString(result.heldBackIn())).isEqualTo(record(id(2), "") + "\r\n");
	}

	@Test
	void errorsOfTheFileAsAWholeRefuseItInAnyCase() throws Exception {
		rig.skipFailing = true;
		String text = Files.readString(rig.withRecords(2).file);
		for (byte[] bytes : List.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
				("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), new byte[0])) {
			Files.write(rig.file, bytes);
			assertThat(rig.submit().ending()).isEqualTo(Ending.REFUSED);
			assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isZero();
		}
	}

	@Test
	void suppressedAndLoweredErrorsCountUnlessAccepted() throws Exception {
		rig.suppressions = Files.writeString(folder.resolve("s.yaml"),
				"- code: non-ascii-character\n  complaintId: '*'\n"
						+ "  reason: old system\n  author: J. Doe\n  expires: 2099-12-31\n");
		rig.severities = Map.of("notification-contact-required", Optional.of(Severity.WARNING), "field-too-long",
				Optional.empty());
		rig.with(record(id(1), note(1) + " Caf\u00e9"), id(2) + "\t" + note(2) + "\tN\t\tU" + "\t".repeat(8),
				record(id(3), note(3)));
		SubmissionResult refused = rig.submit();
		assertThat(refused.ending()).isEqualTo(Ending.REFUSED);
		nothingWasSent(refused);
		assertThat(refused.records().get(0).message()).isEqualTo("held back: non-ascii-character");
		rig.acceptSuppressed = true;
		SubmissionResult accepted = rig.submit();
		assertThat(accepted.ending()).isEqualTo(Ending.COMPLETE);
		// the local HPMS takes no such character
		assertThat(outcomes(accepted)).containsExactly("rejected", "saved", "saved");
		JournaledSubmission journaled = rig.readJournal().submission(accepted.submission()).orElseThrow();
		assertThat(journaled.accepted()).singleElement().satisfies(a -> {
			assertThat(a.code()).isEqualTo("non-ascii-character");
			assertThat(a.line()).isEqualTo(1);
			assertThat(a.complaintId()).isEqualTo(id(1));
			assertThat(a.reason()).isEqualTo("old system");
			assertThat(a.author()).isEqualTo("J. Doe");
		});
		assertThat(journaled.severities()).containsEntry("field-too-long", "off")
				.containsEntry("notification-contact-required", "warning");
	}

	@Test
	void loweredErrorsOfCmsAndTheLayoutStayErrors() throws Exception {
		rig.severities = Map.of("non-ascii-character", Optional.empty(), "satisfied-not-allowed-when-open",
				Optional.of(Severity.INFO));
		rig.with(record(id(1), "Caf\u00e9"), id(2) + "\t" + note(2) + "\tN\t\tY\t\t1" + "\t".repeat(6));
		SubmissionResult result = rig.submit();
		assertThat(result.records()).extracting(RecordResult::message).containsExactly("held back: non-ascii-character",
				"held back: satisfied-not-allowed-when-open");
		rig.acceptSuppressed = true;
		assertThat(rig.submit().ending()).isNotEqualTo(Ending.REFUSED);
	}

	@Test
	void whatIsSavedIsNotSentAgain() throws Exception {
		SubmissionResult first = rig.withRecords(2).submit();
		// CTM has the first complaint resolved meanwhile, and the note stands there: neither matters any more
		rig.anew("", record(id(2), "  " + note(2).replace(" ", "  ") + " "), resolving(id(3), note(3)),
				resolving(id(1), note(1)));
		SubmissionResult second = rig.submit();
		assertThat(outcomes(second)).containsOnly("saved");
		assertThat(second.records().get(0).message()).isEqualTo("already saved in submission " + first.submission());
		assertThat(second.records().get(1).message()).isEqualTo("Casework Saved");
		assertThat(second.records().get(2).message()).isEqualTo("already saved in submission " + first.submission());
		assertThat(rig.hpms.complaint(id(2)).orElseThrow().notes()).hasSize(1);
		int downloads = rig.hpms.calls(Endpoint.DOWNLOAD);
		SubmissionResult third = rig.submit();
		assertThat(outcomes(third)).containsOnly("saved");
		assertThat(rig.hpms.calls(Endpoint.DOWNLOAD)).as("nothing has to be asked").isEqualTo(downloads);
		assertThat(third.submission()).isNotEqualTo(second.submission());
	}

	@Test
	void noteThatCtmHasIsHeldBackWhereTheJournalDoesNotKnowIt() throws Exception {
		rig.withRecords(1).submit();
		Files.delete(rig.journal().resolve("journal.jsonl"));
		assertThat(rig.submit().records().get(0).message()).isEqualTo("held back: note-already-in-ctm");
	}

	@Test
	void rejectedRecordsAreWrittenToFixAndSentAsNew() throws Exception {
		rig.severities = Map.of("complaint-not-found", Optional.of(Severity.WARNING));
		rig.acceptSuppressed = true;
		String missing = record("C2500099999", note(9));
		SubmissionResult result = rig.with(record(id(1), note(1)), missing, record(id(2), note(2))).submit();
		assertThat(result.ending()).isEqualTo(Ending.COMPLETE);
		assertThat(outcomes(result)).containsExactly("saved", "rejected", "saved");
		assertThat(result.records().get(1).message()).isEqualTo("The specified case does not exist.");
		assertThat(result.toFixIn()).isEqualTo(folder.resolve("casework-to-fix.TXT")).hasContent(missing + "\r\n");
		int uploads = rig.hpms.calls(Endpoint.UPLOAD);
		SubmissionResult again = rig.submit();
		assertThat(outcomes(again)).containsExactly("saved", "rejected", "saved");
		assertThat(again.toFixIn()).isEqualTo(folder.resolve("casework-to-fix-2.TXT"));
		assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isEqualTo(uploads + 1);
	}

	@Test
	void malformedComplaintIdIsShownNowhere() throws Exception {
		String mbi = "1EG4TE5MK73";
		rig.severities = Map.of("complaint-not-found", Optional.of(Severity.WARNING));
		rig.acceptSuppressed = true;
		SubmissionResult result = rig.with(record(mbi, note(1))).submit();
		assertThat(outcomes(result)).containsExactly("rejected");
		assertThat(result.records().get(0).complaintId()).isNull();
		assertThat(Files.readString(rig.journal().resolve("journal.jsonl"))).doesNotContain(mbi, "EG4", note(1));
	}

	@Test
	void partialDownloadIsRefused() throws Exception {
		rig.withRecords(1);
		rig.download = Files.writeString(folder.resolve("plan.txt"),
				"COMPLAINT_ID\tRECEIVED_DATE\tPLAN_CASEWORK_NOTES\n" + id(1) + "\t10/01/2025\t\nC2500000002\n");
		assertThatThrownBy(rig::submit).isInstanceOf(SubmitException.class).hasMessageContaining("partial");
		assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isZero();
	}

	@Test
	void countsComeFromAFreshDownloadWhateverTheCheckUsed() throws Exception {
		rig.withRecords(1);
		rig.download = Files.writeString(folder.resolve("plan.txt"),
				"COMPLAINT_ID\tRECEIVED_DATE\tPLAN_CASEWORK_NOTES\n" + id(1) + "\t10/01/2025\t\n");
		assertThat(outcomes(rig.submit())).containsExactly("saved");
		assertThat(rig.hpms.calls(Endpoint.DOWNLOAD)).isEqualTo(1);
		assertThat(rig.readJournal().submissions().get(0).download()).endsWith("plan.txt");
	}

	@Test
	void dryRunSendsAndKeepsNothing() throws Exception {
		rig.dryRun = true;
		rig.skipFailing = true;
		SubmissionResult result = rig.withRecords(1).with(record(id(2), "Caf\u00e9")).submit();
		assertThat(result.ending()).isEqualTo(Ending.DRY_RUN);
		nothingWasSent(result);
		assertThat(result.records()).extracting(RecordResult::message).containsExactly("would be sent",
				"held back: non-ascii-character");
		assertThat(rig.journal()).doesNotExist();
		assertThat(folder.resolve("casework-held-back.TXT")).doesNotExist();
	}

	@Test
	void whoeverDeclinesSendsNothing() throws Exception {
		rig.agreed = false;
		SubmissionResult result = rig.withRecords(1).submit();
		assertThat(result.ending()).isEqualTo(Ending.DECLINED);
		nothingWasSent(result);
		assertThat(rig.readJournal().submissions()).isEmpty();
	}

	@Test
	void recordWithTwoEqualLinesIsHeldBackOnce() throws Exception {
		rig.skipFailing = true;
		SubmissionResult result = rig.with(record(id(1), note(1)), record(id(1), note(1))).submit();
		assertThat(outcomes(result)).containsExactly("saved", "not-sent");
		assertThat(result.records().get(1).message()).isEqualTo("held back: duplicate-casework-note");
		// both are the note that CTM has
		assertThat(outcomes(rig.submit())).containsExactly("saved", "saved");
		assertThat(rig.processed(id(1), note(1))).isEqualTo(1);
	}

	@Test
	void linesThatAreNoRecordsCannotBeSentAgain() throws Exception {
		rig.withRecords(2);
		rig.resend = "2-7,9";
		assertThatThrownBy(rig::submit).isInstanceOf(SubmitException.class).hasMessageContaining("--resend 9:");
	}

	@Test
	void fileThatCannotBeReadIsToldByName() {
		assertThatThrownBy(rig::submit).isInstanceOf(IOException.class)
				.hasMessage("casework.TXT: there is no such file");
	}
}
