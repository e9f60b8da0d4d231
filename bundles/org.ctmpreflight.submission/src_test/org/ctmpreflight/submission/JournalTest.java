package org.ctmpreflight.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctmpreflight.submission.Rig.outcomes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.ctmpreflight.simulator.Endpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The journal shows every change, keeps no note, and belongs to one run at a time. */
@Timeout(60)
class JournalTest {
	@TempDir
	private Path folder;

	private Path file() {
		return folder.resolve("journal/journal.jsonl");
	}

	private Journal journal() {
		return new Journal(folder.resolve("journal"));
	}

	/** Two submissions, one of them with unknown outcomes that were found out. */
	private SubmissionResult written() throws Exception {
		try (Rig rig = new Rig(folder)) {
			rig.fault("reset-midway@2").withRecords(5).submit();
			return rig.resume();
		}
	}

	@Test
	@Tag("slow")
	void everyChangedByteIsFoundAndEveryLineThatIsGone() throws Exception {
		Receipt receipt = written().receipt();
		byte[] bytes = Files.readAllBytes(file());
		assertThat(journal().verify(null).change()).isNull();
		assertThat(journal().verify(null).head()).isEqualTo(receipt);
		Random random = new Random(7);
		int last = new String(bytes, StandardCharsets.UTF_8).lastIndexOf('\n', bytes.length - 2) + 1;
		for (int i = 0; i < 400; i++) {
			byte[] changed = bytes.clone();
			int at = random.nextInt(bytes.length);
			changed[at] ^= (byte) (1 << random.nextInt(7));
			Files.write(file(), changed);
			// what the last line says is held by the receipt alone
			assertThat(journal().verify(receipt).unchanged()).as("byte %d", at).isFalse();
			if (at < last) {
				assertThat(journal().verify(null).unchanged()).as("byte %d", at).isFalse();
			}
		}
		List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
		for (int gone = 0; gone < lines.size(); gone++) {
			StringBuilder b = new StringBuilder();
			for (int i = 0; i < lines.size(); i++) {
				b.append(i == gone ? "" : lines.get(i) + "\n");
			}
			Files.writeString(file(), b);
			assertThat(journal().verify(receipt).unchanged()).as("line %d", gone + 1).isFalse();
		}
	}

	@Test
	void cutEndIsFoundWithTheReceipt() throws Exception {
		Receipt receipt = written().receipt();
		byte[] bytes = Files.readAllBytes(file());
		for (int length = 0; length < bytes.length; length += 1 + length / 7) {
			Files.write(file(), Arrays.copyOf(bytes, length));
			assertThat(journal().verify(receipt).change()).as("%d bytes", length).contains("end was cut off");
		}
		Files.delete(file());
		assertThat(journal().verify(receipt).change()).contains("end was cut off");
	}

	@Test
	void receiptStaysGoodWhenTheJournalGrows() throws Exception {
		try (Rig rig = new Rig(folder)) {
			Receipt receipt = rig.withRecords(1).submit().receipt();
			rig.withRecords(3).submit();
			assertThat(journal().verify(receipt).change()).isNull();
			assertThat(journal().verify(new Receipt("0".repeat(64), 2)).change()).contains("line 2");
			assertThat(Receipt.parse(receipt.toString())).isEqualTo(receipt);
		}
		for (String bad : List.of("", "x", "0".repeat(64), "0".repeat(64) + ":", "0".repeat(63) + ":1")) {
			assertThatThrownBy(() -> Receipt.parse(bad)).isInstanceOf(IllegalArgumentException.class);
		}
	}

	@Test
	void lineThatWasNotFinishedIsTakenAwayAndToldOf() throws Exception {
		written();
		Files.writeString(file(), Files.readString(file()) + "{\"n\":9,\"pr");
		JournalCheck check = journal().verify(null);
		assertThat(check.change()).isNull();
		assertThat(check.unfinished()).isEqualTo(10);
		assertThat(journal().submissions()).hasSize(2);
		try (Rig rig = new Rig(folder)) {
			SubmissionResult result = rig.withRecords(5).submit();
			assertThat(outcomes(result)).containsOnly("saved");
			assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isZero();
			assertThat(journal().verify(result.receipt()).unfinished()).isZero();
		}
		assertThat(Files.readString(file())).contains("\"event\":\"mended\",\"bytes\":10}");
	}

