package org.ctmpreflight.workbench.internal.findings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.ctmpreflight.workbench.internal.session.UploadSession;

/**
 * The findings of a file in groups, the largest first. Immutable once it was read.
 *
 * @param groups of them, at most {@link #MOST_GROUPS}
 * @param count  of all that were chosen
 * @param left   groups that are not listed
 */
record FindingOverview(List<FindingGroup> groups, int count, int left) {
	/** Nothing. */
	static final FindingOverview NONE = new FindingOverview(List.of(), 0, 0);
	private static final int MOST_GROUPS = 2000;

	/**
	 * Which findings are wanted.
	 *
	 * @param grouping   what makes a group
	 * @param text       that their message, code, field or complaint ID must contain, in any case; blank for any
	 * @param severities wanted
	 * @param suppressed whether suppressed ones are wanted
	 */
	record Choice(Grouping grouping, String text, Set<Severity> severities, boolean suppressed) {
		/** Everything that counts. */
		static final Choice ALL = new Choice(Grouping.RULE, "", EnumSet.allOf(Severity.class), false);

		boolean accepts(ShownFinding f) {
			return severities.contains(f.severity()) && (suppressed || !f.suppressed())
					&& (text.isBlank() || contains(f.message()) || contains(f.code())
							|| f.field() != null && contains(f.field().label())
							|| f.complaintId() != null && contains(f.complaintId()));
		}

		private boolean contains(String whole) {
			return whole.toLowerCase(Locale.ROOT).contains(text.trim().toLowerCase(Locale.ROOT));
		}
	}

	/** Reads them; takes seconds for a large file. Null where it was cancelled. */
	static FindingOverview read(UploadSession session, Choice choice, BooleanSupplier cancelled) throws IOException {
		LiveFindings findings = session.findings();
		if (findings == null) {
			return NONE;
		}
		Map<String, FindingGroup> groups = new LinkedHashMap<>();
		int[] counts = new int[2];
		findings.visit(session.now(), f -> {
			ShownFinding shown = Findings.shown(session.file(), f);
			if (choice.accepts(shown)) {
				counts[0]++;
				String key = choice.grouping().key(shown);
				FindingGroup group = groups.get(key);
				if (group == null && groups.size() < MOST_GROUPS) {
					group = new FindingGroup(key);
					groups.put(key, group);
				}
				if (group == null) {
					counts[1]++;
				} else {
					group.add(shown);
				}
			}
			return !cancelled.getAsBoolean();
		});
		if (cancelled.getAsBoolean()) {
			return null;
		}
		List<FindingGroup> sorted = new ArrayList<>(groups.values());
		sorted.sort(Comparator.comparing(FindingGroup::severity).thenComparing(FindingGroup::count).reversed()
				.thenComparing(FindingGroup::name));
		return new FindingOverview(List.copyOf(sorted), counts[0], counts[1]);
	}
}
