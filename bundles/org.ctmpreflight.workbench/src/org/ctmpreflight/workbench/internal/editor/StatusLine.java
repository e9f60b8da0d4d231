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

	/** @param line selected, from 1; 0 for none */
	void show(int lines, long line, UploadSession session) {
		place.setText((line > 0 ? String.format("line %,d of ", line) : "") + String.format("%,d", lines)
				+ (line > 0 ? "" : lines == 1 ? " line" : " lines"));
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
