package org.ctmpreflight.workbench.internal.editor;

import org.ctmpreflight.editing.DocumentView;
import org.ctmpreflight.editing.LiveFinding;
import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Looks for the next finding in the background, since it may be a million rows away. */
final class FindingJump {
	/** Goes to a cell of the document: row and field from 0. */
	interface Target {
		void reveal(int row, int field);
	}

	private FindingJump() {
	}

	/**
	 * Looks from a cell on.
	 *
	 * @param place row of the view
	 * @param field from 0
	 */
	static void start(UploadSession session, DocumentView view, int place, int field, boolean backwards,
			Target target) {
		Display display = Display.getCurrent();
		Job job = Job.create("Go to a finding", (ICoreRunnable) monitor -> {
			LiveFindings findings = session.findings();
			int[] cell = findings == null || view.size() == 0 ? null
					: find(findings, view, Math.max(0, place), field, backwards ? -1 : 1, monitor);
			if (cell != null) {
				display.asyncExec(() -> target.reveal(cell[0], cell[1]));
			}
		});
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	private static int[] find(LiveFindings findings, DocumentView view, int place, int field, int step,
			IProgressMonitor monitor) {
		int size = view.size();
		for (int i = 0; i <= size && !monitor.isCanceled(); i++) {
			int row = view.row(Math.floorMod(place + (long) i * step, size));
			// in the row where it began only what is behind it, until it comes back to it
			int from = i == 0 ? field + step : step > 0 ? 0 : Integer.MAX_VALUE;
			int best = -1;
			for (LiveFinding f : findings.of(view.document(), row)) {
				int at = Math.max(0, f.fieldNumber() - 1);
				boolean fits = f.suppression() == null && (step > 0 ? at >= from : at <= from);
				if (fits && (best < 0 || (step > 0 ? at < best : at > best))) {
					best = at;
				}
			}
			if (best >= 0) {
				return new int[] { row, best };
			}
		}
		return null;
	}
}
