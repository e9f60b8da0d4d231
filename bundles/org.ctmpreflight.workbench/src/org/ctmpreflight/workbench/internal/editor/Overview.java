package org.ctmpreflight.workbench.internal.editor;

import java.util.function.Supplier;

import org.ctmpreflight.editing.DocumentView;
import org.ctmpreflight.editing.LiveFinding;
import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.SeverityColours;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * Where in the whole file there are findings, as marks beside the grid; a click goes there. The graver a finding, the
 * longer its mark.
 */
final class Overview {
	private static final int DELAY = 300;
	private static final int WIDTH = 14;
	private static final int MOST = 300;
	private static final int LEAST_HEIGHT = 3;
	private static final int NEAR = 4;

	/** The gravest finding of some rows that stand together, and the first of these. */
	private record Mark(Severity severity, int row, int field, String text) {
	}

	private final Canvas canvas;
	private final UploadSession session;
	private final Supplier<DocumentView> shown;
	private final Job job = Job.create("Overview of findings", (ICoreRunnable) this::look);
	private volatile DocumentView view;
	private Mark[] marks = {};

	/**
	 * @param shown  what the grid shows
	 * @param target told where a click is to go
	 */
	Overview(Composite parent, UploadSession session, Supplier<DocumentView> shown, FindingJump.Target target) {
		this.session = session;
		this.shown = shown;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		canvas.setData("name", "overview");
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(false, true).applyTo(canvas);
		canvas.addPaintListener(event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, event -> {
			Mark mark = at(event.y);
			if (mark != null) {
				target.reveal(mark.row(), mark.field());
			}
		});
		canvas.addListener(SWT.MouseMove, event -> {
			Mark mark = at(event.y);
			canvas.setCursor(canvas.getDisplay().getSystemCursor(mark == null ? SWT.CURSOR_ARROW : SWT.CURSOR_HAND));
			canvas.setToolTipText(
					mark == null ? null
							: String.format("Line %,d: %s", mark.row() + 1, mark.text()).replace("&", "&&"));
		});
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = "Where the findings are, for the mouse. Ctrl+. goes to the next finding";
			}
		});
		canvas.addDisposeListener(event -> job.cancel());
		job.setSystem(true);
		job.setPriority(Job.DECORATE);
	}

	/** Other rows or findings are there. In the user-interface thread. */
	void update() {
		view = shown.get();
		job.cancel();
		job.schedule(DELAY);
	}

	private void look(IProgressMonitor monitor) {
		DocumentView of = view;
		LiveFindings findings = session.findings();
		int rows = findings == null ? 0 : of.size();
		Mark[] found = new Mark[Math.min(MOST, rows)];
		for (int i = 0; i < rows; i++) {
			if (monitor.isCanceled()) {
				return;
			}
			int place = (int) ((long) i * found.length / rows);
			for (LiveFinding f : findings.of(of.document(), of.row(i))) {
				Severity severity = f.type().severity();
				if (f.suppression() == null
						&& (found[place] == null || severity.compareTo(found[place].severity()) > 0)) {
					found[place] = new Mark(severity, of.row(i), Math.max(0, f.fieldNumber() - 1), f.message());
				}
			}
		}
		canvas.getDisplay().asyncExec(() -> {
			if (!canvas.isDisposed()) {
				marks = found;
				canvas.redraw();
			}
		});
	}

	private int top(int place, int height) {
		return (int) ((long) place * height / marks.length);
	}

	private Mark at(int y) {
		int height = canvas.getSize().y;
		Mark nearest = null;
		int best = NEAR + 1;
		for (int i = 0; i < marks.length; i++) {
			int distance = Math.abs(top(i, height) + LEAST_HEIGHT / 2 - y);
			if (marks[i] != null && distance < best) {
				best = distance;
				nearest = marks[i];
			}
		}
		return nearest;
	}

	private void paint(GC gc) {
		Point size = canvas.getSize();
		for (int i = 0; i < marks.length; i++) {
			if (marks[i] != null) {
				gc.setBackground(SeverityColours.of(marks[i].severity()));
				int length = (WIDTH - 4) * (marks[i].severity().ordinal() + 1) / Severity.values().length;
				gc.fillRectangle(2, top(i, size.y), length, LEAST_HEIGHT);
			}
		}
	}
}
