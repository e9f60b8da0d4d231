package org.ctmpreflight.workbench.internal.findings;

import java.util.Map;

import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.swt.graphics.Image;

/**
 * How much is wrong with a file. Immutable.
 *
 * @param words for people
 * @param icon  of the gravest finding, or that there are none; null where that is not known yet
 */
public record FindingCounts(String words, Image icon) {
	/** Of a session as it is checked now. In the user-interface thread. */
	public static FindingCounts of(UploadSession session) {
		LiveFindings known = session.findings();
		if (known == null) {
			return new FindingCounts("Not checked", null);
		}
		Map<Severity, Long> counts = known.countsBySeverity();
		Severity gravest = null;
		for (Severity s : Severity.values()) {
			gravest = counts.get(s) > 0 ? s : gravest;
		}
		boolean current = session.checked();
		String found = gravest == null ? current ? "No findings" : "" : words(counts);
		Image icon = gravest != null ? Images.of(gravest) : current ? Images.get("check") : null;
		return new FindingCounts(found + suppressed(known.suppressed()) + (current ? "" : "  checking …"), icon);
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
