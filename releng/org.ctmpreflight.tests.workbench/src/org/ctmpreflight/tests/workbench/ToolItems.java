package org.ctmpreflight.tests.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The buttons of tool bars. */
final class ToolItems {
	private ToolItems() {
	}

	/** Presses the visible one with a text, in capitals or not; in the user-interface thread. */
	static void press(String text) {
		ToolBar bar = Ui.find(ToolBar.class, b -> item(b, text) != null);
		if (bar == null) {
			throw new AssertionError("no button " + text);
		}
		Event event = new Event();
		event.widget = item(bar, text);
		event.widget.notifyListeners(SWT.Selection, event);
	}

	private static ToolItem item(ToolBar bar, String text) {
		for (ToolItem item : bar.getItems()) {
			if (item.getText().equalsIgnoreCase(text)) {
				return item;
			}
		}
		return null;
	}
}
