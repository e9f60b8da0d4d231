package org.ctmpreflight.workbench.internal.session;

import java.util.Map;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.EarlierFindings;
import org.ctmpreflight.editing.LiveFinding;

/**
 * What the findings of a session are compared with. Immutable.
 *
 * @param findings of an earlier check
 * @param since    when that was, to be read after "since"
 */
public record Comparison(EarlierFindings findings, String since) {
	/** Goes through all findings of a session once. For use by one thread. */
	public static final class Pass {
		private final EarlierFindings.Comparison comparison;

		private Pass(EarlierFindings.Comparison comparison) {
			this.comparison = comparison;
		}

		/** How the next finding compares. */
		public BaselineMark mark(LiveFinding finding) {
			return comparison.mark(finding.code(), LastRun.field(finding), finding.row() + 1L, finding.complaintId());
		}

		/** How many of the earlier ones are not there any more, by code. */
		public Map<String, Long> fixed() {
			return comparison.fixed();
		}
	}

	/** Begins with the first finding. */
	public Pass begin() {
		return new Pass(findings.compare());
	}
}
