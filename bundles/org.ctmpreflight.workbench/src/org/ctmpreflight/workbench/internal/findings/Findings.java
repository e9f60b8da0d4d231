package org.ctmpreflight.workbench.internal.findings;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.editing.LiveFinding;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.eclipse.core.resources.IFile;

/** Findings of the live check as views show them. */
public final class Findings {
	private Findings() {
	}

	/** One of them, not compared with any other. */
	public static ShownFinding shown(IFile file, LiveFinding f) {
		return shown(file, f, null);
	}

	/** One of them, and how it compares. */
	static ShownFinding shown(IFile file, LiveFinding f, BaselineMark mark) {
		String id = f.complaintId() == FindingCursor.NO_COMPLAINT ? null : String.format("C%010d", f.complaintId());
		return new ShownFinding(file, f.code(), f.type().pack(), f.type().severity(), f.row() + 1, f.field(),
				f.message(), f.type().citation(), id, f.suppression(), mark);
	}
}
