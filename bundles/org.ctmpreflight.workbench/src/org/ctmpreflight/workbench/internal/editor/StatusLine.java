package org.ctmpreflight.workbench.internal.editor;

import org.ctmpreflight.workbench.internal.findings.FindingCounts;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** How much is wrong with a file, above its records: what an analyst wants to see fall to nothing. */
final class StatusLine {
	private final Composite control;
	private final Label icon;
	private final Label findings;
	private final Label place;

	StatusLine(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).spacing(6, 0).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		icon = new Label(control, SWT.NONE);
		GridDataFactory.swtDefaults().hint(16, 16).applyTo(icon);
		findings = new Label(control, SWT.NONE);
		findings.setData("name", "status");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(findings);
		place = new Label(control, SWT.RIGHT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(place);
	}

	/** @param row selected in the grid; -1 for none */
	void show(SessionModel model, int row, UploadSession session) {
		int lines = model.shown().rows();
		String hidden = model.rows() == lines ? "" : String.format("%,d shown of ", model.rows());
		place.setText((row >= 0 ? String.format("line %,d, ", model.line(row)) : "") + hidden
				+ String.format("%,d", lines) + (lines == 1 ? " line" : " lines"));
		FindingCounts counts = FindingCounts.of(session);
		icon.setImage(counts.icon());
		findings.setText(counts.words());
		control.layout();
	}
}
