package org.ctmpreflight.workbench.submit.internal.wizard;

import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** How many records are in which state: a line each, with an icon, as plain labels. */
final class Counts {
	private static final int WIDTH = 560;

	private final Composite control;

	Counts(Composite parent, String name) {
		control = new Composite(parent, SWT.NONE);
		control.setData("name", name);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(control);
	}

	Composite control() {
		return control;
	}

	/** Begins anew. */
	void clear() {
		for (Control c : control.getChildren()) {
			c.dispose();
		}
	}

	/** Says something, behind an icon. */
	void add(String icon, String words) {
		Label image = new Label(control, SWT.NONE);
		image.setImage(Images.get(icon));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(image);
		Label text = new Label(control, SWT.WRAP);
		text.setText(words);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH, SWT.DEFAULT)
				.applyTo(text);
	}

	/** Says something with a link in it. */
	void link(String icon, String words, Runnable follow) {
		new Label(control, SWT.NONE).setImage(Images.get(icon));
		Link link = new Link(control, SWT.NONE);
		link.setText(words);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> follow.run()));
	}

	/** The same, unless it is none. */
	void add(int n, String icon, String words) {
		if (n > 0) {
			add(icon, String.format("%,d ", n) + words);
		}
	}
}
