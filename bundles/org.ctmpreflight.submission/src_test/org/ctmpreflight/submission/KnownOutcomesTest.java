package org.ctmpreflight.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.submission.Rig.id;
import static org.ctmpreflight.submission.Rig.note;
import static org.ctmpreflight.submission.Rig.record;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.junit.jupiter.api.Test;

/** What is known of records, whichever file they stand in. */
class KnownOutcomesTest extends SubmissionTest {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped()
			.inEffect(LayoutCatalog.CASEWORK_UPLOAD, LocalDate.now()).orElseThrow();

	private String known(HpmsSettings hpms, String record) throws IOException {
		return KnownOutcomes.read(rig.journal(), folder.resolve("home/journal.key"), hpms)
				.of(LAYOUT, List.of(record.split("\t", -1))).map(k -> k.outcome().word()).orElse("-");
	}

	@Test
	void withoutAJournalNothingIsKnown() throws Exception {
		assertThat(known(rig.settings(), record(id(1), note(1)))).isEqualTo("-");
		assertThat(folder.resolve("home")).doesNotExist();
	}

	@Test
	void recordsAreKnownByComplaintAndNote() throws Exception {
		rig.with(record(id(1), note(1))).submit();
		assertThat(known(rig.settings(), record(id(1), note(1)))).isEqualTo("saved");
		assertThat(known(rig.settings(), record(id(1), "  " + note(1).replace(" ", "  ")))).isEqualTo("saved");
		assertThat(known(rig.settings(), record(id(1), note(2)))).isEqualTo("-");
		assertThat(known(rig.settings(), id(1))).isEqualTo("-");
	}

	@Test
	void lostAnswerIsUnknownUntilItIsLookedUp() throws Exception {
		rig.fault("reset-after@1").with(record(id(1), note(1))).submit();
		assertThat(known(rig.settings(), record(id(1), note(1)))).isEqualTo("unknown");
		rig.resume();
		assertThat(known(rig.settings(), record(id(1), note(1)))).isEqualTo("saved");
	}

	@Test
	void rejectedRecordIsKnown() throws Exception {
		rig.fault("locked@1").with(record(id(3), note(1))).submit();
		assertThat(known(rig.settings(), record(id(3), note(1)))).isEqualTo("rejected");
	}

	@Test
	void anotherHpmsNeedNotHaveIt() throws Exception {
		rig.withRecords(1).submit();
		HpmsSettings other = HpmsSettings.of(URI.create("https://hpms.example"), "user", "key");
		assertThat(known(other, record(id(1), note(1)))).isEqualTo("-");
	}
}
