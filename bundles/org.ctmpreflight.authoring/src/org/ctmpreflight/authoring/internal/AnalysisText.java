package org.ctmpreflight.authoring.internal;

import org.ctmpreflight.authoring.Analysis.Kind;
import org.ctmpreflight.authoring.Analysis.Remark;

/** What an analysis found, for people. */
public final class AnalysisText {
	private AnalysisText() {
	}

	/** @return one line, without its end */
	public static String of(Remark r) {
		String first = r.codes().get(0);
		String second = r.codes().size() < 2 ? "" : r.codes().get(1);
		String all = String.join(", ", r.codes());
		String what = switch (r.kind()) {
			case CONTRADICTION -> first + " and " + second
					+ " contradict each other: whatever is entered, one of them is reported, where " + r.where();
			case NEVER -> first + " can never fire";
			case ALWAYS -> first + " fires for every record";
			case TOGETHER -> first + " and " + second + " always fire together, for instance where " + r.where();
			case IMPLIES -> "where " + first + " fires, so does " + second + ", for instance where " + r.where();
			case TABLE_SILENT -> "the decision table of " + all + " says nothing where " + r.where();
			case TABLE_SEVERAL -> "the decision table of " + all + " says more than one thing where " + r.where();
			case NOT_RUN -> all + ": too many combinations to run";
		};
		boolean sampled = r.sampled() && r.kind() != Kind.NOT_RUN;
		return r.kind().text() + ": " + what + (sampled ? " (texts were sampled)" : "");
	}
}
