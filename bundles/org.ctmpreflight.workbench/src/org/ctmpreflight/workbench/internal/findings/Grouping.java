package org.ctmpreflight.workbench.internal.findings;

import org.ctmpreflight.workbench.internal.explain.ShownFinding;

/** What findings can be grouped by. */
enum Grouping {
	/** By code. */
	RULE("Rule") {
		@Override
		String key(ShownFinding f) {
			return f.code();
		}
	},
	/** By the field where they stand. */
	FIELD("Field") {
		@Override
		String key(ShownFinding f) {
			return f.line() == 0 ? WHOLE_FILE : f.field() == null ? "Whole record" : f.field().label();
		}
	},
	/** By complaint ID. */
	COMPLAINT("Complaint") {
		@Override
		String key(ShownFinding f) {
			return f.complaintId() != null ? f.complaintId() : f.line() == 0 ? WHOLE_FILE : "Without a valid ID";
		}
	},
	/** By severity. */
	SEVERITY("Severity") {
		@Override
		String key(ShownFinding f) {
			return switch (f.severity()) {
				case ERROR -> "Errors";
				case WARNING -> "Warnings";
				case INFO -> "Notes";
			};
		}
	};

	private static final String WHOLE_FILE = "Whole file";

	private final String label;

	Grouping(String label) {
		this.label = label;
	}

	/** For people. */
	String label() {
		return label;
	}

	/** Name of the group that a finding belongs to. */
	abstract String key(ShownFinding finding);
}
