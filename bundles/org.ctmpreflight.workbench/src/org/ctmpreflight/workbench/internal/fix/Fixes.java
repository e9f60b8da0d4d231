package org.ctmpreflight.workbench.internal.fix;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.editing.LiveFinding;
import org.ctmpreflight.editing.QuickFix;
import org.ctmpreflight.editing.QuickFixes;
import org.ctmpreflight.workbench.internal.session.UploadSession;

/** Puts findings of a session right. */
final class Fixes {
	private Fixes() {
	}

	/** A fix for one finding. */
	record Offer(LiveFinding finding, QuickFix fix) {
	}

	/** All fixes for the findings of a cell: of the row's own where it has none. */
	static List<Offer> of(UploadSession session, List<LiveFinding> findings) {
		List<Offer> offers = new ArrayList<>();
		for (LiveFinding finding : findings) {
			if (finding.suppression() == null) {
				QuickFixes.of(session.now(), finding).forEach(fix -> offers.add(new Offer(finding, fix)));
			}
		}
		return offers;
	}

	/** Puts one finding right. */
	static void apply(UploadSession session, Offer offer) {
		session.edit(offer.fix().label(), (document, monitor) -> offer.fix().apply(document, offer.finding()));
	}

	/** Puts all findings of its code right. */
	static void applyAll(UploadSession session, QuickFix fix) {
		session.editLong(fix.label(),
				(document, monitor) -> fix.applyAll(document, session.findings(), monitor::isCanceled));
	}
}
