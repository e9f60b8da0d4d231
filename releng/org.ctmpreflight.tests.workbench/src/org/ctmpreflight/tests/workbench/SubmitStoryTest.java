package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static org.ctmpreflight.tests.workbench.SubmitStory.FOLDERS;
import static org.ctmpreflight.tests.workbench.SubmitStory.SECRET;
import static org.ctmpreflight.tests.workbench.SubmitStory.WORK;
import static org.ctmpreflight.tests.workbench.SubmitStory.assertSecretNowhere;
import static org.ctmpreflight.tests.workbench.SubmitStory.id;
import static org.ctmpreflight.tests.workbench.SubmitStory.mark;
import static org.ctmpreflight.tests.workbench.SubmitStory.note;
import static org.ctmpreflight.tests.workbench.SubmitStory.record;
import static org.ctmpreflight.tests.workbench.SubmitStory.untilTitle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.ctmpreflight.audit.AuditScope;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.LocalHpms;
import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.simulator.PlannedFault;
import org.ctmpreflight.simulator.Simulator;
import org.ctmpreflight.simulator.SimulatorOptions;
import org.ctmpreflight.submission.Journal;
import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.submission.LineNumbers;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.Receipt;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.submission.SubmitOptions;
import org.ctmpreflight.submission.Submitter;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.ctmpreflight.workbench.submit.internal.journal.JournalView;
import org.ctmpreflight.workbench.submit.internal.audit.ReportDialog;
import org.ctmpreflight.workbench.submit.internal.audit.ReportJob;
import org.ctmpreflight.workbench.submit.internal.audit.ReportOrder;
import org.ctmpreflight.workbench.submit.internal.hpms.Training;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody submits casework: in training, with an answer that is lost, and with a key secret of her own. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class SubmitStoryTest {
	private static final int RECORDS = 6;
	private static final Path FILE = WORK.resolve("to-submit.TXT");
	private static Simulator test;
	private static Receipt receipt;

	@BeforeAll
	static void open() throws Exception {
		Folders.delete(FOLDERS.settings());
		Files.createDirectories(WORK);
		Files.createDirectories(FOLDERS.settings());
		Folders.delete(SubmitReturnTest.STATE);
		test = Simulator.start(SubmitReturnTest.hpms());
		Files.writeString(FOLDERS.settings().resolve("settings.json"), """
				{"profiles": {
				  "default": {"url": "https://hpms.example", "user": "jsample", "keyId": "0a1b2c3d"},
				  "test": {"url": "%s", "kind": "test", "user": "%s", "keyId": "%s"}
				}}
				""".formatted(test.address(), SimulatorOptions.DEFAULT_USER, SubmitStory.KEY));
		SubmitStory.write(FILE, RECORDS, 1);
		Window.open();
	}

	@AfterAll
	static void close() throws IOException {
		test.close();
	}

	@Test
	void a1TheTitleTellsWhichHpmsIsMeant() {
		untilTitle("PRODUCTION HPMS, hpms.example");
		EditorStory.open(FILE);
		Screen.shot("30-production");
	}

	@Test
	void a2TheKeySecretIsKeptEncrypted() throws Exception {
		Ui.display().asyncExec(() -> PreferencesUtil
				.createPreferenceDialogOn(Ui.shell(), "org.ctmpreflight.workbench.preferences.hpms", null, null)
				.open());
		Dialogs.await("Preferences");
		Table profiles = Ui.await("the profiles", () -> Ui.named(Table.class, "hpms.profiles"));
		Ui.until("the profiles were read", () -> profiles.getItemCount() == 3);
		Ui.run(() -> {
			profiles.setSelection(1);
			profiles.notifyListeners(SWT.Selection, null);
		});
		Dialogs.press("Key Secret");
		Dialogs.await("Key Secret");
		Ui.until("the keys are in the field", () -> Ui.named(Text.class, "secret").isFocusControl());
		Screen.type(SECRET);
		Screen.shot("31-key-secret");
		Screen.key("Return");
		Ui.until("it is kept", () -> profiles.getItem(1).getText(2).equals("kept here"));
		Screen.shot("32-profiles");
		Screen.key("Escape");
		Dialogs.awaitNone();
		for (String file : new String[] { "secrets", "secrets.key" }) {
			assertEquals("rw-------", PosixFilePermissions
					.toString(Files.getPosixFilePermissions(FOLDERS.settings().resolve(file))));
		}
		assertSecretNowhere();
	}

	@Test
	void a3TrainingBeginsByTheMenu() {
		Screen.key("alt+p");
		Screen.key("t");
		Dialogs.await("Training HPMS");
		Screen.shot("33-training");
		Screen.key("Return");
		Dialogs.awaitNone();
		untilTitle("Training HPMS on this computer");
	}

	@Test
	void a4WhatIsNotSavedIsSavedFirst() throws Exception {
		EditorStory.select(0, 1);
		EditorStory.type(note(7));
		Screen.key("Return");
		EditorStory.untilText(0, 1, note(7));
		Screen.key("ctrl+u");
		Dialogs.await("Submit");
		Screen.shot("34-save-first");
		Screen.key("Return");
		Views.untilWords("submit.counts", RECORDS + " records without errors, to be sent");
		assertTrue(Files.readString(FILE).contains(note(7)));
		Screen.shot("35-preview");
	}

	@Test
	void a5ALostAnswerLeavesRecordsUnknown() throws Exception {
		Simulator hpms = Training.running();
		hpms.plan(PlannedFault.parse("upload:reset-after@" + (hpms.calls(Endpoint.UPLOAD) + 2)));
		Button more = Ui.await("more choices", () -> Ui.named(Button.class, "submit.more"));
		Ui.run(more::forceFocus);
		Screen.key("space");
		Spinner batch = Ui.await("the batch size", () -> Ui.named(Spinner.class, "submit.batch"));
		Ui.run(batch::forceFocus);
		Screen.key("ctrl+a");
		Screen.type("2\t");
		Screen.shot("36-choices");
		Dialogs.press("Send " + RECORDS + " Records");
		Views.untilWords("submit.outcome", "2 saved in the training HPMS", "2 unknown", "2 not sent");
		Screen.shot("37-unknown");
		// as the command line would look at it
		SubmissionResult seen = new Submitter(settings(hpms), () -> {
			throw new IOException("nothing is to be asked");
		}, FOLDERS.journal(), FOLDERS.journalKey()).submit(coreOptions(), preview -> false);
		assertEquals(2, seen.count(Outcome.UNKNOWN));
		assertEquals(2, seen.count(Outcome.SAVED));
		Screen.key("Escape");
		Dialogs.awaitNone();
		Ui.until("the marks", () -> mark(0) == RecordOutcome.Kind.SAVED && mark(2) == RecordOutcome.Kind.UNKNOWN
				&& mark(5) == null);
		EditorStory.select(2, 1);
		Screen.shot("38-marks");
	}

	private static HpmsSettings settings(Simulator hpms) {
		return HpmsSettings.of(hpms.address(), LocalHpms.USER, LocalHpms.KEY_ID);
	}

	/** A dry run against a download of nothing: only the journal tells. */
	private static SubmitOptions coreOptions() throws IOException {
		Path none = WORK.resolve("none.json");
		Files.writeString(none, "[]");
		return new SubmitOptions(FILE, "to-submit.TXT", CheckOptions.of(LocalDate.now(), List.of()), none, false, true,
				false, false, LineNumbers.NONE, 100, null, "test");
	}

	@Test
	void a6ResumingFindsOutAndSendsTheRest() throws Exception {
		Screen.key("ctrl+u");
		Dialogs.await("Submit");
		Views.untilWords("submit.counts", "2 already in the training HPMS", "2 of unknown outcome");
		Screen.shot("39-unknown-preview");
		Button find = Ui.await("the choice", () -> Ui.named(Button.class, "submit.resume"));
		Ui.run(find::forceFocus);
		Screen.key("space");
		Views.untilWords("submit.counts", "4 already in the training HPMS", "2 records without errors");
		Screen.shot("40-resumed-preview");
		Dialogs.press("Send 2 Records");
		Views.untilWords("submit.outcome", RECORDS + " saved in the training HPMS");
		receipt = Receipt.parse(Ui.get(() -> Ui.named(Text.class, "submit.receipt").getText()));
		Screen.shot("41-outcome");
		Screen.key("Return");
		Dialogs.awaitNone();
		Simulator hpms = Training.running();
		for (int i = 1; i <= RECORDS; i++) {
			assertEquals(List.of(note(i == 1 ? 7 : i)), hpms.complaint(id(i)).orElseThrow().notes());
		}
		List<JournaledSubmission> journaled = new Journal(FOLDERS.journal()).submissions();
		assertEquals(2, journaled.size());
		assertEquals(4, journaled.get(0).count(Outcome.SAVED));
		assertEquals(2, journaled.get(1).count(Outcome.SAVED));
		assertEquals(receipt, journaled.get(1).receipt());
		Ui.until("all are marked", () -> mark(5) == RecordOutcome.Kind.SAVED);
		// a note that is changed is a new one, until the change is taken back
		EditorStory.select(5, 1);
		EditorStory.type(note(8));
		Screen.key("Return");
		Ui.until("no mark", () -> mark(5) == null);
		Screen.key("ctrl+z");
		Ui.until("the mark again", () -> mark(5) == RecordOutcome.Kind.SAVED);
		Screen.shot("42-all-marked");
	}

	@Test
	void a7TheJournalIsVerified() {
		Screen.key("alt+p");
		Screen.key("j");
		Ui.until("the journal", () -> Ui.page().findView(JournalView.ID) != null
				&& Ui.named(Label.class, "journal.summary").getText().equals("2 submissions"));
		Screen.shot("43-journal");
		Text filter = Ui.get(() -> Ui.named(Text.class, "journal.filter"));
		Ui.run(filter::forceFocus);
		Screen.type(id(RECORDS));
		Ui.until("one fits", () -> Ui.named(Label.class, "journal.summary").getText().equals("1 of 2 submissions"));
		assertEquals(1, Ui.get(() -> Ui.named(Table.class, "journal.records").getItemCount()));
		Screen.shot("44-one-complaint");
		Ui.run(() -> filter.setText(""));
		Ui.display().asyncExec(() -> ToolItems.press("Verify…"));
		Dialogs.await("Verify the Journal");
		Screen.type(receipt.toString());
		Screen.key("Return");
		Dialogs.await("The Journal Is Unchanged");
		Screen.shot("45-verified");
		assertEquals(receipt.toString(), Ui.get(() -> Ui.named(Text.class, "journal.head").getText()));
		Screen.key("Return");
		Dialogs.awaitNone();
	}

	@Test
	void a7aTheHistoryOfAComplaintIsTold() {
		EditorStory.select(2, 0);
		Screen.key("ctrl+shift+h");
		Table history = Ui.await("the history", () -> Ui.named(Table.class, "history"));
		// checked, sent, not answered, looked up
		Ui.until("its entries", () -> history.getItemCount() >= 4);
		assertEquals(id(3), Ui.get(() -> Ui.named(Text.class, "history.id").getText()));
		List<String> kinds = Ui.get(() -> Stream.of(history.getItems()).map(i -> i.getText(1)).toList());
		assertEquals(List.of("Checked", "Sent", "Not answered", "Looked up"), kinds.subList(0, 4));
		Screen.shot("45a-history");
		Text id = Ui.get(() -> Ui.named(Text.class, "history.id"));
		Ui.run(() -> id.setText("C99"));
		Ui.until("what an ID is", () -> Ui.named(Label.class, "history.summary").getText().contains("ten digits"));
	}

	@Test
	void a7bAnAuditorGetsAReport() throws Exception {
		Screen.key("alt+p");
		Screen.key("j");
		Ui.until("the journal", () -> Ui.named(Table.class, "journal.records") != null);
		Ui.display().asyncExec(() -> ToolItems.press("Report…"));
		Dialogs.await("Report for an Auditor");
		Screen.shot("45b-report");
		Ui.run(() -> {
			Button days = Ui.named(Button.class, "report.days");
			days.setSelection(true);
			Ui.named(Button.class, "report.submission").setSelection(false);
			days.notifyListeners(SWT.Selection, null);
		});
		Text from = Ui.get(() -> Ui.named(Text.class, "report.from"));
		Ui.run(() -> from.setText("31/12/2025"));
		Ui.until("it cannot be written", () -> !Ui.button("Write").isEnabled());
		Screen.shot("45c-no-day");
		Screen.key("Escape");
		Dialogs.awaitNone();
		for (boolean pdf : new boolean[] { false, true }) {
			Path target = WORK.resolve("audit." + (pdf ? "pdf" : "html"));
			Files.deleteIfExists(target);
			ReportJob job = ReportDialog.write(new ReportOrder(AuditScope.file(FILE.toString()), pdf, target), false);
			job.join();
			assertTrue(job.getResult().isOK(), job.getResult().toString());
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
			String text = new String(Files.readAllBytes(target), StandardCharsets.ISO_8859_1);
			assertTrue(
					pdf ? text.startsWith("%PDF-") : text.contains(receipt.toString()) && text.contains(id(RECORDS)));
			assertFalse(text.contains("called the member"));
		}
	}

	@Test
	void a8ErrorsAreHeldBack() throws Exception {
		Path mixed = WORK.resolve("mixed.TXT");
		Files.deleteIfExists(WORK.resolve("mixed-held-back.TXT"));
		Files.writeString(mixed, record(1, note(11)) + "\r\nC2500000003\t\tN" + "\t".repeat(10) + "\r\n");
		EditorStory.open(mixed);
		Screen.key("ctrl+u");
		Dialogs.await("Submit");
		Views.untilWords("submit.counts", "1 record without errors", "1 held back");
		assertFalse(Ui.get(() -> Ui.button("Send 1 Record").isEnabled()));
		Button skip = Ui.await("the choice", () -> Ui.named(Button.class, "submit.skip"));
		Screen.shot("46-held-back");
		Ui.run(skip::forceFocus);
		Screen.key("space");
		Dialogs.press("Send 1 Record");
		Views.untilWords("submit.outcome", "1 saved in the training HPMS", "1 not sent");
		Screen.shot("47-sent-without");
		assertTrue(Files.exists(WORK.resolve("mixed-held-back.TXT")));
		Screen.key("Return");
		Dialogs.awaitNone();
	}

	@Test
	void a9AnotherHpmsIsChosen() {
		Screen.key("alt+p");
		Screen.key("p");
		untilTitle("PRODUCTION HPMS, hpms.example");
		HpmsChoice.choose("test");
		untilTitle("Test HPMS, 127.0.0.1");
		Screen.key("ctrl+u");
		Dialogs.await("Submit");
		// the test HPMS knows the secret: its complaints were held against the file
		Views.untilWords("submit.counts", "1 already in the test HPMS", "1 held back");
		Screen.shot("48-test");
		Combo profile = Ui.get(() -> Ui.named(Combo.class, "submit.profile"));
		assertTrue(Ui.get(profile::getText).startsWith("test – test, http://127.0.0.1"));
		Screen.key("Escape");
		Dialogs.awaitNone();
	}

	/** What follows is in {@link SubmitReturnTest}: the toolkit cannot be started anew. */
	@Test
	void b1TheWindowIsClosedAfterAnAnswerWasLost() throws Exception {
		SubmitStory.write(SubmitReturnTest.FILE, SubmitReturnTest.RECORDS, SubmitReturnTest.NOTE);
		EditorStory.open(SubmitReturnTest.FILE);
		test.plan(PlannedFault.parse("upload:reset-after@" + (test.calls(Endpoint.UPLOAD) + 1)));
		Screen.key("ctrl+u");
		Dialogs.await("Submit");
		Dialogs.press("More Choices");
		Spinner batch = Ui.await("the batch size", () -> Ui.named(Spinner.class, "submit.batch"));
		Ui.run(batch::forceFocus);
		Screen.key("ctrl+a");
		Screen.type("2\t");
		Dialogs.press("Send " + SubmitReturnTest.RECORDS + " Records");
		Views.untilWords("submit.outcome", "2 unknown", "2 not sent");
		Screen.key("Escape");
		Dialogs.awaitNone();
		Ui.until("the marks", () -> mark(0) == RecordOutcome.Kind.UNKNOWN);
		Screen.key("alt+F4");
		Window.closed();
	}
}
