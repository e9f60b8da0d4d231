package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An analyst's day without a mouse, in the dark theme: from here nothing is done but by keys; the rest only looks. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class KeyboardStoryTest {
	private static final Path SAMPLES = Path.of(System.getProperty("preflight.root"), "samples");
	private static final int STEPS = 30;

	@BeforeAll
	static void open() {
		Window.open();
		Ui.run(() -> Themes.set(Themes.DARK));
		Ui.until("dark", Themes::dark);
	}

	/** Presses a key until something holds. */
	private static void press(String key, String what, Callable<Boolean> holds) {
		for (int i = 0; i < STEPS; i++) {
			if (Ui.get(holds)) {
				return;
			}
			Screen.key(key);
			// what a key does is done when the next ones were handled
			for (int k = 0; k < 5; k++) {
				Ui.run(() -> {
				});
				Ui.pause();
			}
		}
		throw new AssertionError(key + " does not lead to " + what + "; the keys are in "
				+ Ui.get(() -> Ui.display().getFocusControl() + ": " + Ui.display().getFocusControl().getData("name")));
	}

	private static boolean focused(String name) {
		Control control = Ui.display().getFocusControl();
		return control != null && name.equals(control.getData("name"));
	}

	@Test
	void a1OpensTheSampleFromTheWelcomePage() {
		Ui.await("the welcome page", () -> Ui.named(ScrolledForm.class, "welcome"));
		Screen.shot("40-dark-welcome");
		press("Tab", "the sample",
				() -> Ui.display().getFocusControl() instanceof Hyperlink && focused("welcome.check"));
		Screen.key("Return");
		EditorStory.untilOpen("casework-upload.TXT");
		Ui.until("findings",
				() -> Ui.named(Label.class, "status").getText().equals("19 errors, 6 warnings, 1 note"));
		Ui.until("the keys are in the grid", () -> EditorStory.grid().isFocusControl());
		Screen.shot("41-dark-opened");
	}

	@Test
	void a2EveryMenuHasItsLetters() {
		Menu bar = Ui.get(() -> Ui.shell().getMenuBar());
		int menus = Ui.get(bar::getItemCount);
		assertTrue(menus >= 5, "menus: " + menus);
		letters("the menu bar", Ui.get(() -> List.of(bar.getItems()).stream().map(MenuItem::getText).toList()));
		for (int i = 0; i < menus; i++) {
			MenuItem item = Ui.get(index(bar, i));
			String name = Ui.get(item::getText);
			Screen.key("alt+" + Character.toLowerCase(name.charAt(name.indexOf('&') + 1)));
			Ui.until("the menu " + name, () -> item.getMenu().isVisible());
			List<String> items = Ui.get(() -> List.of(item.getMenu().getItems()).stream()
					// the platform puts this one there, without a letter
					.filter(m -> (m.getStyle() & SWT.SEPARATOR) == 0 && !m.getText().startsWith("Show Active Keyb"))
					.map(MenuItem::getText).toList());
			Screen.shot("42-dark-menu-" + i);
			Screen.key("Escape");
			Ui.until("no menu", () -> !item.getMenu().isVisible());
			letters(name, items);
		}
		Screen.key("Escape");
		press("F12", "the grid", () -> EditorStory.grid().isFocusControl());
	}

	private static Callable<MenuItem> index(Menu bar, int i) {
		return () -> bar.getItem(i);
	}

	private static void letters(String menu, List<String> items) {
		List<String> wrong = new ArrayList<>();
		List<Character> taken = new ArrayList<>();
		for (String item : items) {
			int at = item.indexOf('&');
			char letter = at < 0 ? 0 : Character.toLowerCase(item.charAt(at + 1));
			if (letter == 0 || taken.contains(letter)) {
				wrong.add(item);
			}
			taken.add(letter);
		}
		assertEquals(List.of(), wrong, "without a letter of their own in " + menu);
	}

	@Test
	void a3GoesFromAFindingToItsCell() {
		Screen.key("ctrl+F7");
		// the list of views; it stays, since Ctrl is not held
		Ui.until("the views",
				() -> Ui.display().getFocusControl() instanceof Table t && t.getShell() != Ui.shell());
		press("Down", "the Findings view", () -> Ui.display().getFocusControl() instanceof Table t
				&& t.getSelectionCount() == 1 && t.getSelection()[0].getText().equals("Findings"));
		Screen.key("Return");
		Ui.until("the keys are in it", () -> focused("findings"));
		press("shift+Tab", "the filter", () -> focused("findings.filter"));
		Screen.type("surrounding-space");
		Tree tree = Ui.get(() -> Ui.named(Tree.class, "findings"));
		Ui.until("one group", () -> tree.getItemCount() == 1);
		press("Tab", "the findings", () -> focused("findings"));
		Screen.key("Home", "Right");
		press("Down", "the finding",
				() -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText(2).equals("7"));
		Screen.shot("43-dark-finding");
		Screen.key("Return");
		Ui.until("the cell", () -> EditorStory.editorRow() == 6 && EditorStory.grid().isFocusControl());
	}

	@Test
	void a4PutsItRightAndTypes() {
		Screen.key("ctrl+1");
		Screen.menuIsOpen();
		Screen.shot("44-dark-fix");
		Screen.key("Down", "Return");
		EditorStory.untilText(6, 0, "C2500000006");
		press("Up", "line 6", () -> EditorStory.editorRow() == 5 && EditorStory.grid().isFocusControl());
		EditorStory.type("C2500000005");
		Screen.key("Return");
		EditorStory.untilText(5, 0, "C2500000005");
		Ui.until("no editor of a cell", () -> EditorStory.grid().getActiveCellEditor() == null);
		Screen.key("ctrl+z");
		EditorStory.untilText(5, 0, "C250000005");
		press("ctrl+y", "the edit again", () -> EditorStory.document(5, 0).equals("C2500000005"));
		Screen.key("ctrl+s");
		Ui.until("saved", () -> !Ui.page().getActiveEditor().isDirty());
	}

	@Test
	void a5GoesThroughTheFormByTab() {
		press("ctrl+Tab", "the form", () -> focused("form.complaintId"));
		for (String next : new String[] { "form.caseworkNotes", "form.resolveComplaintYN", "form.comments" }) {
			Screen.key("Tab");
			Ui.until("the keys are in " + next, () -> focused(next));
		}
		press("Escape", "the grid", () -> EditorStory.grid().isFocusControl());
	}

	@Test
	void a6StartsARecordFromAComplaint() {
		Screen.key("ctrl+o");
		Screen.chooseFile("Open upload files", SAMPLES.resolve("plan-download.txt"));
		Table complaints = Ui.await("the complaints", () -> Ui.named(Table.class, "complaints"));
		Ui.until("some of them", () -> complaints.getItemCount() > 1);
		int all = Ui.get(complaints::getItemCount);
		String id = Ui.get(() -> complaints.getItem(1).getText(0));
		press("Tab", "the search", () -> focused("complaints.text"));
		Screen.type(id);
		Ui.until("fewer", () -> complaints.getItemCount() < all && complaints.getItemCount() > 0);
		press("Tab", "the complaints", () -> focused("complaints"));
		Screen.key("Home");
		Text one = Ui.get(() -> Ui.named(Text.class, "complaint"));
		Ui.until("the complaint in full", () -> one.getText().contains(id));
		Screen.shot("45-dark-complaints");
		int rows = EditorStory.rows();
		Screen.key("Return");
		EditorStory.untilRows(rows + 1);
		EditorStory.untilText(rows, 0, id);
		Ui.until("the keys are in the grid",
				() -> EditorStory.grid().isFocusControl() && EditorStory.editorRow() == rows);
	}

	@Test
	void a7LooksForALineAndIntoThePreferences() {
		Screen.key("ctrl+f");
		Ui.until("the keys are in the bar", () -> focused("find.text"));
		Screen.type("nobody");
		Screen.key("Return");
		Ui.until("found", () -> EditorStory.editorRow() == 3);
		Screen.shot("46-dark-find");
		Screen.key("Escape");
		Ui.until("the keys are in the grid", () -> EditorStory.grid().isFocusControl());
		press("alt+w", "the menu", () -> Stream.of(Ui.shell().getMenuBar().getItems())
				.anyMatch(i -> i.getText().equals("&Window") && i.getMenu().isVisible()));
		Screen.key("p");
		Shell preferences = Ui.await("the preferences", () -> {
			Shell active = Ui.display().getActiveShell();
			return active != null && active.getText().startsWith("Preferences") ? active : null;
		});
		Screen.shot("47-dark-preferences");
		Screen.key("Escape");
		Ui.until("no dialog", preferences::isDisposed);
	}

	/** What follows is in {@link KeyboardReturnTest}: the toolkit cannot be started anew. */
	@Test
	void b1ClosesTheWindow() throws Exception {
		assertTrue(Ui.get(() -> Ui.page().getActiveEditor().isDirty()));
		Screen.key("alt+F4");
		Window.closed();
	}
}