	@Test
	@Tag("slow")
	void journalCutAtAnyByteLosesNoRecordThatWasSent() throws Exception {
		try (Rig rig = new Rig(folder)) {
			rig.batch = 1;
			rig.withRecords(2).submit();
			byte[] bytes = Files.readAllBytes(file());
			// as a crash leaves it: whatever is there was written before the rest
			for (int length = 0; length < bytes.length; length += 37) {
				Files.write(file(), Arrays.copyOf(bytes, length));
				String whole = new String(bytes, 0, length, StandardCharsets.UTF_8).replaceFirst("[^\n]*$", "");
				int sent = count(whole, "\"event\":\"sending\"");
				int answered = count(whole, "\"event\":\"answered\"");
				rig.dryRun = true;
				assertThat(outcomes(rig.submit()).get(0)).as("%d bytes", length)
						.isEqualTo(answered > 0 ? "saved" : sent > 0 ? "unknown" : "not-sent");
			}
		}
	}

	private static int count(String text, String word) {
		return text.split(word, -1).length - 1;
	}

	@Test
	void changedJournalIsNotWrittenTo() throws Exception {
		written();
		String text = Files.readString(file());
		Files.writeString(file(), text.replaceFirst("\"outcome\":\"saved\"", "\"outcome\":\"unknown\""));
		String changed = Files.readString(file());
		assertThat(changed).isNotEqualTo(text);
		try (Rig rig = new Rig(folder)) {
			rig.withRecords(1);
			assertThatThrownBy(rig::submit).isInstanceOf(IOException.class).hasMessageContaining("was changed")
					.hasMessageContaining("--journal");
			rig.dryRun = true;
			assertThatThrownBy(rig::submit).isInstanceOf(IOException.class).hasMessageContaining("was changed");
			assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isZero();
		}
		assertThat(file()).hasContent(changed);
		assertThatThrownBy(() -> journal().submissions()).isInstanceOf(IOException.class);
	}

	@Test
	void otherKeyIsRefused() throws Exception {
		written();
		Files.delete(folder.resolve("home/journal.key"));
		try (Rig rig = new Rig(folder)) {
			rig.withRecords(1);
			assertThatThrownBy(rig::submit).isInstanceOf(IOException.class).hasMessageContaining("another key");
			rig.dryRun = true;
			assertThatThrownBy(rig::submit).isInstanceOf(IOException.class).hasMessageContaining("another key");
			assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isZero();
			Files.writeString(folder.resolve("home/journal.key"), "x".repeat(64));
			assertThatThrownBy(rig::submit).isInstanceOf(IOException.class).hasMessageContaining("no key");
		}
	}

	@Test
	void secondRunAtOnceIsRefused() throws Exception {
		try (Rig rig = new Rig(folder)) {
			rig.withRecords(1);
			SubmissionResult[] second = new SubmissionResult[1];
			IOException[] refused = new IOException[1];
			SubmissionResult first = rig.submitter().submit(rig.options(), preview -> {
				try {
					second[0] = rig.submit();
				} catch (IOException e) {
					refused[0] = e;
				} catch (Exception e) {
					throw new IllegalStateException(e);
				}
				return true;
			});
			assertThat(outcomes(first)).containsOnly("saved");
			assertThat(second[0]).isNull();
			assertThat(refused[0]).hasMessageContaining("in use by another run");
			assertThat(outcomes(rig.submit())).containsOnly("saved");
			assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isEqualTo(1);
		}
	}

