package org.ctmpreflight.workbench.internal.editor;

import java.util.Map;

import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.Images;
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
		LiveFindings known = session.findings();
		if (known == null) {
			icon.setImage(null);
			findings.setText("Not checked");
		} else {
			Map<Severity, Long> counts = known.countsBySeverity();
			Severity gravest = null;
			for (Severity s : Severity.values()) {
				gravest = counts.get(s) > 0 ? s : gravest;
			}
			boolean current = session.checked();
			icon.setImage(gravest != null ? Images.of(gravest) : current ? Images.get("check") : null);
			findings.setText((gravest == null ? current ? "No findings" : "" : words(counts))
					+ suppressed(known.suppressed()) + (current ? "" : "  checking …"));
		}
		control.layout();
	}

	private static String words(Map<Severity, Long> counts) {
		return count(counts.get(Severity.ERROR), "error") + ", " + count(counts.get(Severity.WARNING), "warning")
				+ ", " + count(counts.get(Severity.INFO), "note");
	}

	private static String suppressed(long n) {
		return n == 0 ? "" : String.format(", %,d suppressed", n);
	}

	private static String count(long n, String what) {
		return String.format("%,d %s%s", n, what, n == 1 ? "" : "s");
	}
}
