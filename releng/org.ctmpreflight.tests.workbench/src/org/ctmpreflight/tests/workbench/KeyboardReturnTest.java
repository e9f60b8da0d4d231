package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The day after {@link KeyboardStoryTest}, with what that left behind: the work goes on where it was. */
class KeyboardReturnTest {
	@BeforeAll
	static void open() {
		Window.open();
	}

	@Test
	void comesBackWithWhatWasNotSaved() {
		EditorStory.untilOpen("casework-upload.TXT");
		Label told = Ui.await("a word about it", () -> Ui.named(Label.class, "notice.restored"));
		assertTrue(Ui.get(told::getText).startsWith("Unsaved changes"));
		assertTrue(Ui.get(() -> Ui.page().getActiveEditor().isDirty()));
		assertTrue(Ui.get(Themes::dark));
		int rows = EditorStory.rows();
		Screen.shot("48-dark-back");
		Screen.key("F12");
		Ui.until("the keys are in the grid", () -> EditorStory.grid().isFocusControl());
		Screen.key("ctrl+z");
		EditorStory.untilRows(rows - 1);
		Ui.until("nothing to save", () -> !Ui.page().getActiveEditor().isDirty());
	}
}
