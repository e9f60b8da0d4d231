package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/** The workbench as a screen reader gets it: read from another program, by at-spi. */
@TestMethodOrder(MethodOrderer.MethodName.class)
@EnabledIf(value = "org.ctmpreflight.tests.workbench.Spoken#readable", disabledReason = "windows cannot be read here")
class ScreenReaderTest {
	private static final String OURS = "org.ctmpreflight.workbench.";
	private static final Path WORK = Path.of(System.getProperty("preflight.work"));
	private static final Path SAMPLES = Path.of(System.getProperty("preflight.root"), "samples");

	@BeforeAll
	static void open() throws Exception {
		Files.createDirectories(WORK);
		Path file = WORK.resolve("spoken.TXT");
		Files.write(file, Files.readAllBytes(SAMPLES.resolve("casework-upload.TXT")));
		Window.open();
		allNamed("the welcome page");
		EditorStory.open(file);
		Ui.until("findings",
				() -> Ui.named(Label.class, "status").getText().equals("19 errors, 6 warnings, 1 note"));
		Ui.until("the Findings view", () -> Ui.named(Tree.class, "findings").getItemCount() == 24);
	}

	private static List<Spoken> allNamed(String where) {
		List<Spoken> all = Spoken.all();
		assertTrue(all.size() > 10, () -> where + ": only " + all);
		List<Spoken> nameless = all.stream().filter(Spoken::nameless).toList();
		assertEquals(List.of(), nameless, "without a name in " + where);
		return all;
	}

	private static Spoken one(List<Spoken> all, String what, Predicate<Spoken> fits) {
		return all.stream().filter(fits).findFirst().orElseThrow(() -> new AssertionError("not told: " + what));
	}

	@Test
	void a1TellsTheCellWithItsFinding() {
		EditorStory.select(5, 0);
		Spoken cell = one(allNamed("the editor"), "the cell", s -> s.role().equals("table cell"));
		assertTrue(cell.focused(), cell.toString());
		assertTrue(cell.name().startsWith("Line 6, Complaint ID: C250000005. Error: "), cell.name());
		EditorStory.select(0, 0);
		cell = one(Spoken.all(), "the cell", s -> s.role().equals("table cell"));
		assertTrue(cell.name().endsWith("Error: The first line is a header record: delete it."), cell.name());
	}

	@Test
	void a2ReadsTheFormInFull() {
		EditorStory.select(4, 0);
		List<Spoken> all = Spoken.all();
		int findings = 0;
		for (LayoutField field : EditorStory.editor().session().now().layout().fields()) {
			String value = EditorStory.text(4, field.number() - 1);
			Spoken control = one(all, field.label(),
					s -> s.role().equals("text") && s.name().startsWith(field.label()));
			assertTrue(control.text().startsWith(value.strip()), control.toString());
			String finding = Ui.get(() -> EditorStory.explanation(4, field.number() - 1));
			if (finding != null) {
				findings++;
				String plain = finding.replaceAll("\\s+", " ");
				assertEquals(plain, control.description());
				one(all, plain, s -> s.role().equals("label") && s.name().equals(plain));
			}
		}
		assertTrue(findings > 1, "findings told: " + findings);
	}

	@Test
	void a3NamesWhatIsInTheViews() {
		EditorStory.select(5, 0);
		Ui.until("the explanation",
				() -> Ui.named(ScrolledForm.class, "explain").getText().equals("field-wrong-length"));
		List<Spoken> all = Spoken.all();
		one(all, "findings", s -> s.role().equals("tree table") && s.name().equals("Findings"));
		one(all, "the chart", s -> s.name().startsWith("Findings by rule: agent-broker-detail-not-allowed 2, "));
		one(all, "the explanation", s -> s.role().equals("label") && s.name().equals("How to put it right"));
		for (String view : new String[] { "org.eclipse.ui.views.ProblemView", OURS + "help", OURS + "files",
				OURS + "journal",
				OURS + "history", OURS + "worklist", OURS + "rules.packs", OURS + "rules.examples",
				OURS + "rules.tryon",
				OURS + "rules.catalogue" }) {
			Views.show(view);
			allNamed(view);
		}
		CaseworkFiles.open(SAMPLES.resolve("plan-download.txt"));
		Table complaints = Ui.await("the complaints", () -> Ui.named(Table.class, "complaints"));
		Ui.until("some of them", () -> complaints.getItemCount() > 1);
		allNamed("the complaints");
		Views.show(OURS + "worklist");
		Tree list = Ui.await("the work list", () -> Ui.named(Tree.class, "worklist"));
		Ui.until("open complaints", () -> list.getItemCount() > 0);
		allNamed("the work list");
	}

	@Test
	void a4NamesWhatIsInDialogs() {
		EditorStory.select(5, 0);
		Screen.key("ctrl+f");
		Ui.await("the bar to find", () -> Ui.named(Text.class, "find.text"));
		allNamed("the bar to find");
		for (String page : new String[] { "general", "", "hpms" }) {
			String id = "org.ctmpreflight.workbench.preferences" + (page.isEmpty() ? "" : "." + page);
			dialog(() -> PreferencesUtil.createPreferenceDialogOn(Ui.shell(), id, null, null).open(), "Preferences");
		}
		dialog(() -> Views.execute("org.ctmpreflight.workbench.download"), "Download Complaints");
	}

	private static void dialog(Runnable opens, String title) {
		Ui.display().asyncExec(opens);
		Shell shell = Ui.await(title, () -> {
			Shell active = Ui.display().getActiveShell();
			return active != null && active.getText().startsWith(title) ? active : null;
		});
		allNamed(title);
		Ui.run(shell::close);
		Ui.until("no dialog", shell::isDisposed);
	}

	/** A test of this test. */
	@Test
	void a5NoticesAControlWithoutAName() {
		Shell shell = Ui.get(() -> {
			Shell s = new Shell(Ui.shell(), SWT.DIALOG_TRIM);
			s.setText("Nameless");
			s.setLayout(new FillLayout());
			new Button(s, SWT.PUSH).setImage(Ui.display().getSystemImage(SWT.ICON_INFORMATION));
			s.pack();
			s.open();
			return s;
		});
		Ui.until("it is shown", () -> Ui.display().getActiveShell() == shell);
		List<Spoken> nameless = Spoken.all().stream().filter(Spoken::nameless).toList();
		Ui.run(shell::close);
		assertEquals(1, nameless.size(), nameless.toString());
		assertEquals("push button", nameless.get(0).role());
	}

}
