package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is done with the complaints of a download: searched by every field, worked off, held against an upload file. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ComplaintsStoryTest {
	private static final String COMPLAINTS = "org.ctmpreflight.workbench.complaints";
	private static final Path WORK = Path.of(System.getProperty("preflight.work")).resolve("complaints");
	private static final Path SAMPLES = Path.of(System.getProperty("preflight.root"), "samples");
	private static final Path FILE = WORK.resolve("casework.TXT");
	private static final Path DOWNLOAD = WORK.resolve("plan-download.txt");

	@BeforeAll
	static void open() throws Exception {
		Files.createDirectories(WORK);
		Files.write(FILE, Files.readAllBytes(SAMPLES.resolve("casework-upload.TXT")));
		Files.write(DOWNLOAD, download());
		Window.open();
		EditorStory.open(FILE);
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

	@Test
	void a1WithoutADownloadTheSampleIsOffered() {
		Views.show(COMPLAINTS);
		Ui.await("what to do", () -> Ui.named(Button.class, "org.ctmpreflight.workbench.open"));
		Screen.shot("46a-no-download");
		Button sample = Ui.get(() -> Ui.named(Button.class, "complaints.sample"));
		Screen.click(sample, 20, 10);
		Views.untilSaid("complaints.summary", "10 of 10 complaints");
	}

	@Test
	void a2SearchesByEachField() {
		CaseworkFiles.open(DOWNLOAD);
		Table complaints = Ui.await("the complaints", () -> Ui.named(Table.class, "complaints"));
		Views.untilSaid("complaints.summary", "10 of 10 complaints");
		Button more = Ui.get(() -> Ui.named(Button.class, "complaints.more"));
		Ui.run(more::forceFocus);
		Screen.key("space");
		Text id = Ui.await("the fields", () -> Ui.named(Text.class, "complaints.id"));
		Ui.until("the keys are in them", id::isFocusControl);
		Screen.type("00003");
		Views.untilSaid("complaints.summary", "1 of 10 complaints");
		Screen.shot("47-search");
		field("complaints.id", "");
		field("complaints.contract", "h9999");
		Views.untilSaid("complaints.summary", "No complaint fits");
		field("complaints.contract", "");
		field("complaints.from", "11/3/2025");
		Views.untilSaid("complaints.summary", "mm/dd/yyyy");
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
		Views.untilSaid("complaints.summary", "10 of 10 complaints");
	}

	private static void field(String name, String text) {
		Ui.run(() -> Ui.named(Text.class, name).setText(text));
	}

	@Test
	void a3ReportsPlanRequests() {
		Ui.display().asyncExec(() -> ToolItems.press("Plan Requests"));
		Dialogs.await("Plan Requests");
		Screen.shot("50-requests");
		Screen.key("Escape");
		Dialogs.awaitNone();
	}

	@Test
	void a4TheWorkListTellsWhatIsOpen() {
		Views.show("org.ctmpreflight.workbench.worklist");
		Tree list = Ui.await("the work list", () -> Ui.named(Tree.class, "worklist"));
		Views.untilSaid("worklist.summary", "9 of 9 open complaints");
		assertEquals("Over 30 days (9)", Ui.get(() -> list.getItem(0).getText(0)));
		assertFalse(Ui.get(() -> Ui.named(Button.class, "worklist.late").isEnabled()));
		Screen.shot("50a-work-list");
		Ui.run(() -> {
			Combo grouping = Ui.named(Combo.class, "worklist.grouping");
			grouping.select(grouping.indexOf("Record"));
			grouping.notifyListeners(SWT.Selection, new Event());
		});
		Ui.until("what open files do", () -> texts(list).equals(List.of("No record (3)", "Note (2)", "Resolves (4)")));
		Screen.shot("50b-by-record");
		Button unanswered = Ui.get(() -> Ui.named(Button.class, "worklist.unanswered"));
		Ui.run(unanswered::forceFocus);
		Screen.key("space");
		Views.untilSaid("worklist.summary", "3 of 9 open complaints");
		TreeItem group = Ui.get(() -> list.getItem(0));
		Ui.until("it is unfolded", () -> group.getItemCount() == 3 && group.getItem(0).getText(0).startsWith("C25"));
		Ui.run(() -> {
			list.setSelection(group.getItem(0));
			list.notifyListeners(SWT.Selection, new Event());
		});
		Ui.display().asyncExec(() -> ToolItems.press("Start a Casework Record"));
		// the open file answers it from now on
		Views.untilSaid("worklist.summary", "2 of 9 open complaints");
		Screen.shot("50c-answered");
		Ui.until("the keys are in the file", () -> EditorStory.grid().isFocusControl());
		Screen.key("ctrl+z");
		Views.untilSaid("worklist.summary", "3 of 9 open complaints");
		Views.show(COMPLAINTS);
	}

	/** What stands in the first column of a tree's uppermost items; in the user-interface thread. */
	private static List<String> texts(Tree tree) {
		return Arrays.stream(tree.getItems()).map(i -> i.getText(0)).toList();
	}

	@Test
	void a5ChecksUploadsAgainstTheDownload() {
		Ui.display().asyncExec(() -> ToolItems.press("Check Uploads Against This Download"));
		Dialogs.await("Complaints");
		Screen.shot("51-use");
		Screen.key("Return");
		Dialogs.awaitNone();
		assertEquals(DOWNLOAD.toString(),
				Ui.get(() -> Preferences.store().getString(Preferences.DOWNLOAD)));
		EditorStory.open(FILE);
		Ui.until("what the download tells", () -> Views.said("status").startsWith("22 errors, 7 warnings"));
		Ui.run(() -> Preferences.store().setToDefault(Preferences.DOWNLOAD));
	}
}
