package org.ctmpreflight.tests.workbench;

import static org.ctmpreflight.tests.workbench.SubmitStory.FOLDERS;
import static org.ctmpreflight.tests.workbench.SubmitStory.SECRET;
import static org.ctmpreflight.tests.workbench.SubmitStory.WORK;
import static org.ctmpreflight.tests.workbench.SubmitStory.id;
import static org.ctmpreflight.tests.workbench.SubmitStory.mark;
import static org.ctmpreflight.tests.workbench.SubmitStory.note;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.simulator.Simulator;
import org.ctmpreflight.simulator.SimulatorOptions;
import org.ctmpreflight.submission.Journal;
import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.workbench.internal.hpms.KeySecrets;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody submits to what she takes for production, by keys alone; what is sent goes no further than this machine. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class SubmitKeysTest {
	private static final Path FILE = WORK.resolve("by-keys.TXT");
	private static final int RECORDS = 6;
	private static final String ASKED = "Submit to PRODUCTION";
	private static final String SENDING = "Records Are Being Sent";
	private static final Gate GATE = new Gate();
	private static Simulator hpms;

	@BeforeAll
	static void open() throws IOException {
		Folders.delete(FOLDERS.settings());
		Files.createDirectories(FOLDERS.settings());
		hpms = Simulator.start(new SimulatorOptions().key(SubmitStory.KEY, SECRET).clock(GATE));
		GATE.of(hpms);
		Files.writeString(FOLDERS.settings().resolve("settings.json"), """
				{"profiles": {
				  "default": {"url": "%s", "kind": "production", "user": "%s", "keyId": "%s"}
				}}
				""".formatted(hpms.address(), SimulatorOptions.DEFAULT_USER, SubmitStory.KEY));
		new KeySecrets(FOLDERS.settings()).put("default", SECRET);
		SubmitStory.write(FILE, RECORDS, 1);
		Window.open();
		SubmitStory.untilTitle("PRODUCTION HPMS, 127.0.0.1");
		EditorStory.open(FILE);
	}

	@AfterAll
	static void close() throws IOException {
		hpms.close();
	}

	private static void batchesOfTwo() {
		Screen.key("alt+b");
		Ui.until("the keys are in the size of a batch", () -> Ui.named(Spinner.class, "submit.batch").isFocusControl());
		Screen.key("ctrl+a");
		Screen.type("2\t");
	}

	@Test
	void a1WhatIsBeingTypedIsTakenOver() throws Exception {
		EditorStory.select(0, 1);
		EditorStory.type(note(7));
		Screen.key("ctrl+u");
		Dialogs.await("Submit");
		EditorStory.untilText(0, 1, note(7));
		Screen.key("Return");
		Views.untilWords("submit.counts", RECORDS + " records without errors, to be sent");
		assertTrue(Files.readString(FILE).contains(note(7)));
	}

	@Test
	void a2ProductionIsAskedFor() {
		Screen.key("alt+m");
		batchesOfTwo();
		Screen.key("alt+s");
		Shell asked = Dialogs.await(ASKED);
		Screen.shot("60-production");
		// the answer that does no harm is the one that a key gives at once
		Screen.key("Return");
		Ui.until("it is not asked any more", asked::isDisposed);
		Dialogs.await("Submit");
		assertEquals(0, hpms.calls(Endpoint.UPLOAD));
	}

	@Test
	void a3SendingStopsAfterTheBatch() {
		GATE.hold(1);
		Screen.key("alt+s");
		Dialogs.await(ASKED);
		Screen.key("alt+s");
		GATE.untilHeld();
		Views.untilSaid("submit.step", "2 of 6 records sent; batch 1 of 3 is done");
		Screen.key("alt+s");
		Views.untilSaid("submit.note", "Stopping after the batch");
		Screen.shot("61-stopping");
		GATE.open();
		Views.untilWords("submit.outcome", "4 saved in CTM", "2 not sent");
		assertEquals(2, hpms.calls(Endpoint.UPLOAD));
		Screen.shot("62-stopped");
		Screen.key("Return");
		Dialogs.awaitNone();
		Ui.until("the marks", () -> mark(3) == RecordOutcome.Kind.SAVED && mark(4) == null);
	}

	@Test
	void a4LinesAreSentAgain() {
		EditorStory.select(0, 1);
		Screen.key("ctrl+u");
		Dialogs.await("Submit");
		Views.untilWords("submit.counts", "4 already in CTM", "2 records without errors");
		Screen.key("alt+m");
		batchesOfTwo();
		Screen.key("alt+a");
		Ui.until("the keys are in the lines", () -> Ui.named(Text.class, "submit.resend").isFocusControl());
		Screen.type("3, x");
		Screen.key("Return");
		Ui.until("what lines are", () -> Ui.find(Text.class, t -> t.getText().contains("17")) != null);
		Screen.shot("63-no-lines");
		Screen.key("ctrl+a");
		Screen.type("3");
		Views.untilWords("submit.counts", "Press Look Anew");
		Screen.key("alt+o");
		Views.untilWords("submit.counts", "3 already in CTM", "3 records without errors", "1 of these sent again");
		Screen.shot("64-again");
	}

	@Test
	void a5TheWindowStaysWhileRecordsAreSent() {
		GATE.hold(0);
		Screen.key("alt+s");
		Dialogs.await(ASKED);
		Screen.key("alt+s");
		GATE.untilHeld();
		Dialogs.await("Submit");
		Screen.key("Escape");
		Dialogs.await(SENDING);
		Screen.shot("65-go-on");
		Screen.key("Return");
		Dialogs.awaitNone();
		// one file at a time
		EditorStory.select(0, 1);
		Screen.key("ctrl+u");
		Dialogs.await("Submit");
		Screen.shot("66-another");
		Screen.key("Return");
		Dialogs.awaitNone();
		Screen.key("alt+F4");
		Dialogs.await(SENDING);
		Screen.shot("67-guard");
		Screen.key("Return");
		Dialogs.awaitNone();
	}

	@Test
	void a6ItClosesWhenTheBatchIsAnswered() throws Exception {
		Screen.key("alt+F4");
		Dialogs.await(SENDING);
		Screen.key("alt+s");
		Dialogs.awaitNone();
		GATE.open();
		Window.closed();
		List<JournaledSubmission> all = new Journal(FOLDERS.journal()).submissions();
		JournaledSubmission last = all.get(all.size() - 1);
		assertEquals(2, last.count(Outcome.SAVED));
		assertEquals(List.of("3"), last.resend());
		assertEquals(List.of(note(3), note(3)), hpms.complaint(id(3)).orElseThrow().notes());
		assertEquals(List.of(), hpms.complaint(id(RECORDS)).orElseThrow().notes());
	}
}
