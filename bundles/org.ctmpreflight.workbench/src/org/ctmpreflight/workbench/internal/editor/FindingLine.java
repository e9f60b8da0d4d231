package org.ctmpreflight.workbench.internal.editor;

import java.util.Objects;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What was found, in words behind its icon; takes no room where nothing was. */
final class FindingLine {
	private static final int NARROW = 60;

	private final Composite control;
	private final Label icon;
	private final Label words;
	private Severity shown;
	private String said;

	/** @param span columns of the parent's grid that it takes */
	FindingLine(Composite parent, int span) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(control);
		GridDataFactory.fillDefaults().span(span, 1).grab(true, false).hint(NARROW, SWT.DEFAULT).exclude(true)
				.applyTo(control);
		control.setVisible(false);
		icon = new Label(control, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
		words = new Label(control, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(words);
	}

	/** Shows findings; null, both, for none. */
	void show(Severity gravest, String text) {
		if (gravest == shown && Objects.equals(text, said)) {
			// laying out takes its time
			return;
		}
		shown = gravest;
		said = text;
		control.setVisible(gravest != null);
		((GridData) control.getLayoutData()).exclude = gravest == null;
		icon.setImage(gravest == null ? null : Images.of(gravest));
		words.setText(text == null ? "" : text.replace("&", "&&"));
		control.requestLayout();
	}
}
