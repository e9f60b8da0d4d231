package org.ctmpreflight.workbench.internal.findings;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;

/**
 * Findings that have something in common. It lists the first ones and counts all. Two groups are equal where they are of
 * the same name, so that a tree keeps open what is open.
 */
final class FindingGroup {
	/** How many are listed. */
	static final int LISTED = 500;

	private final String name;
	private final List<ShownFinding> listed = new ArrayList<>();
	private Severity severity = Severity.INFO;
	private int count;
	private int fresh;

	FindingGroup(String name) {
		this.name = name;
	}

	void add(ShownFinding finding) {
		count++;
		fresh += finding.isNew() && !finding.suppressed() ? 1 : 0;
		if (finding.severity().atLeast(severity)) {
			severity = finding.severity();
		}
		if (listed.size() < LISTED) {
			listed.add(finding);
		}
	}

	/** What they have in common. */
	String name() {
		return name;
	}

	/** The gravest of theirs. */
	Severity severity() {
		return severity;
	}

	/** How many there are. */
	int count() {
		return count;
	}

	/** How many of them are new. */
	int fresh() {
		return fresh;
	}

	/** The first of them. */
	List<ShownFinding> listed() {
		return listed;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FindingGroup g && g.name.equals(name);
	}

	@Override
	public int hashCode() {
		return name.hashCode();
	}
}
