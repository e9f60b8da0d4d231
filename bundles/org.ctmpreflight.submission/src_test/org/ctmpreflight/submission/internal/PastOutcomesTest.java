package org.ctmpreflight.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.HpmsSettings.TimeLimits;
import org.junit.jupiter.api.Test;

/** What was sent to one HPMS is not taken as sent to another. */
class PastOutcomesTest {
	private static final NoteKeys KEYS = new NoteKeys(new byte[] { 1, 2, 3 });
	private static final HpmsSettings HPMS = HpmsSettings.of(URI.create("https://hpms.example"), "user", "key");

	private final PastOutcomes past = PastOutcomes.ofAll(HPMS, KEYS);
	private long lines;

	private static String identity(String base, String acs) {
		return PastOutcomes.identity(new HpmsSettings(URI.create(base), "user", "key", "", HpmsSettings.TOKEN_PATH, acs,
				HpmsSettings.LOOK_BACK, Duration.ZERO, null, TimeLimits.USUAL), KEYS);
	}

	@Test
	void addressAndTestEnvironmentTellOneHpmsFromAnother() {
		String production = identity("https://hpms.example", null);
		assertThat(identity("https://HPMS.example.", null)).isEqualTo(production);
		assertThat(identity("https://hpms-test.example", null)).isNotEqualTo(production);
		assertThat(identity("https://hpms.example:8443", null)).isNotEqualTo(production);
		assertThat(identity("https://hpms.example/test", null)).isNotEqualTo(production);
		assertThat(identity("https://hpms.example", "x")).isNotEqualTo(production).doesNotContain("?x")
				.isNotEqualTo(identity("https://hpms.example", "y"));
		assertThat(identity("https://127.example", null)).isNotEqualTo(identity("http://127.0.0.1", null));
	}

	@Test
	void localOnesAreOneWhateverTheirPort() {
		assertThat(identity("http://127.0.0.1:8765", null)).isEqualTo(identity("http://localhost:1", null));
	}

	private void tell(JournalEvent event) {
		past.line(new JournalLine(++lines, "", Instant.EPOCH, event), new byte[0]);
	}

	private void send(String submission, int batch, String... notes) {
		List<JournalEvent.Sent> sent = new ArrayList<>();
		for (int i = 0; i < notes.length; i++) {
			sent.add(new JournalEvent.Sent(batch * 10L + i, "C2500000001", notes[i], 9, false));
		}
		tell(new JournalEvent.Sending(submission, batch, sent));
	}

	private void answer(String submission, long line, Verdict verdict, String message) {
		tell(new JournalEvent.Answered(submission, 1, List.of(new JournalEvent.Answer(line, verdict, message))));
	}

	private String known(String note) {
		return past.known(note).map(k -> k.submission() + " " + k.outcome().word() + " " + k.message()).orElse("-");
	}

	@Test
	void failedBatchTellsOfItsOwnRecordsAlone() {
		send("s", 1, "a");
		send("s", 2, "b");
		tell(new JournalEvent.Failed("s", 2, Verdict.NOT_SENT, 503, "down"));
		assertThat(known("a")).isEqualTo("s unknown ");
		assertThat(known("b")).isEqualTo("s not-sent down");
		assertThat(known("c")).isEqualTo("-");
	}

	@Test
	void openRecordIsToldBeforeASavedOneAndThatBeforeTheLast() {
		send("s", 1, "a");
		answer("s", 10, Verdict.REJECTED, "no");
		assertThat(known("a")).isEqualTo("s rejected no");
		send("t", 1, "a");
		answer("t", 10, Verdict.SAVED, "yes");
		send("u", 1, "a");
		answer("u", 10, Verdict.REJECTED, "no");
		assertThat(known("a")).isEqualTo("t saved yes");
		send("v", 1, "a");
		send("w", 1, "a");
		assertThat(known("a")).isEqualTo("v unknown ");
		assertThat(past.open("a")).extracting(i -> i.submission).containsExactly("v", "w");
	}

	@Test
	void onlyWhatCameAfterTheCountIsCounted() {
		send("s", 1, "a", "b");
		answer("s", 10, Verdict.SAVED, "yes");
		answer("s", 11, Verdict.SAVED, "yes");
		tell(new JournalEvent.Counted("t", List.of(new JournalEvent.Count("C2500000001", "a", 1, false, false))));
		long counted = past.counted("t", "a").order();
		assertThat(past.savedSince("a", counted)).isZero();
		assertThat(past.others("C2500000001", "a", counted)).isEmpty();
		send("t", 1, "a", "b", "c");
		answer("t", 10, Verdict.SAVED, "yes");
		answer("t", 12, Verdict.NOT_SENT, "no");
		assertThat(past.savedSince("a", counted)).isEqualTo(1);
		assertThat(past.others("C2500000001", "a", counted)).extracting(i -> i.note).containsExactly("b");
		assertThat(past.counted("s", "a")).isNull();
	}

	@Test
	void whatWasSentToAnotherHpmsIsLeftOut() {
		tell(new JournalEvent.Begun("x", "f", "", "h", "https-elsewhere", null, "", "", "", List.of(), null,
				new JournalEvent.Plan(1, 1, 0, 0, 0), Map.of(), List.of(), List.of()));
		send("x", 1, "a");
		tell(new JournalEvent.Counted("x", List.of(new JournalEvent.Count("C2500000001", "a", 1, false, false))));
		assertThat(known("a")).isEqualTo("-");
		assertThat(past.counted("x", "a")).isNull();
	}
}
