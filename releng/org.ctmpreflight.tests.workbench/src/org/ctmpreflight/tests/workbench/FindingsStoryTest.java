package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ctmpreflight.editing.RecoveryLog;
import org.ctmpreflight.editing.UploadDocument;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.report.Reports;
import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.app.OpenRequests;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.findings.ExportHandler;
import org.ctmpreflight.workbench.internal.findings.FindingsMenu;
import org.ctmpreflight.workbench.internal.session.Recovery;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is done with findings and complaints: answered for, compared, put right from a list, searched by every field. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class FindingsStoryTest {
	private static final String FINDINGS = "org.ctmpreflight.workbench.findings";
	private static final String COMPLAINTS = "org.ctmpreflight.workbench.complaints";
	private static final String COUNTS = "19 errors, 6 warnings, 1 note";
	private static final Path WORK = Path.of(System.getProperty("preflight.work")).resolve("findings");
	private static final Path SAMPLES = Path.of(System.getProperty("preflight.root"), "samples");
	private static final Path FILE = WORK.resolve("casework.TXT");
	private static final Path DOWNLOAD = WORK.resolve("plan-download.txt");
	private static final Path SUPPRESSIONS = WORK.resolve("suppressions.yaml");

	@BeforeAll
	static void open() throws Exception {
		Files.createDirectories(WORK);
		Files.write(FILE, Files.readAllBytes(SAMPLES.resolve("casework-upload.TXT")));
		Files.deleteIfExists(SUPPRESSIONS);
		Files.write(DOWNLOAD, download());
		Window.open();
		EditorStory.open(FILE);
		untilStatus(COUNTS);
	}

	/** The sample, with one complaint about a broker, which the plan asked to be changed. */
	private static List<String> download() throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLES.resolve("plan-download.txt")));
		List<String> heading = List.of(lines.get(0).split("\t"));
		String[] one = lines.get(4).split("\t", -1);
		Map.of("AGENT_BROKER", "Yes", "AGENT_BROKER_FNAME", "Alex", "AGENT_BROKER_LNAME", "Sample", "AGENT_BROKER_NPN",
				"1234567", "CONTRACT_CHANGE_REQUESTS", "Pending", "CMS_LEAD_CHANGE_REQUESTS", "Rejected")
				.forEach((column, value) -> one[heading.indexOf(column)] = value);
		lines.set(4, String.join("\t", one));
		return lines;
	}

	@AfterAll
	static void close() throws Exception {
		Ui.run(() -> Ui.page().closeAllEditors(false));
		Window.close();
	}

	private static void untilStatus(String text) {
		Ui.until("the status " + text, () -> said("status").equals(text));
	}

	private static void untilSaid(String name, String part) {
		Ui.until(name + " says " + part, () -> said(name).contains(part));
	}

	private static String said(String name) {
		Label label = Ui.named(Label.class, name);
		return label == null ? "" : label.getText();
	}

	private static void untilDialog(String title) {
		Ui.until("the dialog " + title, () -> {
			Shell active = Ui.display().getActiveShell();
			return active != null && active.getText().startsWith(title);
		});
	}

	private static void untilNoDialog() {
		Ui.until("no dialog", () -> Ui.display().getActiveShell() == Ui.shell());
	}

	private static void view(String id) {
		Ui.run(() -> {
			try {
				Ui.page().showView(id);
			} catch (PartInitException e) {
				throw new AssertionError(e);
			}
		});
	}

	/** Runs an action of the menu or the tool bar of a view. */
	private static void choose(String view, boolean toolBar, String text) {
		Ui.run(() -> {
			IViewPart part = Ui.page().findView(view);
			IContributionManager bar = toolBar ? part.getViewSite().getActionBars().getToolBarManager()
					: part.getViewSite().getActionBars().getMenuManager();
			for (IContributionItem i : bar.getItems()) {
				if (i instanceof ActionContributionItem a
						&& a.getAction().getText().replace("&", "").startsWith(text)) {
					a.getAction().setChecked(!a.getAction().isChecked());
					a.getAction().run();
					return;
				}
			}
			throw new AssertionError("no action " + text);
		});
	}

	private static void command(String id) {
		Ui.display().asyncExec(() -> {
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
			} catch (CommandException e) {
				throw new AssertionError(e);
			}
		});
	}

	/** Filters the Findings view and selects the first finding with the keys. */
	private static void selectFinding(String filter) {
		view(FINDINGS);
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
		untilDialog("Suppress");
		Text reason = Ui.await("the reason", () -> Ui.named(Text.class, "suppress.reason"));
		Ui.until("the keys are there", reason::isFocusControl);
		Screen.type("Goes out by letter, ticket 4711");
		Ui.run(() -> Ui.named(Text.class, "suppress.author").setText("J. Doe, Quality"));
		Screen.shot("40-suppress");
		Screen.key("Return");
		untilNoDialog();
		untilStatus("18 errors, 6 warnings, 1 note, 1 suppressed");
		String text = Files.readString(SUPPRESSIONS);
		assertEquals("- code: required-field-missing\n  complaintId: \"C2500000007\"\n"
				+ "  reason: \"Goes out by letter, ticket 4711\"\n  author: \"J. Doe, Quality\"\n",
				text.substring(0, text.indexOf("  expires")));
	}

	@Test
	void a2LiftsItAgain() throws Exception {
		choose(FINDINGS, false, "Show Suppressed");
		selectFinding("required-field-missing");
		Tree tree = Ui.get(() -> Ui.named(Tree.class, "findings"));
		Ui.until("it is marked", () -> tree.getSelectionCount() == 1
				&& tree.getSelection()[0].getText(1).equals("suppressed"));
		Screen.shot("41-suppressed");
		command("org.ctmpreflight.workbench.lift");
		untilStatus(COUNTS);
		assertEquals("", Files.readString(SUPPRESSIONS));
		choose(FINDINGS, false, "Show Suppressed");
		filterNothing();
	}

	@Test
	void a3SaysWhatIsWrongWithSuppressions() throws Exception {
		Files.writeString(SUPPRESSIONS, "- code: blank-line\n");
		Ui.run(Ui.get(EditorStory::session)::check);
		untilSaid("notice.problems", "suppressions.yaml:1:3: \"complaintId\" is missing");
		Screen.shot("42-broken-suppressions");
		Files.delete(SUPPRESSIONS);
		Ui.run(() -> Ui.button("Check again").notifyListeners(SWT.Selection, new Event()));
		Ui.until("no notice", () -> Ui.named(Label.class, "notice.problems") == null);
		untilStatus(COUNTS);
	}

	@Test
	void a4TellsWhatIsNewAndFixedSinceTheLastRun() throws Exception {
		filterNothing();
		untilSaid("findings.summary", "0 new, 0 fixed since the last run");
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
		untilSaid("findings.summary", "3 new, 3 fixed since the last run");
		view(FINDINGS);
		choose(FINDINGS, true, "Only new");
		Tree tree = Ui.get(() -> Ui.named(Tree.class, "findings"));
		Ui.until("the new ones alone", () -> tree.getItemCount() == 3);
		Screen.shot("43-new");
		choose(FINDINGS, true, "Only new");
		FindingsMenu.compare(Ui.get(EditorStory::session), report);
		untilSaid("findings.summary", "3 new, 3 fixed since report.json");
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
		untilSaid("findings.summary", "0 new, 0 fixed since the last run");
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
		untilDialog("Quick Fix");
		Screen.shot("45-quick-fix");
		int rows = Ui.get(() -> EditorStory.session().now().rows());
		Screen.key("Return");
		untilNoDialog();
		EditorStory.untilRows(rows - 1);
		EditorStory.select(0, 0);
		Screen.key("ctrl+z");
		EditorStory.untilRows(rows);
	}

	/** Shows the Problems view, and selects the first problem of a file that begins so with the keys. */
	private static void problems(String group, String text, String file) {
		view(IPageLayout.ID_PROBLEM_VIEW);
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
		untilDialog("Quick Fix");
		Button all = Ui.await("the button for all", () -> Ui.button("Select All"));
		Ui.run(() -> all.notifyListeners(SWT.Selection, new Event()));
		Screen.shot("45a-quick-fix-all");
		Ui.run(() -> Ui.button("Finish").notifyListeners(SWT.Selection, new Event()));
		untilNoDialog();
		untilStatus("No findings");
		EditorStory.select(0, 0);
		Screen.key("ctrl+z");
		untilStatus("3 errors, 0 warnings, 0 notes");
	}

	@Test
	void b3FilesTellTheirFindings() {
		view("org.ctmpreflight.workbench.files");
		Table files = Ui.await("the files", () -> Ui.named(Table.class, "files"));
		Ui.until("the counts", () -> files.getItem(0).getText(1).contains("errors"));
		Screen.shot("46-files");
	}

	@Test
	void c0WithoutADownloadTheSampleIsOffered() {
		view(COMPLAINTS);
		Ui.await("what to do", () -> Ui.named(Button.class, "org.ctmpreflight.workbench.open"));
		Screen.shot("46a-no-download");
		Button sample = Ui.get(() -> Ui.named(Button.class, "complaints.sample"));
		Screen.click(sample, 20, 10);
		untilSaid("complaints.summary", "10 of 10 complaints");
	}

	@Test
	void c1SearchesByEachField() {
		CaseworkFiles.open(DOWNLOAD);
		Table complaints = Ui.await("the complaints", () -> Ui.named(Table.class, "complaints"));
		untilSaid("complaints.summary", "10 of 10 complaints");
		Button more = Ui.get(() -> Ui.named(Button.class, "complaints.more"));
		Ui.run(more::forceFocus);
		Screen.key("space");
		Text id = Ui.await("the fields", () -> Ui.named(Text.class, "complaints.id"));
		Ui.until("the keys are in them", id::isFocusControl);
		Screen.type("00003");
		untilSaid("complaints.summary", "1 of 10 complaints");
		Screen.shot("47-search");
		field("complaints.id", "");
		field("complaints.contract", "h9999");
		untilSaid("complaints.summary", "No complaint fits");
		field("complaints.contract", "");
		field("complaints.from", "11/3/2025");
		untilSaid("complaints.summary", "mm/dd/yyyy");
		Screen.shot("48-no-day");
		field("complaints.from", "11/03/2025");
		Ui.until("some", () -> complaints.getItemCount() > 0 && complaints.getItemCount() < 10);
		assertFalse(Ui.get(() -> Ui.named(Text.class, "complaints.npn").isEnabled()));
		Ui.run(() -> {
			Combo agent = Ui.named(Combo.class, "complaints.agent");
			agent.select(1);
			agent.notifyListeners(SWT.Selection, new Event());
		});
		Ui.until("names can be asked for", () -> Ui.named(Text.class, "complaints.npn").isEnabled());
		field("complaints.from", "");
		field("complaints.last", "samp");
		field("complaints.npn", "1234567");
		Ui.until("the one about a broker", () -> complaints.getItemCount() == 1
				&& complaints.getItem(0).getText(0).equals("C2500000004"));
		Screen.shot("49-agent");
		Ui.run(() -> Ui.named(Button.class, "complaints.clear").notifyListeners(SWT.Selection, new Event()));
		untilSaid("complaints.summary", "10 of 10 complaints");
	}

	private static void field(String name, String text) {
		Ui.run(() -> Ui.named(Text.class, name).setText(text));
	}

	@Test
	void c2ReportsPlanRequests() {
		Ui.display().asyncExec(() -> ToolItems.press("Plan requests"));
		untilDialog("Plan requests");
		Screen.shot("50-requests");
		Screen.key("Escape");
		untilNoDialog();
	}

	@Test
	void c2aTheWorkListTellsWhatIsOpen() {
		view("org.ctmpreflight.workbench.worklist");
		Tree list = Ui.await("the work list", () -> Ui.named(Tree.class, "worklist"));
		untilSaid("worklist.summary", "9 of 9 open complaints");
		assertEquals("Over 30 days (9)", Ui.get(() -> list.getItem(0).getText(0)));
		assertFalse(Ui.get(() -> Ui.named(Button.class, "worklist.late").isEnabled()));
		Screen.shot("50a-work-list");
		Ui.run(() -> {
			Combo grouping = Ui.named(Combo.class, "worklist.grouping");
			grouping.select(grouping.indexOf("Record"));
			grouping.notifyListeners(SWT.Selection, new Event());
		});
		Ui.until("what open files do", () -> texts(list).equals(List.of("No record (2)", "Note (3)", "Resolves (4)")));
		Screen.shot("50b-by-record");
		Button unanswered = Ui.get(() -> Ui.named(Button.class, "worklist.unanswered"));
		Ui.run(unanswered::forceFocus);
		Screen.key("space");
		untilSaid("worklist.summary", "2 of 9 open complaints");
		TreeItem group = Ui.get(() -> list.getItem(0));
		Ui.until("it is unfolded", () -> group.getItemCount() == 2 && group.getItem(0).getText(0).startsWith("C25"));
		Ui.run(() -> {
			list.setSelection(group.getItem(0));
			list.notifyListeners(SWT.Selection, new Event());
		});
		Ui.display().asyncExec(() -> ToolItems.press("Start a casework record"));
		// the open file answers it from now on
		untilSaid("worklist.summary", "1 of 9 open complaints");
		Screen.shot("50c-answered");
		Ui.until("the keys are in the file", () -> EditorStory.grid().isFocusControl());
		Screen.key("ctrl+z");
		untilSaid("worklist.summary", "2 of 9 open complaints");
		view(COMPLAINTS);
	}

	/** What stands in the first column of a tree's uppermost items; in the user-interface thread. */
	private static List<String> texts(Tree tree) {
		return Arrays.stream(tree.getItems()).map(i -> i.getText(0)).toList();
	}

	@Test
	void c3ChecksUploadsAgainstTheDownload() {
		Ui.display().asyncExec(() -> ToolItems.press("Check uploads against this download"));
		untilDialog("Complaints");
		Screen.shot("51-use");
		Screen.key("Return");
		untilNoDialog();
		assertEquals(DOWNLOAD.toString(),
				Ui.get(() -> Preferences.store().getString(Preferences.DOWNLOAD)));
		EditorStory.open(FILE);
		Ui.until("what the download tells", () -> said("status").startsWith("21 errors, 7 warnings"));
		Ui.run(() -> Preferences.store().setToDefault(Preferences.DOWNLOAD));
	}

	@Test
	void d1NoticesWhatAnotherProgramWrote() throws Exception {
		EditorStory.open(FILE);
		String text = Files.readString(FILE);
		Files.writeString(FILE, text.replace("C2500000002", "C2500000022"));
		activate();
		untilSaid("notice.disk", "was changed by another program");
		Screen.shot("52-changed-on-disk");
		Ui.run(() -> Ui.button("Reload").notifyListeners(SWT.Selection, new Event()));
		EditorStory.untilOpen("casework.TXT");
		EditorStory.untilText(2, 0, "C2500000022");
		Files.writeString(FILE, text);
		activate();
		untilSaid("notice.disk", "was changed by another program");
		Ui.run(() -> Ui.button("Keep mine").notifyListeners(SWT.Selection, new Event()));
		Ui.until("no notice", () -> said("notice.disk").isEmpty());
		assertEquals("C2500000022", EditorStory.text(2, 0));
		Files.delete(FILE);
		activate();
		untilSaid("notice.disk", "was deleted or moved");
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
		untilSaid("notice.stale", "cannot be brought back");
		Screen.shot("53-stale");
		Path copy = WORK.resolve("left-unsaved.TXT");
		Recovery.giveUp(file, copy);
		assertTrue(Files.readString(copy).startsWith("C2500000001\tCalled again."));
		Ui.run(() -> Ui.button("Discard").notifyListeners(SWT.Selection, new Event()));
		Ui.until("no notice", () -> said("notice.stale").isEmpty());
	}
}
