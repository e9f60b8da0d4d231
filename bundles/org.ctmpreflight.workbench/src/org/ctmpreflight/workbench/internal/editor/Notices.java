package org.ctmpreflight.workbench.internal.editor;

import java.util.HashMap;
import java.util.Map;

import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * What is to be told about a file, above its records, until somebody has answered: a dialog would stop the work. Each kind
 * of notice is there once at most.
 */
final class Notices {
	/**
	 * An answer, which puts the notice away.
	 *
	 * @param label of its button
	 * @param code  what it does
	 */
	record Answer(String label, Runnable code) {
		/** Does nothing else. */
		static final Answer UNDERSTOOD = new Answer("Understood", () -> {
		});
	}

	private final Composite control;
	private final Map<String, Composite> shown = new HashMap<>();

	Notices(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
	}

	/**
	 * Tells something, in place of what was told of its kind before.
	 *
	 * @param icon name of an icon, which tells how much it weighs
	 */
	void show(String kind, String icon, String text, Answer... answers) {
		hide(kind);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2 + answers.length).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		new Label(bar, SWT.NONE).setImage(Images.get(icon));
		Label said = new Label(bar, SWT.WRAP);
		said.setText(text.replace("&", "&&"));
		said.setData("name", "notice." + kind);
		// narrow at first, so that a long text wraps in place of making the window wider
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
				.applyTo(said);
		for (Answer answer : answers) {
			Button button = new Button(bar, SWT.PUSH);
			button.setText(answer.label());
			button.setToolTipText(text);
			GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
			button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
				hide(kind);
				answer.code().run();
			}));
		}
		shown.put(kind, bar);
		control.requestLayout();
	}

	/** Puts a notice away where it is shown. */
	void hide(String kind) {
		Composite bar = shown.remove(kind);
		if (bar != null && !bar.isDisposed()) {
			bar.dispose();
			control.requestLayout();
		}
	}

	/** Runs a piece of code when the page with the notices is closed. */
	void onDispose(Runnable code) {
		control.addDisposeListener(event -> code.run());
	}
}
