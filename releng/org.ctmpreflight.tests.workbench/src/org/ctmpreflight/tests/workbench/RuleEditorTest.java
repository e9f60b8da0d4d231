package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.authoring.RuleTemplates;
import org.ctmpreflight.workbench.internal.explain.ExplainView;
import org.ctmpreflight.workbench.rules.internal.RuleFiles;
import org.ctmpreflight.workbench.rules.internal.RulesPerspective;
import org.ctmpreflight.workbench.rules.internal.editor.RuleEditor;
import org.ctmpreflight.workbench.rules.internal.proof.Proofs;
import org.ctmpreflight.workbench.rules.internal.table.TableEditor;
import org.ctmpreflight.workbench.rules.internal.trial.TryOnView;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the editors of rules do with keys and the mouse, and with what other programs write. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RuleEditorTest {
	private static final Path WORK = Path.of(System.getProperty("preflight.work"));
	private static final Path FILE = WORK.resolve("upload.TXT");
	private static final Path PACK = WORK.resolve("packs").resolve("our-rules");
	private static final Path TABLE = PACK.resolve("our-table.table.csv");
	private static final Path EXAMPLES = PACK.resolve("tests").resolve("rules.yaml");
	private static final String RECORDS = "C2500000001\tCalled the member and corrected it.\tY\t\t\t\t\t\t\t\t\t\t\r\n"
			+ "C2500000002\tCalled the member and corrected it.\tN\t\t\t\t\t\t\t\t\t\t\r\n";
	private static Path rules;

	@BeforeAll
	static void open() throws Exception {
		Folders.delete(WORK);
		Files.createDirectories(WORK);
		Files.writeString(FILE, RECORDS);
		rules = RuleTemplates.makePack(PACK, "our-rules", "Ours", RuleStyle.DRL, "our-note-too-short");
		RuleTemplates.makeRule(PACK, RuleStyle.TABLE, "our-table");
		Window.open();
		Views.showPerspective(RulesPerspective.ID);
		EditorStory.open(FILE);
	}

	@AfterAll
	static void close() throws Exception {
		Ui.run(() -> Ui.page().closeAllEditors(false));
		Window.close();
	}

	/** Opens a rule file at a line, and waits until the keys go there. */
	private static RuleEditor text(Path file, int line) {
		RuleFiles.open(file, line);
		RuleEditor editor = Ui.await("the editor of " + file.getFileName(),
				() -> Ui.page().getActiveEditor() instanceof RuleEditor e && e.file().equals(file)
						&& e.cursorLine() == line ? e : null);
		Ui.run(editor::setFocus);
		Ui.until("the keys are in the text", () -> Ui.display().getFocusControl() instanceof StyledText);
		return editor;
	}

	private static TableEditor table() {
		RuleFiles.open(TABLE, 6);
		TableEditor editor = Ui.await("the table",
				() -> Ui.page().getActiveEditor() instanceof TableEditor t ? t : null);
		NatTable grid = Ui.await("the grid", () -> Ui.named(NatTable.class, "table"));
		Ui.run(() -> {
			editor.select(5, 0);
			grid.forceFocus();
		});
		return editor;
	}

	@Test
	void a1AnExplanationLeadsToTheSource() {
		Views.show(ExplainView.ID);
		// "Complainant Satisfied?" is blank though the complaint is being resolved
		int field = Ui.await("the finding",
				() -> IntStream.range(0, 13).filter(RuleEditorTest::satisfiedIsMissing).boxed()
						.findFirst().orElse(null));
		EditorStory.select(0, field);
		Hyperlink link = Ui.await("the link", () -> Ui.named(Hyperlink.class, "source"));
		Views.show(ExplainView.ID);
		Ui.run(link::forceFocus);
		Ui.until("the link has the keys", link::isFocusControl);
		Screen.shot("e0-link-to-the-source");
		Screen.key("Return");
		RuleEditor source = Ui.await("the source",
				() -> Ui.page().getActiveEditor() instanceof RuleEditor e && e.cursorLine() > 1 ? e : null);
		assertFalse(Ui.get(source::isEditable));
		String line = Ui.get(() -> source.document().get().split("\n")[source.cursorLine() - 1]);
		assertTrue(line.startsWith("rule \"satisfied-required"), line);
		Screen.shot("e1-source-of-the-rule");
		Ui.run(() -> Ui.page().closeEditor(source, false));
	}

	private static boolean satisfiedIsMissing(int field) {
		String said = EditorStory.explanation(0, field);
		return said != null && said.contains("the complaint is being resolved");
	}

	@Test
	void a2RulesAreIndented() throws Exception {
		RuleEditor editor = text(rules, 3);
		String tidy = Files.readString(rules);
		Ui.run(() -> editor.document().set(tidy.replaceAll("(?m)^ +", "")));
		Screen.key("ctrl+shift+f");
		Ui.until("indented", () -> editor.document().get().equals(tidy));
		Screen.key("ctrl+s");
		Ui.until("saved", () -> !editor.isDirty());
	}

	@Test
	void a3TheMouseOverAWordTellsWhatItMeans() {
		RuleEditor editor = text(rules, 3);
		StyledText widget = Ui.get(() -> Ui.named(StyledText.class, "rule.text"));
		Point word = Ui
				.get(() -> widget.getLocationAtOffset(editor.document().get().indexOf("words( caseworkNotes") + 9));
		Screen.point(widget, word.x, word.y + 6);
		Screen.point(widget, word.x + 3, word.y + 7);
		Ui.await("what it means", () -> Ui.find(StyledText.class,
				t -> t.getShell() != Ui.shell() && t.getText().startsWith("Casework Notes")));
		Screen.shot("e2-hover");
		Screen.point(widget, 5, 5);
	}

	@Test
	void a4TheExampleAtTheCursorIsRun() throws Exception {
		Files.writeString(EXAMPLES, Files.readString(EXAMPLES).replace("a note that is a sentence",
				"a note of three words, or more"));
		int first = Files.readAllLines(EXAMPLES).indexOf("  - name: a note of three words") + 1;
		text(EXAMPLES, first);
		Screen.key("ctrl+F11");
		Ui.until("it was run", () -> Proofs.last() != null);
		assertEquals(List.of("a note of three words"),
				Ui.get(() -> Proofs.last().examples().stream().map(Proofs.Note::name).toList()));
		Views.untilSaid("examples.summary", "The example passed");
		Screen.shot("e3-one-example");
	}

	@Test
	void a5RowsAreInsertedAndDeleted() {
		TableEditor editor = table();
		String code = Ui.get(() -> editor.cell(5, 0));
		Screen.key("ctrl+i");
		Ui.until("a row more", () -> editor.isDirty() && new String(editor.unsaved()).lines().count() == 7);
		Screen.shot("e4-row-inserted");
		assertEquals("", Ui.get(() -> editor.cell(6, 0)));
		Screen.key("ctrl+shift+d");
		Ui.until("as before", () -> !editor.isDirty());
		assertEquals(code, Ui.get(() -> editor.cell(5, 0)));
		Screen.key("ctrl+z");
		Ui.until("undone", editor::isDirty);
		Screen.key("ctrl+z");
		Ui.until("as before", () -> !editor.isDirty());
	}

	@Test
	void a6WhatAnotherProgramWroteIsShown() throws Exception {
		TableEditor table = table();
		RuleEditor editor = text(rules, 3);
		Files.writeString(rules, Files.readString(rules).replace("Write a whole sentence.", "Write more."));
		RuleFiles.open(rules, 7);
		Ui.until("the text", () -> editor.document().get().contains("Write more.") && editor.cursorLine() == 7);
		assertFalse(Ui.get(editor::isDirty));
		table();
		Files.writeString(TABLE, Files.readString(TABLE).replace("Take the words out.", "Take them out."));
		comeBack();
		Ui.until("the table", () -> table.cell(5, 7).equals("Take them out."));
		assertFalse(Ui.get(table::isDirty));
		Ui.run(() -> editor.document().set("mine"));
		Files.writeString(rules, "theirs");
		comeBack();
		table();
		Files.writeString(TABLE, Files.readString(TABLE).replace("Take them out.", "Take these out."));
		comeBack();
		Ui.until("the table", () -> table.cell(5, 7).equals("Take these out."));
		assertEquals("mine", Ui.get(editor.document()::get), "what is unsaved stays");
		Ui.run(() -> Ui.page().closeEditor(editor, false));
		Files.writeString(rules, RuleTemplates.rule(RuleStyle.DRL, "our-note-too-short", "caseworkNotes"));
	}

	/** Leaves the window for another, and comes back. */
	private static void comeBack() {
		Views.execute("org.ctmpreflight.workbench.rules.new.pack");
		Text folder = Ui.await("the folder", () -> Ui.named(Text.class, "new.folder"));
		Text id = Ui.get(() -> Ui.named(Text.class, "new.id"));
		Ui.run(() -> folder.setText(PACK.getParent().toString()));
		Ui.until("an id that is free", () -> id.getText().equals("our-rules-2"));
		Shell dialog = Ui.get(folder::getShell);
		Ui.until("the wizard has the keys", () -> Ui.display().getActiveShell() == dialog);
		Ui.run(() -> {
			id.setText("our-rules");
			id.setFocus();
		});
		Ui.until("it is refused", () -> !Ui.button("Finish").isEnabled());
		Screen.shot("e5-id-that-is-taken");
		Screen.key("Escape");
		Ui.until("the window has the keys", () -> Ui.display().getActiveShell() == Ui.shell());
	}

	@Test
	void a7TryOnFollowsTheUploadFile() {
		text(rules, 1);
		Views.show(TryOnView.ID);
		Views.untilSaid("tryon.summary", "nothing changes");
		EditorStory.open(FILE);
		EditorStory.select(1, 1);
		EditorStory.type("Member was called.");
		Screen.key("Return");
		Views.untilSaid("tryon.summary", "1 new, 0 gone");
		Screen.shot("e6-try-on-follows");
		Ui.until("the keys are in the grid", () -> EditorStory.grid().isFocusControl());
		Screen.key("ctrl+z");
		Views.untilSaid("tryon.summary", "nothing changes");
	}
}
