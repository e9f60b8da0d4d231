package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.look.ThemeChoice;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.ctmpreflight.workbench.internal.rules.RuleSource;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.rules.internal.RuleFiles;
import org.ctmpreflight.workbench.rules.internal.RulesPerspective;
import org.ctmpreflight.workbench.rules.internal.editor.RuleEditor;
import org.ctmpreflight.workbench.rules.internal.packs.CatalogueView;
import org.ctmpreflight.workbench.rules.internal.proof.Proofs;
import org.ctmpreflight.workbench.rules.internal.table.TableEditor;
import org.ctmpreflight.workbench.rules.internal.trial.TryOnView;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody writes rules in each of the three ways: from nothing to findings in the open file. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RulesStoryTest {
	private static final Path WORK = Path.of(System.getProperty("preflight.work"));
	private static final Path FILE = WORK.resolve("upload.TXT");
	private static final Path PACK = WORK.resolve("packs").resolve("our-rules");
	private static final String OURS = "org.ctmpreflight.workbench.rules.";
	private static final String CODE = "our-note-too-short";
	private static final String LINE = "C250000000%d\t%s\tN\t%s\t\t\t\t\t\t\t\t\t\r\n";
	private static final String RECORDS = String.format(LINE, 1, "Called the member and corrected the premium today.",
			"our-drl-rule, our-table-rule") + String.format(LINE, 2, "Member was called.", "")
			+ String.format(LINE, 3, "Called the member once again.", "");

	@BeforeAll
	static void open() throws Exception {
		Folders.delete(WORK);
		Files.createDirectories(WORK);
		Files.writeString(FILE, RECORDS);
		Window.open();
		Views.showPerspective(RulesPerspective.ID);
		EditorStory.open(FILE);
	}

	@AfterAll
	static void close() throws Exception {
		Ui.run(() -> Ui.page().closeAllEditors(false));
		Window.close();
	}

	private static void finish() {
		Button finish = Ui.await("the button", () -> Ui.button("Finish"));
		assertTrue(Ui.get(finish::isEnabled));
		Screen.click(finish, 20, 10);
		Ui.until("the window has the keys", () -> Ui.display().getActiveShell() == Ui.shell());
	}

	/** Waits until a rule file is open, and gives its editor. */
	private static RuleEditor text(String name) {
		return Ui.await("the editor of " + name,
				() -> Ui.page().getActiveEditor() instanceof RuleEditor e && e.getTitle().equals(name) ? e : null);
	}

	private static void activate(IEditorPart editor) {
		Ui.run(() -> {
			Ui.page().activate(editor);
			editor.setFocus();
		});
		Ui.until("the keys are in the rule", () -> Ui.display().getFocusControl() instanceof StyledText);
	}

	/** Types over a piece of the text in the editor. */
	private static void type(RuleEditor editor, String over, String typed) {
		activate(editor);
		Ui.run(() -> editor.selectAndReveal(editor.document().get().indexOf(over), over.length()));
		Screen.type(typed);
		// lines are indented by themselves
		String last = typed.substring(typed.lastIndexOf('\n') + 1);
		Ui.until("typed", () -> editor.document().get().contains(last));
	}

	private static void untilMistake(RuleEditor editor, String part) {
		Ui.until("the mistake " + part, () -> editor.mistakes().stream().anyMatch(m -> m.contains(part)));
	}

	/** Takes the first quick fix at the cursor. */
	private static void fix(RuleEditor editor, String name) {
		Screen.key("ctrl+1");
		Ui.await("the fixes", () -> Ui.find(Table.class, t -> t.getShell() != Ui.shell() && t.getItemCount() > 0));
		Screen.shot(name);
		Screen.key("Return");
		Ui.until("no mistake", () -> editor.mistakes().isEmpty());
	}

	private static long found(String code) {
		return Ui.get(() -> {
			LiveFindings findings = Sessions.all().get(0).findings();
			Map<String, Long> counts = findings == null ? Map.of() : findings.countsByCode();
			return Sessions.all().get(0).checked() ? counts.getOrDefault(code, 0L) : -1L;
		});
	}

	private static void untilFound(String code, long count) {
		Ui.until(count + " findings of " + code, () -> {
			LiveFindings findings = Sessions.all().get(0).findings();
			return findings != null && Sessions.all().get(0).checked()
					&& findings.countsByCode().getOrDefault(code, 0L) == count;
		});
	}

	private static void run(String key, long failed) {
		Proofs.Result before = Ui.get(Proofs::last);
		Screen.key(key);
		Ui.until("the examples were run", () -> Proofs.last() != before && Proofs.last() != null);
		assertEquals(failed, Ui.get(() -> Proofs.last().failed()), Ui.get(() -> Proofs.last().summary()));
	}

	/** In the user-interface thread. */
	private static String summary(String name) {
		Label label = Ui.named(Label.class, name);
		return label == null ? "" : label.getText();
	}

	@Test
	void a1APackBeginsWithARuleThatRuns() {
		Views.execute(OURS + "new.pack");
		Dialogs.await("New Rule Pack");
		Text folder = Ui.await("the folder", () -> Ui.named(Text.class, "new.folder"));
		Ui.run(() -> folder.setText(PACK.getParent().toString()));
		Screen.shot("40-new-pack");
		finish();
		RuleEditor editor = text("rules.dslr");
		untilFound(CODE, 1);
		assertEquals(List.of(), Ui.get(editor::mistakes));
		Tree packs = Ui.await("the packs", () -> Ui.named(Tree.class, "packs"));
		Ui.until("the pack is listed",
				() -> packs.getItemCount() > 2 && packs.getItem(0).getText().equals("our-rules"));
		Screen.shot("41-first-rule");
	}

	@Test
	void a2AMistakeInASentenceIsFixed() {
		RuleEditor editor = text("rules.dslr");
		type(editor, "Casework Notes has", "Casework Note has");
		untilMistake(editor, "did you mean 'Casework Notes'");
		Screen.shot("42-mistake-in-a-sentence");
		fix(editor, "43-fix-of-a-sentence");
		assertTrue(Ui.get(() -> editor.document().get().contains("- Casework Notes has fewer words than 5")));
	}

	@Test
	void a3WordsAreProposed() {
		RuleEditor editor = text("rules.dslr");
		type(editor, "fewer words than 5", "fewer words than 5\n- Resolve Complaint Y/N is ");
		Screen.key("ctrl+space");
		Ui.await("the proposals", () -> Ui.find(Table.class, t -> t.getShell() != Ui.shell() && t.getItemCount() > 1));
		Screen.shot("44-proposals");
		Screen.key("Escape");
		Ui.run(() -> {
			String text = editor.document().get();
			editor.document().set(text.replaceFirst("\\n *- Resolve Complaint Y/N is ", ""));
		});
		Ui.until("no mistake", () -> editor.mistakes().isEmpty());
	}

	@Test
	void a4AnExampleFailsAndPasses() {
		RuleEditor editor = text("rules.dslr");
		type(editor, "than 5", "than 2");
		run("ctrl+r", 1);
		Ui.until("it is told", () -> summary("examples.summary").contains("1 of 2 examples failed"));
		RuleFiles.open(PACK.resolve("tests/rules.yaml"), 7);
		text("rules.yaml");
		Screen.shot("45-example-fails");
		activate(editor);
		Ui.until("it can be undone", () -> PlatformUI.getWorkbench().getService(ICommandService.class)
				.getCommand("org.eclipse.ui.edit.undo").isEnabled());
		// the first character took the place of what was selected, and is a step of its own
		Screen.key("ctrl+z", "ctrl+z");
		Ui.until("undone", () -> editor.document().get().contains("than 5"));
		run("ctrl+r", 0);
		Screen.shot("46-examples-pass");
	}

	@Test
	void a5ARuleIsTriedBeforeItIsSaved() {
		RuleEditor editor = text("rules.dslr");
		Views.show(TryOnView.ID);
		Ui.run(() -> editor.document()
				.set(editor.document().get().replaceFirst("fewer words.*", "fewer words than 5")));
		type(editor, "than 5", "than 6");
		Ui.until("what is new", () -> summary("tryon.summary").contains("1 new, 0 gone, 1 as before"));
		Screen.shot("47-try-on");
		assertEquals(1, found(CODE));
		Tree tree = Ui.get(() -> Ui.named(Tree.class, "tryon"));
		Ui.run(() -> {
			TreeItem finding = tree.getItem(0).getItem(0);
			tree.setSelection(finding);
			tree.forceFocus();
			Event event = new Event();
			event.item = finding;
			tree.notifyListeners(SWT.Selection, event);
		});
		Screen.key("Return");
		Ui.until("the cell", () -> Ui.page().getActiveEditor() instanceof UploadEditor u
				&& u.records().grid().row() == 2);
		activate(editor);
	}

	@Test
	void a6SavedItIsInForceAtOnce() {
		RuleEditor editor = text("rules.dslr");
		activate(editor);
		Screen.key("ctrl+s");
		Ui.until("saved", () -> !editor.isDirty());
		untilFound(CODE, 2);
		Ui.until("nothing is new any more", () -> summary("tryon.summary").contains("nothing changes"));
		Screen.shot("48-saved");
	}

	@Test
	void a7ABrokenRuleLeavesTheOldOnesInForce() throws Exception {
		RuleEditor editor = text("rules.dslr");
		type(editor, "report it", "reprt it");
		untilMistake(editor, "expected 'report it'");
		Screen.key("ctrl+s");
		Dialogs.await("Problem Occurred");
		Screen.shot("49-broken-rule");
		Screen.key("Escape");
		Ui.until("the window has the keys", () -> Ui.display().getActiveShell() == Ui.shell());
		assertTrue(Files.readString(PACK.resolve("rules.dslr")).contains("reprt it"));
		assertEquals(2, found(CODE));
		type(editor, "reprt it", "report it");
		Screen.key("ctrl+s");
		Ui.until("saved", () -> !editor.isDirty());
		Ui.until("no mistake", () -> editor.mistakes().isEmpty());
	}

	private static void newRule(String code, String style) {
		Views.execute(OURS + "new.rule");
		Dialogs.await("New Rule");
		Text name = Ui.await("the code", () -> Ui.named(Text.class, "new.code"));
		Button way = Ui.get(() -> Ui.named(Button.class, "style." + style));
		Ui.run(() -> {
			name.setText(code);
			Button other = Ui.named(Button.class, "style.SENTENCES");
			other.setSelection(false);
			other.notifyListeners(SWT.Selection, new Event());
			way.setSelection(true);
			way.notifyListeners(SWT.Selection, new Event());
		});
		finish();
	}

	@Test
	void b1AMistakeInDrlIsFixed() {
		newRule("our-drl-rule", "DRL");
		RuleEditor editor = text("our-drl-rule.drl");
		type(editor, "comments contains", "coments contains");
		untilMistake(editor, "did you mean 'comments'");
		fix(editor, "50-fix-in-drl");
		assertTrue(Ui.get(() -> editor.document().get().contains("CaseworkRecord( comments contains ")));
		Screen.key("ctrl+s");
		Ui.until("saved", () -> !editor.isDirty());
		untilFound("our-drl-rule", 1);
	}

	@Test
	void b2AMistakeInATableIsFixed() {
		newRule("our-table-rule", "TABLE");
		TableEditor editor = Ui.await("the table",
				() -> Ui.page().getActiveEditor() instanceof TableEditor t ? t : null);
		NatTable grid = Ui.await("the grid", () -> Ui.named(NatTable.class, "table"));
		Ui.run(() -> {
			editor.select(5, 2);
			grid.forceFocus();
		});
		Screen.key("F2");
		Ui.until("the cell is edited", () -> grid.getActiveCellEditor() != null);
		Screen.key("ctrl+a");
		Screen.type("warnig");
		Screen.key("Return");
		Ui.until("the mistake", () -> editor.mistakes().stream().anyMatch(m -> m.contains("did you mean 'warning'")));
		Ui.run(() -> {
			editor.select(5, 2);
			grid.forceFocus();
		});
		Screen.shot("51-mistake-in-a-table");
		Screen.key("ctrl+1");
		Screen.menuIsOpen();
		Screen.shot("52-fix-in-a-table");
		Screen.key("Down", "Return");
		Ui.until("fixed", () -> editor.cell(5, 2).equals("warning") && editor.mistakes().isEmpty());
		Screen.key("ctrl+s");
		Ui.until("saved", () -> !editor.isDirty());
		untilFound("our-table-rule", 1);
		Screen.shot("53-table-saved");
	}

	@Test
	void b3WhatTheExamplesProve() {
		run("ctrl+alt+r", 0);
		assertTrue(Ui.get(() -> Proofs.last().coverage()) >= 0);
		RuleFiles.open(PACK.resolve("rules.dslr"), 9);
		text("rules.dslr");
		Screen.shot("54-what-the-examples-prove");
	}

	@Test
	void b4TheCatalogueLeadsToTheSource() {
		Views.show(CatalogueView.ID);
		Text filter = Ui.await("the filter", () -> Ui.named(Text.class, "catalogue.filter"));
		Ui.run(() -> filter.setText("satisfied-required"));
		Tree tree = Ui.get(() -> Ui.named(Tree.class, "catalogue"));
		Ui.until("one code", () -> tree.getItemCount() == 1);
		Screen.shot("55-catalogue");
		Ui.run(() -> {
			tree.setSelection(tree.getItem(0));
			tree.forceFocus();
		});
		Screen.key("Return");
		RuleEditor source = text("resolve.drl");
		assertFalse(Ui.get(source::isEditable));
		Ui.run(() -> Ui.page().closeEditor(source, false));
		Ui.run(() -> RuleSource.open(source.file() + ":3"));
		assertFalse(Ui.get(text("resolve.drl")::isEditable));
		Screen.shot("56-shipped-rule");
	}

	@Test
	void b5InTheDarkTheme() {
		Ui.run(ThemeChoice.DARK::choose);
		Ui.until("dark", Themes::dark);
		Screen.shot("57-dark");
		Ui.run(ThemeChoice.SYSTEM::choose);
		Ui.until("as the system has it", () -> !Themes.dark());
	}
}
