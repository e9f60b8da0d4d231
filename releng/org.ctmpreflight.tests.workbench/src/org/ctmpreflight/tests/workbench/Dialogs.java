package org.ctmpreflight.tests.workbench;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;

/** What a test does with dialogs. */
final class Dialogs {
	private Dialogs() {
	}

	/** Waits until a dialog has the keys, and gives it. */
	static Shell await(String title) {
		return Ui.await("the dialog " + title, () -> {
			Shell shell = Ui.display().getActiveShell();
			return shell != null && shell.getText().startsWith(title) ? shell : null;
		});
	}

	/** Waits until the window has the keys again. */
	static void awaitNone() {
		Ui.until("the window has the keys", () -> Ui.display().getActiveShell() == Ui.shell());
	}

	/** Clicks on a button as soon as it can be pressed. */
	static void press(String text) {
		Button button = Ui.await("the button " + text, () -> {
			Button found = Ui.button(text);
			return found != null && found.isEnabled() ? found : null;
		});
		Screen.click(button, 20, 10);
	}
}
