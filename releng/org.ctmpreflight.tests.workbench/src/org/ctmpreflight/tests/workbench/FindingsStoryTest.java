package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.ctmpreflight.editing.RecoveryLog;
import org.ctmpreflight.editing.UploadDocument;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.report.Reports;
import org.ctmpreflight.workbench.internal.app.OpenRequests;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.findings.ExportHandler;
import org.ctmpreflight.workbench.internal.findings.FindingsMenu;
import org.ctmpreflight.workbench.internal.session.Recovery;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is done with findings and their files: answered for, compared, put right from a list, changed by others. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class FindingsStoryTest {
	private static final String FINDINGS = "org.ctmpreflight.workbench.findings";
	private static final String COUNTS = "19 errors, 6 warnings, 1 note";
	private static final Path WORK = Path.of(System.getProperty("preflight.work")).resolve("findings");
	private static final Path SAMPLES = Path.of(System.getProperty("preflight.root"), "samples");
	private static final Path FILE = WORK.resolve("casework.TXT");
	private static final Path SUPPRESSIONS = WORK.resolve("suppressions.yaml");

	@BeforeAll
	static void open() throws Exception {
		Files.createDirectories(WORK);
		Files.write(FILE, Files.readAllBytes(SAMPLES.resolve("casework-upload.TXT")));
		Files.deleteIfExists(SUPPRESSIONS);
		Window.open();
		EditorStory.open(FILE);
		untilStatus(COUNTS);
	}

	@AfterAll
	static void close() throws Exception {
		Ui.run(() -> Ui.page().closeAllEditors(false));
		Window.close();
	}

	private static void untilStatus(String text) {
		Ui.until("the status " + text, () -> Views.said("status").equals(text));
	}

	/** Filters the Findings view and selects the first finding with the keys. */
	private static void selectFinding(String filter) {
		Views.show(FINDINGS);
		Tree tree = Ui.await("the tree", () -> Ui.named(Tree.class, "findings"));
		Ui.run(() -> Ui.named(Text.class, "findings.filter").setText(filter));
		Ui.until("one group", () -> tree.getItemCount() == 1 && tree.getItem(0).getText().startsWith(filter));
		Ui.run(() -> {
			tree.forceFocus();
			tree.setSelection(tree.getItem(0));
		});
		Screen.key("Right", "Down");
		Ui.until("a finding is selected", () -> tree.getSelectionCount() == 1
				&& tree.getSelection()[0].getParentItem() != null);
	}

	private static void filterNothing() {
		Ui.run(() -> Ui.named(Text.class, "findings.filter").setText(""));
	}

	@Test
	void a1SuppressesAFinding() throws Exception {
		selectFinding("required-field-missing");
		Screen.key("ctrl+shift+a");
		Dialogs.await("Suppress");
		Text reason = Ui.await("the reason", () -> Ui.named(Text.class, "suppress.reason"));
		Ui.until("the keys are there", reason::isFocusControl);
		Screen.type("Goes out by letter, ticket 4711");
		Ui.run(() -> Ui.named(Text.class, "suppress.author").setText("J. Doe, Quality"));
		Screen.shot("40-suppress");
		Screen.key("Return");
		Dialogs.awaitNone();
		untilStatus("18 errors, 6 warnings, 1 note, 1 suppressed");
		String text = Files.readString(SUPPRESSIONS);
		assertEquals("- code: required-field-missing\n  complaintId: \"C2500000007\"\n"
				+ "  reason: \"Goes out by letter, ticket 4711\"\n  author: \"J. Doe, Quality\"\n",
				text.substring(0, text.indexOf("  expires")));
	}

	@Test
	void a2LiftsItAgain() throws Exception {
		Views.choose(FINDINGS, false, "Show Suppressed");
		selectFinding("required-field-missing");
		Tree tree = Ui.get(() -> Ui.named(Tree.class, "findings"));
		Ui.until("it is marked", () -> tree.getSelectionCount() == 1
				&& tree.getSelection()[0].getText(1).equals("suppressed"));
		Screen.shot("41-suppressed");
		Views.execute("org.ctmpreflight.workbench.lift");
		untilStatus(COUNTS);
		assertEquals("", Files.readString(SUPPRESSIONS));
		Views.choose(FINDINGS, false, "Show Suppressed");
		filterNothing();
	}

	@Test
	void a3SaysWhatIsWrongWithSuppressions() throws Exception {
		Files.writeString(SUPPRESSIONS, "- code: blank-line\n");
		Ui.run(Ui.get(EditorStory::session)::check);
		Views.untilSaid("notice.problems", "suppressions.yaml:1:3: \"complaintId\" is missing");
		Screen.shot("42-broken-suppressions");
		Files.delete(SUPPRESSIONS);
		Ui.run(() -> Ui.button("Check again").notifyListeners(SWT.Selection, new Event()));
		Ui.until("no notice", () -> Ui.named(Label.class, "notice.problems") == null);
		untilStatus(COUNTS);
	}

	@Test
	void a4TellsWhatIsNewAndFixedSinceTheLastRun() throws Exception {
		filterNothing();
		Views.untilSaid("findings.summary", "0 new, 0 fixed since the last run");
		Path report = WORK.resolve("report.json");
		ExportHandler.start(FILE, report, Reports.Format.JSON);
		Ui.until("the report", () -> Files.exists(report) && Files.size(report) > 0);
		EditorStory.select(5, 0);
		EditorStory.type("C2500000005");
		Screen.key("Return");
		EditorStory.untilText(5, 0, "C2500000005");
		EditorStory.select(3, 0);
		EditorStory.type("C250000003");
		Screen.key("Return");
		EditorStory.untilText(3, 0, "C250000003");
		// what the complaint's ID tells apart is new as well
		Views.untilSaid("findings.summary", "3 new, 3 fixed since the last run");
		Views.show(FINDINGS);
		Views.choose(FINDINGS, true, "Only new");
		Tree tree = Ui.get(() -> Ui.named(Tree.class, "findings"));
		Ui.until("the new ones alone", () -> tree.getItemCount() == 3);
		Screen.shot("43-new");
		Views.choose(FINDINGS, true, "Only new");
		FindingsMenu.compare(Ui.get(EditorStory::session), report);
		Views.untilSaid("findings.summary", "3 new, 3 fixed since report.json");
	}

	@Test
	void a5ComparesWithHowItWasSaved() {
		EditorStory.select(1, 0);
		Screen.key("ctrl+s");
		Ui.until("saved", () -> !Ui.page().getActiveEditor().isDirty());
		Path runs = Platform.getStateLocation(Platform.getBundle(Preferences.NODE)).append("runs").toPath();
		Ui.until("the run is kept", () -> {
			try (Stream<Path> all = Files.list(runs)) {
				for (Path run : all.toList()) {
					if (Files.readString(run).contains("\"code\":\"field-wrong-length\",\"line\":4")) {
						return true;
					}
				}
			}
			return false;
		});
		Ui.run(() -> Ui.page().closeAllEditors(false));
		EditorStory.open(FILE);
		Views.untilSaid("findings.summary", "0 new, 0 fixed since the last run");
		assertFalse(Ui.get(() -> Ui.page().getActiveEditor().isDirty()));
	}

	@Test
	void b0GoesFromFindingToFinding() {
		EditorStory.select(0, 0);
		Screen.key("ctrl+period");
		Ui.until("the first finding behind it", () -> EditorStory.editorRow() == 2);
		Screen.key("ctrl+comma");
		Ui.until("the one before", () -> EditorStory.editorRow() == 0);
		Canvas overview = Ui.await("the overview", () -> Ui.named(Canvas.class, "overview"));
		int height = Ui.get(() -> overview.getSize().y);
		Screen.click(overview, 5, height * 9 / 14 + 1);
		Ui.until("the line at that place", () -> EditorStory.editorRow() == 9);
	}

	@Test
	void b1AProblemIsFixed() {
		problems("Errors (19 items)", "The first line", "casework.TXT");
		Screen.shot("44-problems");
		Screen.key("ctrl+1");
		Dialogs.await("Quick Fix");
		Screen.shot("45-quick-fix");
		int rows = Ui.get(() -> EditorStory.session().now().rows());
		Screen.key("Return");
		Dialogs.awaitNone();
		EditorStory.untilRows(rows - 1);
		EditorStory.select(0, 0);
		Screen.key("ctrl+z");
		EditorStory.untilRows(rows);
	}

	/** Shows the Problems view, and selects the first problem of a file that begins so with the keys. */
	private static void problems(String group, String text, String file) {
		Views.show(IPageLayout.ID_PROBLEM_VIEW);
		Tree tree = Ui.await("the problems", () -> Ui.find(Tree.class,
				t -> t.getColumnCount() > 3 && t.getColumn(0).getText().equals("Description")
						&& t.getItemCount() > 0));
		Ui.until(group, () -> tree.getItem(0).getText().equals(group));
		Ui.run(() -> {
			tree.forceFocus();
			tree.setSelection(tree.getItem(0));
		});
		Screen.key("Right", "Down");
		Ui.until("a problem is selected", () -> tree.getSelectionCount() == 1
				&& tree.getSelection()[0].getParentItem() != null);
		for (int i = 0; i < 40; i++) {
			TreeItem item = Ui.get(() -> tree.getSelection()[0]);
			if (Ui.get(() -> item.getText(0).startsWith(text) && item.getText(1).equals(file))) {
				return;
			}
			Screen.key("Down");
			Ui.until("the next", () -> tree.getSelectionCount() == 1 && tree.getSelection()[0] != item);
		}
		throw new AssertionError("no problem " + text);
	}

	@Test
	void b2AllProblemsOfAKindAreFixed() throws Exception {
		Path file = WORK.resolve("spaces.TXT");
		String end = "\tCalled the member.\tN" + "\t".repeat(10) + "\r\n";
		Files.writeString(file, "C2500000001 " + end + " C2500000002" + end + "C2500000003 " + end);
		EditorStory.open(file);
		untilStatus("3 errors, 0 warnings, 0 notes");
		problems("Errors (22 items)", "Complaint ID starts", "spaces.TXT");
		Screen.key("ctrl+1");
		Dialogs.await("Quick Fix");
		Button all = Ui.await("the button for all", () -> Ui.button("Select All"));
		Ui.run(() -> all.notifyListeners(SWT.Selection, new Event()));
		Screen.shot("45a-quick-fix-all");
		Ui.run(() -> Ui.button("Finish").notifyListeners(SWT.Selection, new Event()));
		Dialogs.awaitNone();
		untilStatus("No findings");
		EditorStory.select(0, 0);
		Screen.key("ctrl+z");
		untilStatus("3 errors, 0 warnings, 0 notes");
	}

	@Test
	void b2aCheckingStopsWhereItIsNotWanted() {
		Ui.run(() -> {
			Preferences.store().setValue(Preferences.LIVE, false);
			Sessions.all().forEach(UploadSession::check);
		});
		untilStatus("Not checked");
		Ui.run(() -> {
			Preferences.store().setToDefault(Preferences.LIVE);
			Sessions.all().forEach(UploadSession::check);
		});
		untilStatus("3 errors, 0 warnings, 0 notes");
	}

	@Test
	void b3FilesTellTheirFindings() {
		Views.show("org.ctmpreflight.workbench.files");
		Table files = Ui.await("the files", () -> Ui.named(Table.class, "files"));
		Ui.until("the counts", () -> files.getItem(0).getText(1).contains("errors"));
		Screen.shot("46-files");
	}

	@Test
	void d1NoticesWhatAnotherProgramWrote() throws Exception {
		EditorStory.open(FILE);
		String text = Files.readString(FILE);
		Files.writeString(FILE, text.replace("C2500000002", "C2500000022"));
		activate();
		Views.untilSaid("notice.disk", "was changed by another program");
		Screen.shot("52-changed-on-disk");
		Ui.run(() -> Ui.button("Reload").notifyListeners(SWT.Selection, new Event()));
		EditorStory.untilOpen("casework.TXT");
		EditorStory.untilText(2, 0, "C2500000022");
		Files.writeString(FILE, text);
		activate();
		Views.untilSaid("notice.disk", "was changed by another program");
		Ui.run(() -> Ui.button("Keep mine").notifyListeners(SWT.Selection, new Event()));
		Ui.until("no notice", () -> Views.said("notice.disk").isEmpty());
		assertEquals("C2500000022", EditorStory.text(2, 0));
		Files.delete(FILE);
		activate();
		Views.untilSaid("notice.disk", "was deleted or moved");
		Files.writeString(FILE, text);
	}

	/** The window gets the keys again. */
	private static void activate() {
		Ui.run(() -> Ui.shell().notifyListeners(SWT.Activate, new Event()));
	}

	@Test
	void d2OtherSuppressionsAreTakenUp() throws Exception {
		Path file = WORK.resolve("spaces.TXT");
		EditorStory.open(file);
		untilStatus("3 errors, 0 warnings, 0 notes");
		Files.writeString(SUPPRESSIONS, "- code: surrounding-space\n  complaintId: \"*\"\n  reason: known\n"
				+ "  author: me\n  expires: 2999-01-01\n");
		activate();
		untilStatus("No findings, 3 suppressed");
		Files.delete(SUPPRESSIONS);
		activate();
		untilStatus("3 errors, 0 warnings, 0 notes");
	}

	@Test
	void d3ASecondStartHandsItsFileOver() throws Exception {
		Path file = Files.writeString(WORK.resolve("second.TXT"), "C2500000001\tCalled.\tN" + "\t".repeat(10) + "\r\n");
		Path workspace = Path.of(Platform.getInstanceLocation().getURL().getPath());
		assertTrue(OpenRequests.hand(workspace, file));
		EditorStory.untilOpen("second.TXT");
	}

	@Test
	void d4UnsavedChangesThatFitNoLongerAreTold() throws Exception {
		Path file = Files.writeString(WORK.resolve("left.TXT"), "C2500000001\tCalled.\tN" + "\t".repeat(10) + "\r\n");
		Path logs = Platform.getStateLocation(Platform.getBundle(Preferences.NODE)).append("unsaved").toPath();
		RecordLayout layout = LayoutCatalog.shipped().inEffect(LayoutCatalog.CASEWORK_UPLOAD, LocalDate.now())
				.orElseThrow();
		try (UploadDocument document = UploadDocument.open(file, layout);
				RecoveryLog log = RecoveryLog.start(logs, document)) {
			document.setCell(0, 2, "Called again.");
		}
		Files.writeString(file, "C2500000009\tOther.\tN" + "\t".repeat(10) + "\r\n");
		EditorStory.open(file);
		Views.untilSaid("notice.stale", "cannot be brought back");
		Screen.shot("53-stale");
		Path copy = WORK.resolve("left-unsaved.TXT");
		Recovery.giveUp(file, copy);
		assertTrue(Files.readString(copy).startsWith("C2500000001\tCalled again."));
		Ui.run(() -> Ui.button("Discard").notifyListeners(SWT.Selection, new Event()));
		Ui.until("no notice", () -> Views.said("notice.stale").isEmpty());
	}
}