	@Test
	void filesAreTheirOwnersAlone() throws Exception {
		written();
		for (String name : List.of("journal/journal.jsonl", "journal/journal.lock", "home/journal.key")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)))).as(name)
					.isEqualTo("rw-------");
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("journal"))))
				.isEqualTo("rwx------");
	}

	@Test
	void itTellsAnAuditorAllAndNoNote() throws Exception {
		SubmissionResult result = written();
		List<JournaledSubmission> submissions = journal().submissions();
		assertThat(submissions).extracting(JournaledSubmission::id).endsWith(result.submission());
		JournaledSubmission first = submissions.get(0);
		assertThat(first.user()).isEqualTo(System.getProperty("user.name"));
		assertThat(first.hpmsUser()).isEqualTo("simulated-user");
		assertThat(first.packs()).extracting(JournaledSubmission.Pack::id).contains("cms-casework-upload");
		assertThat(first.file()).isEqualTo("casework.TXT");
		assertThat(first.records()).hasSize(4);
		assertThat(first.count(Outcome.SAVED)).isEqualTo(3);
		assertThat(first.count(Outcome.NOT_SENT)).isEqualTo(1);
		assertThat(submissions.get(1).records()).hasSize(2);
		assertThat(submissions.get(1).savedBefore()).isEqualTo(3);

		ByteArrayOutputStream out = new ByteArrayOutputStream();
		journal().export(out);
		JsonNode array = new ObjectMapper().readTree(out.toByteArray());
		assertThat(array).hasSize((int) result.receipt().lines());
		JournalReport report = new JournalReport(out);
		report.listText(submissions);
		report.listJson(submissions);
		report.showText(first);
		report.showJson(first);
		report.checkText("journal", journal().verify(null));
		report.checkJson(journal().verify(null));
		String text = out.toString(StandardCharsets.UTF_8);
		assertThat(text).contains(first.id(), "cms-casework-upload", "Casework Saved");
		assertThat(text + Files.readString(file())).doesNotContain("called the member", "her plan pays", Rig.SECRET);
	}

	@Test
	void itTellsTheHistoryOfOneComplaint() throws Exception {
		SubmissionResult last = written();
		List<JournaledSubmission> submissions = journal().submissions();
		String first = submissions.get(0).id();
		List<ComplaintEvent> saved = journal().history(Rig.id(1));
		assertThat(saved).extracting(ComplaintEvent::kind).containsExactly(ComplaintEvent.Kind.CHECKED,
				ComplaintEvent.Kind.SENT, ComplaintEvent.Kind.ANSWERED);
		assertThat(saved).extracting(ComplaintEvent::submission).containsOnly(first);
		assertThat(saved.get(0).text()).contains("cms-casework-upload").contains(System.getProperty("user.name"));
		assertThat(saved.get(2).outcome()).isEqualTo(Outcome.SAVED);
		assertThat(saved.get(2).at()).isEqualTo(submissions.get(0).records().get(0).answered());

		// the batch that broke off, was looked up, and was sent once more where CTM did not have it
		List<ComplaintEvent> lost = journal().history(Rig.id(4));
		assertThat(lost).extracting(ComplaintEvent::kind).containsExactly(ComplaintEvent.Kind.CHECKED,
				ComplaintEvent.Kind.SENT, ComplaintEvent.Kind.NOT_ANSWERED, ComplaintEvent.Kind.LOOKED_UP,
				ComplaintEvent.Kind.CHECKED, ComplaintEvent.Kind.SENT, ComplaintEvent.Kind.ANSWERED);
		assertThat(lost).extracting(ComplaintEvent::line).containsOnly(4L);
		assertThat(lost.get(6).submission()).isEqualTo(last.submission());
		assertThat(submissions.get(1).receipt()).isEqualTo(last.receipt());
		assertThat(journal().verify(submissions.get(0).receipt()).unchanged()).isTrue();

		assertThat(journal().history("C9900000001")).isEmpty();
		assertThat(journal().history("1EG4-TE5-MK72")).isEmpty();
	}

	@Test
	void itTellsWhatHeldARecordBack() throws Exception {
		try (Rig rig = new Rig(folder)) {
			rig.skipFailing = true;
			rig.anew(Rig.record(Rig.id(1), Rig.note(1)), Rig.record(Rig.id(2), "")).submit();
		}
		List<ComplaintEvent> held = journal().history(Rig.id(2));
		assertThat(held).extracting(ComplaintEvent::kind).containsExactly(ComplaintEvent.Kind.CHECKED,
				ComplaintEvent.Kind.HELD_BACK);
		assertThat(held.get(1).text()).isEqualTo("required-field-missing");
	}

	@Test
	void theJournalKnowsTheReceiptsThatItGave() throws Exception {
		try (Rig rig = new Rig(folder)) {
			SubmissionResult first = rig.withRecords(1).submit();
			SubmissionResult second = rig.anew(Rig.record(Rig.id(3), Rig.note(3))).submit();
			assertThat(rig.readJournal().submissions()).extracting(JournaledSubmission::receipt)
					.containsExactly(first.receipt(), second.receipt());
		}
	}
}
