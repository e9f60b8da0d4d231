package org.ctmpreflight.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.submission.Rig.id;
import static org.ctmpreflight.submission.Rig.note;
import static org.ctmpreflight.submission.Rig.outcomes;
import static org.ctmpreflight.submission.Rig.record;

import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.submission.SubmissionResult.Ending;
import org.junit.jupiter.api.Test;

/** What is said of the records behind the place where sending stopped, and what is told on the way. */
class StoppedTest extends SubmissionTest {
	private final List<String> steps = new ArrayList<>();
	private int cancelAfter = Integer.MAX_VALUE;

	/** Watches, and cancels after some calls. */
	private SubmissionResult submit() throws Exception {
		return rig.submitter().submit(rig.options(), new SubmitMonitor() {
			@Override
			public boolean agree(SubmitPreview preview) {
				rig.asked = preview;
				return rig.agreed;
			}

			@Override
			public void progress(Step step, long done, long total) {
				steps.add(step + " " + done + "/" + total);
			}

			@Override
			public boolean cancelled() {
				return rig.hpms.calls(Endpoint.UPLOAD) >= cancelAfter;
			}
		});
	}

	private static List<String> messages(SubmissionResult result) {
		return result.records().stream().map(RecordResult::message).toList();
	}

	@Test
	void everyStepIsTold() throws Exception {
		SubmissionResult result = rig.withRecords(5).with("").submit();
		assertThat(result.sha256()).isEqualTo(HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(rig.file))));
		rig.anew(record(id(6), note(6)), record(id(7), note(7)), record(id(8), note(8)));
		assertThat(submit().ending()).isEqualTo(Ending.COMPLETE);
		long bytes = Files.size(rig.file);
		assertThat(steps).contains("DOWNLOAD 1/0", "DOWNLOAD 2/0", "CHECK " + bytes + "/" + bytes)
				.endsWith("SEND 2/3", "SEND 3/3");
		assertThat(rig.asked).isEqualTo(new SubmitPreview("casework.TXT", rig.asked.sha256(), 3, 3, 0, 0, 0,
				rig.hpms.address(), "simulated-user"));
	}

	@Test
	void cancellingStopsBetweenTwoBatches() throws Exception {
		rig.withRecords(4);
		cancelAfter = 1;
		SubmissionResult cancelled = submit();
		assertThat(cancelled.ending()).isEqualTo(Ending.CANCELLED);
		assertThat(outcomes(cancelled)).containsExactly("saved", "saved", "not-sent", "not-sent");
		assertThat(messages(cancelled)).endsWith("not sent: cancelled", "not sent: cancelled");
		assertThat(cancelled.failure()).isNull();
		cancelAfter = Integer.MAX_VALUE;
		assertThat(outcomes(submit())).containsOnly("saved");
	}

	@Test
	void recordsBehindABatchThatWasRefusedAreToldSo() throws Exception {
		SubmissionResult refused = rig.fault("400@2").withRecords(6).submit();
		assertThat(refused.ending()).isEqualTo(Ending.FAILED);
		assertThat(outcomes(refused)).containsExactly("saved", "saved", "not-sent", "not-sent", "not-sent", "not-sent");
		assertThat(messages(refused).get(2)).isEqualTo(refused.failure()).contains("(400");
		assertThat(messages(refused)).endsWith("not sent: HPMS did not take the batch before",
				"not sent: HPMS did not take the batch before");
		assertThat(rig.readJournal().submissions().get(0).reason()).isEqualTo(refused.failure());
	}

	@Test
	void recordsBehindABatchThatNobodyAnsweredAreToldSo() throws Exception {
		SubmissionResult lost = rig.fault("reset-after@1").withRecords(3).submit();
		assertThat(lost.ending()).isEqualTo(Ending.UNKNOWN);
		assertThat(messages(lost).get(2)).isEqualTo("not sent: the outcome of the batch before is unknown");
		assertThat(lost.failure()).contains("broke off");
	}

	@Test
	void whoeverDeclinesIsToldSo() throws Exception {
		rig.withRecords(1).submit();
		rig.agreed = false;
		SubmissionResult declined = rig.with(record(id(2), note(2))).submit();
		assertThat(messages(declined).get(0)).startsWith("already saved in submission ");
		assertThat(messages(declined).get(1)).isEqualTo("not sent: declined");
		assertThat(rig.asked.saved()).isEqualTo(1);
	}

	@Test
	void whenHpmsCannotBeReachedEachRecordIsToldWhy() throws Exception {
		rig.withRecords(2).submit();
		rig.with(record(id(3), note(3)));
		SubmissionResult failed = rig.faultNext(Endpoint.DOWNLOAD, "500-before").submit();
		assertThat(failed.ending()).isEqualTo(Ending.FAILED);
		assertThat(messages(failed).get(0)).startsWith("already saved");
		assertThat(messages(failed).get(2)).isEqualTo(failed.failure()).contains("(500");
	}
}
