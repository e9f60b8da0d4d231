package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ctmpreflight.report.Reports;
import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.findings.ExportHandler;
import org.ctmpreflight.workbench.internal.help.HelpView;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.core.resources.IFile;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An analyst's day, from the sample with its findings to a file without any. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class StoryTest {
	private static final long LONGEST_HOLD = 2000;
	private static final Path WORK = Path.of(System.getProperty("preflight.work"));
	private static final Path SAMPLE = Path.of(System.getProperty("preflight.root"), "samples/casework-upload.TXT");
	private static final Path FILE = WORK.resolve("casework.TXT");

	private static Watch watch;

	@BeforeAll
	static void prepare() throws Exception {
		Files.createDirectories(WORK);
		Files.write(FILE, Files.readAllBytes(SAMPLE));
		Window.open();
		watch = Watch.start(Ui.display());
	}

	@AfterAll
	static void heldShortly() throws Exception {
		watch.end();
		Ui.run(() -> Ui.page().closeAllEditors(false));
		Window.close();
		System.out.println("longest hold of the user-interface thread: " + watch.longest() + " ms" + watch.where());
		assertTrue(watch.longest() <= LONGEST_HOLD,
				() -> "the user-interface thread was held for " + watch.longest() + " ms" + watch.where());
	}

	@Test
	void a0BeginsAtTheWelcomePage() {
		ScrolledForm welcome = Ui.await("the welcome page", () -> Ui.named(ScrolledForm.class, "welcome"));
		Screen.shot("00-welcome");
		Control sample = Ui.await("the link to the sample", () -> Ui.named(Hyperlink.class, "welcome.check"));
		Screen.click(sample, 20, 8);
		EditorStory.untilOpen("casework-upload.TXT");
		Ui.until("no welcome page", welcome::isDisposed);
		Ui.run(() -> Ui.page().closeAllEditors(false));
	}

	@Test
	void a1OpensTheSample() {
		EditorStory.open(FILE);
		Screen.shot("01-opened");
		assertEquals(14, EditorStory.rows());
	}

	@Test
	void a1aSeesTheFindings() {
		Label status = Ui.await("the status", () -> Ui.named(Label.class, "status"));
		Ui.until("the counts of the command line",
				() -> status.getText().equals("19 errors, 6 warnings, 1 note"));
		Tree tree = Ui.await("the Findings view", () -> Ui.named(Tree.class, "findings"));
		Ui.until("its groups", () -> tree.getItemCount() == 24);
		IFile file = Ui.get(() -> Ui.page().getActiveEditor().getEditorInput().getAdapter(IFile.class));
		Ui.until("markers", () -> file.findMarkers("org.ctmpreflight.workbench.finding", true, 0).length == 26);
		EditorStory.select(5, 0);
		ScrolledForm explain = Ui.await("the Explain view", () -> Ui.named(ScrolledForm.class, "explain"));
		Ui.until("the explanation", () -> explain.getText().equals("field-wrong-length"));
		Screen.shot("01a-findings");
	}

	@Test
	void a1bGoesFromAFindingToItsCell() {
		Tree tree = Ui.get(() -> Ui.named(Tree.class, "findings"));
		Text filter = Ui.get(() -> Ui.named(Text.class, "findings.filter"));
		Ui.run(() -> {
			Ui.page().activate(Ui.page().findView("org.ctmpreflight.workbench.findings"));
			filter.forceFocus();
		});
		Screen.type("value-not-allowed");
		Ui.until("one group", () -> tree.getItemCount() == 1);
		Ui.run(() -> {
			tree.forceFocus();
			tree.setSelection(tree.getItem(0));
		});
		Screen.key("Right", "Down");
		Ui.until("the finding is selected",
				() -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText(2).equals("5"));
		Screen.shot("01b-filtered");
		Screen.key("Return");
		Ui.until("the cell", () -> EditorStory.editorRow() == 4 && EditorStory.grid().isFocusControl());
		Ui.run(() -> filter.setText(""));
		Ui.until("all groups again", () -> tree.getItemCount() == 24);
	}

	@Test
	void a2EditsByTypingAndUndoes() {
		EditorStory.select(5, 0);
		EditorStory.type("C2500000005");
		Screen.shot("02-typing");
		Screen.key("Return");
		EditorStory.untilText(5, 0, "C2500000005");
		Ui.until("a finding less", () -> Ui.named(Label.class, "status").getText().startsWith("18 errors"));
		Ui.until("dirty", () -> Ui.page().getActiveEditor().isDirty());
		Ui.until("no editor of a cell", () -> EditorStory.grid().getActiveCellEditor() == null);
		Screen.key("ctrl+z");
		EditorStory.untilText(5, 0, "C250000005");
		Ui.until("not dirty", () -> !Ui.page().getActiveEditor().isDirty());
		Screen.key("ctrl+y");
		EditorStory.untilText(5, 0, "C2500000005");
	}

	@Test
	void a3ChoosesACode() {
		EditorStory.select(4, 2);
		Screen.key("F2");
		Ui.until("the list of codes", () -> EditorStory.grid().getActiveCellEditor() != null);
		Screen.shot("03-codes");
		Screen.key("Escape", "Escape");
		Ui.until("no list", () -> EditorStory.grid().getActiveCellEditor() == null);
		assertEquals("y", EditorStory.text(4, 2));
	}

	@Test
	void a4WritesANote() {
		EditorStory.select(7, 1);
		EditorStory.type("Member was called; the refund was sent.");
		Screen.shot("04-note");
		Screen.key("Return");
		EditorStory.untilText(7, 1, "Member was called; the refund was sent.");
	}

	@Test
	void a5InsertsMovesAndDeletesRecords() {
		EditorStory.select(1, 0);
		Screen.key("ctrl+d");
		EditorStory.untilRows(15);
		assertEquals(EditorStory.text(1, 0), EditorStory.text(2, 0));
		Screen.key("ctrl+shift+d");
		EditorStory.untilRows(14);
		EditorStory.select(1, 0);
		Screen.key("alt+Down");
		EditorStory.untilText(2, 0, "C2500000001");
		Ui.until("the selection went along", () -> EditorStory.editorRow() == 2);
		Screen.key("alt+Up");
		EditorStory.untilText(1, 0, "C2500000001");
		EditorStory.select(3, 0);
		Screen.key("ctrl+i");
		EditorStory.untilRows(15);
		assertEquals("", EditorStory.text(4, 0));
		for (int i = 0; i < 5; i++) {
			Screen.key("ctrl+z");
		}
		EditorStory.untilRows(14);
	}

	@Test
	void a6CopiesAndPastes() {
		EditorStory.select(2, 0);
		Screen.key("shift+Down");
		Screen.key("ctrl+c");
		EditorStory.select(9, 0);
		Screen.key("ctrl+v");
		EditorStory.untilText(9, 0, "C2500000002");
		EditorStory.untilText(10, 0, "C2500000003");
		Screen.key("ctrl+z");
		EditorStory.untilText(9, 0, "C2500000008");
	}

	@Test
	void a7EditsInTheForm() {
		EditorStory.select(7, 0);
		Text id = Ui.await("the complaint ID in the form", () -> Ui.named(Text.class, "form.complaintId"));
		Ui.until("the form shows the record", () -> id.getText().equals("C2500000007"));
		Ui.run(id::forceFocus);
		Screen.key("ctrl+a");
		Screen.type("C2500000077");
		Screen.key("Return");
		EditorStory.untilText(7, 0, "C2500000077");
		Screen.shot("05-form");
		EditorStory.select(7, 0);
		Screen.key("ctrl+z");
		EditorStory.untilText(7, 0, "C2500000007");
	}

	@Test
	void a8ShowsTheText() {
		Screen.key("ctrl+t");
		StyledText text = Ui.await("the page with the text", () -> Ui.named(StyledText.class, "text"));
		Ui.until("the lines", () -> text.getText().contains("C2500000007\tMember was called; the refund was sent."));
		Screen.shot("06-text");
		Screen.key("ctrl+t");
		Ui.until("the records again", () -> EditorStory.grid() != null);
	}

	@Test
	void a8aPutsAFindingRightByAQuickFix() {
		EditorStory.select(6, 0);
		assertEquals(" C2500000006", EditorStory.text(6, 0));
		Screen.key("ctrl+1");
		Screen.menuIsOpen();
		Screen.shot("07-quickfix");
		Screen.key("Down", "Return");
		EditorStory.untilText(6, 0, "C2500000006");
		Screen.key("ctrl+z");
		EditorStory.untilText(6, 0, " C2500000006");
	}

	@Test
	void a8bPutsAllOfAKindRight() {
		EditorStory.select(8, 0);
		Screen.key("ctrl+1");
		Screen.menuIsOpen();
		Screen.key("Up", "Return");
		Ui.await("the preview", () -> Ui.named(Table.class, "preview"));
		Screen.shot("08-fixall");
		Screen.key("Return");
		EditorStory.untilRows(13);
		Screen.key("ctrl+z");
		EditorStory.untilRows(14);
	}

	@Test
	void a8cSortsAndFilters() {
		Combo show = Ui.await("the filter", () -> Ui.named(Combo.class, "filter.findings"));
		Ui.run(() -> {
			show.select(2);
			show.notifyListeners(SWT.Selection, new Event());
		});
		Ui.until("lines with errors alone", () -> EditorStory.shownRows() > 3 && EditorStory.shownRows() < 12);
		Screen.shot("09-filtered");
		Ui.run(() -> {
			show.select(0);
			show.notifyListeners(SWT.Selection, new Event());
		});
		Ui.until("all lines", () -> EditorStory.shownRows() == 14);
		NatTable grid = Ui.get(EditorStory::grid);
		Screen.click(grid, 320, 12);
		Ui.until("sorted by notes", () -> EditorStory.line(0) != 1);
		Screen.shot("10-sorted");
		Screen.click(grid, 320, 12);
		Screen.click(grid, 320, 12);
		Ui.until("in the order of the file", () -> EditorStory.line(0) == 1 && EditorStory.line(13) == 14);
	}

	@Test
	void a8dFindsAndReplaces() {
		EditorStory.select(0, 0);
		Screen.key("ctrl+f");
		Text find = Ui.await("the bar to find", () -> Ui.named(Text.class, "find.text"));
		Ui.until("the keys are in it", find::isFocusControl);
		Screen.type("nobody");
		Screen.key("Return");
		Ui.until("found", () -> EditorStory.editorRow() == 3);
		Text by = Ui.get(() -> Ui.named(Text.class, "find.replacement"));
		Ui.run(by::forceFocus);
		Screen.type("no one");
		Screen.shot("11-find");
		Button all = Ui.get(() -> Ui.named(Button.class, "find.all"));
		Screen.click(all, 10, 10);
		EditorStory.untilText(3, 1, "Left a message; no one called back.");
		EditorStory.select(3, 1);
		Screen.key("ctrl+z");
		EditorStory.untilText(3, 1, "Left a message; nobody called back.");
		Ui.run(() -> Ui.named(Text.class, "find.text").forceFocus());
		Screen.key("Escape");
		Ui.until("the bar is gone", () -> Ui.named(Text.class, "find.text") == null);
	}

	@Test
	void a8eHelpsWithTheGrid() {
		EditorStory.select(0, 0);
		Screen.key("F1");
		Ui.until("help on the editor", () -> Ui.page().findView(HelpView.ID) instanceof HelpView h
				&& "workbench#edit-the-records".equals(h.shown()));
		Screen.shot("12-help");
	}

	@Test
	void a9SavesAndKeepsUntouchedBytes() throws Exception {
		EditorStory.select(0, 0);
		Screen.key("ctrl+s");
		Ui.until("saved", () -> !Ui.page().getActiveEditor().isDirty());
		List<byte[]> before = lines(SAMPLE);
		List<byte[]> after = lines(FILE);
		assertEquals(before.size(), after.size());
		for (int i = 0; i < before.size(); i++) {
			assertEquals(i != 5 && i != 7, Arrays.equals(before.get(i), after.get(i)), "line " + (i + 1));
		}
	}

	@Test
	void b1LooksIntoComplaintsAndStartsARecord() {
		CaseworkFiles.open(SAMPLE.resolveSibling("plan-download.txt"));
		Table complaints = Ui.await("the complaints", () -> Ui.named(Table.class, "complaints"));
		Ui.until("some of them", () -> complaints.getItemCount() > 1);
		int all = Ui.get(complaints::getItemCount);
		String id = Ui.get(() -> complaints.getItem(1).getText(0));
		Text search = Ui.get(() -> Ui.named(Text.class, "complaints.text"));
		Ui.run(search::forceFocus);
		Screen.type(id);
		Ui.until("fewer", () -> complaints.getItemCount() < all && complaints.getItemCount() > 0);
		Ui.run(complaints::forceFocus);
		Screen.key("Home");
		Text one = Ui.get(() -> Ui.named(Text.class, "complaint"));
		Ui.until("the complaint in full", () -> one.getText().contains(id));
		Screen.shot("14-complaints");
		int rows = EditorStory.rows();
		Ui.run(() -> ToolItems.press("Start a Casework Record"));
		EditorStory.untilRows(rows + 1);
		EditorStory.untilText(rows, 0, id);
		Screen.shot("15-started");
		Ui.until("the keys are in the grid", () -> EditorStory.grid() != null && EditorStory.editorRow() == rows);
		EditorStory.select(rows, 0);
		Screen.key("ctrl+z");
		EditorStory.untilRows(rows);
	}

	@Test
	void b2ExportsAReport() throws Exception {
		Path report = WORK.resolve("report.csv");
		ExportHandler.start(FILE, report, Reports.Format.CSV);
		Ui.until("the report", () -> Files.exists(report) && Files.size(report) > 0
				&& Files.readString(report).contains("surrounding-space"));
	}

	/** The last: the toolkit keeps some of the dark colours until it is started anew. */
	@Test
	void c1IsDarkToo() {
		Ui.run(() -> Themes.set(Themes.DARK));
		Ui.until("dark", Themes::dark);
		EditorStory.select(4, 1);
		Screen.shot("16-dark");
		Ui.run(() -> Themes.set(Themes.LIGHT));
		Ui.until("light", () -> !Themes.dark());
	}

	private static List<byte[]> lines(Path file) throws Exception {
		List<byte[]> lines = new ArrayList<>();
		byte[] all = Files.readAllBytes(file);
		int from = 0;
		for (int i = 0; i < all.length; i++) {
			if (all[i] == '\n' || i == all.length - 1) {
				lines.add(Arrays.copyOfRange(all, from, i + 1));
				from = i + 1;
			}
		}
		return lines;
	}
}
