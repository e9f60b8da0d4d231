package org.ctmpreflight.tests.workbench;

import static org.ctmpreflight.tests.workbench.SubmitStory.FOLDERS;
import static org.ctmpreflight.tests.workbench.SubmitStory.SECRET;
import static org.ctmpreflight.tests.workbench.SubmitStory.WORK;
import static org.ctmpreflight.tests.workbench.SubmitStory.assertSecretNowhere;
import static org.ctmpreflight.tests.workbench.SubmitStory.id;
import static org.ctmpreflight.tests.workbench.SubmitStory.mark;
import static org.ctmpreflight.tests.workbench.SubmitStory.note;
import static org.ctmpreflight.tests.workbench.SubmitStory.untilTitle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.hpms.SettingsProfiles;
import org.ctmpreflight.simulator.Simulator;
import org.ctmpreflight.simulator.SimulatorOptions;
import org.ctmpreflight.submission.Journal;
import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.Receipt;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.ctmpreflight.workbench.submit.internal.journal.JournalView;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The day after {@link SubmitStoryTest}, with what that left: no secret is asked for, and nothing is sent twice. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class SubmitReturnTest {
	static final Path FILE = WORK.resolve("lost.TXT");
	static final Path STATE = WORK.resolve("test-hpms");
	static final int RECORDS = 4;
	/** Number of the first note. */
	static final int NOTE = 21;
	private static Simulator test;
	private static Receipt receipt;

	/** The test HPMS of both days. */
	static SimulatorOptions hpms() {
		return new SimulatorOptions().key(SubmitStory.KEY, SECRET).state(STATE);
	}

	@BeforeAll
	static void open() throws Exception {
		String url = SettingsProfiles.read(System::getenv).profiles().stream().filter(p -> p.name().equals("test"))
				.findFirst().orElseThrow().url();
		test = Simulator.start(hpms().port(URI.create(url).getPort()));
		assertTrue(test.resumed());
		Window.open();
	}

	@AfterAll
	static void close() throws IOException {
		test.close();
	}

	@Test
	void a1TheFileIsBackWithItsMarks() {
		EditorStory.untilOpen(FILE.getFileName().toString());
		// which HPMS was meant is not kept: what is sent tomorrow goes where the preferences say
		untilTitle("PRODUCTION HPMS, hpms.example");
		HpmsChoice.choose("test");
		untilTitle("Test HPMS, 127.0.0.1");
		Ui.until("the marks", () -> mark(0) == RecordOutcome.Kind.UNKNOWN && mark(1) == RecordOutcome.Kind.UNKNOWN
				&& mark(2) == null);
	}

	@Test
	void a2TheSubmissionIsGoneOnWith() throws Exception {
		EditorStory.select(0, 1);
		Screen.key("ctrl+u");
		// the next dialog: none has asked for the secret
		Dialogs.await("Submit");
		Views.untilWords("submit.counts", "2 of unknown outcome", "2 records without errors");
		Screen.shot("50-return-preview");
		Button find = Ui.await("the choice", () -> Ui.named(Button.class, "submit.resume"));
		Ui.run(find::forceFocus);
		Screen.key("space");
		Views.untilWords("submit.counts", "2 already in the test HPMS", "2 records without errors");
		Dialogs.press("Send 2 Records");
		Views.untilWords("submit.outcome", RECORDS + " saved in the test HPMS");
		receipt = Receipt.parse(Ui.get(() -> Ui.named(Text.class, "submit.receipt").getText()));
		Screen.shot("51-return-outcome");
		Screen.key("Return");
		Dialogs.awaitNone();
		for (int i = 1; i <= RECORDS; i++) {
			assertEquals(List.of(note(NOTE + i - 1)), test.complaint(id(i)).orElseThrow().notes());
		}
		Ui.until("all are marked", () -> mark(0) == RecordOutcome.Kind.SAVED && mark(3) == RecordOutcome.Kind.SAVED);
	}

	@Test
	void a3TheJournalHoldsBothDays() throws Exception {
		List<JournaledSubmission> all = new Journal(FOLDERS.journal()).submissions();
		JournaledSubmission yesterday = all.get(all.size() - 2);
		JournaledSubmission today = all.get(all.size() - 1);
		assertEquals(2, yesterday.count(Outcome.SAVED), "found out today");
		assertEquals(2, today.count(Outcome.SAVED));
		assertEquals(receipt, today.receipt());
		Screen.key("alt+p");
		Screen.key("j");
		Ui.until("the journal", () -> Ui.page().findView(JournalView.ID) != null);
		Views.untilSaid("journal.summary", all.size() + " submissions");
		Ui.display().asyncExec(() -> ToolItems.press("Verify…"));
		Dialogs.await("Verify the Journal");
		Screen.type(receipt.toString());
		Screen.key("Return");
		Dialogs.await("The Journal Is Unchanged");
		Screen.shot("52-return-verified");
		Screen.key("Return");
		Dialogs.awaitNone();
	}

	@Test
	void a4TheSecretStandsNowhereInTheClear() throws Exception {
		assertSecretNowhere();
	}
}
