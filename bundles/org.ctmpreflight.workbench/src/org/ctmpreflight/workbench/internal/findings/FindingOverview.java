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
import org.ctmpreflight.workbench.internal.session.Comparison;
import org.ctmpreflight.workbench.internal.session.UploadSession;

/**
 * The findings of a file in groups, the largest first. Immutable once it was read.
 *
 * @param groups of them, at most {@link #MOST_GROUPS}
 * @param count  of all that were chosen
 * @param left   those of groups that are not listed
 * @param since  what they were compared with; null for nothing
 * @param fresh  new ones in the file that count
 * @param fixed  earlier ones that are gone, by code
 */
record FindingOverview(List<FindingGroup> groups, int count, int left, String since, int fresh,
		Map<String, Long> fixed) {
	/** Nothing. */
	static final FindingOverview NONE = new FindingOverview(List.of(), 0, 0, null, 0, Map.of());
	private static final int MOST_GROUPS = 2000;

	/** How many earlier ones are gone. */
	long gone() {
		return fixed.values().stream().mapToLong(Long::longValue).sum();
	}

	/**
	 * Which findings are wanted.
	 *
	 * @param grouping   what makes a group
	 * @param text       that their message, code, field or complaint ID must contain, in any case; blank for any
	 * @param severities wanted
	 * @param suppressed whether suppressed ones are wanted
	 * @param newOnly    whether only those are wanted that the earlier check does not have
	 */
	record Choice(Grouping grouping, String text, Set<Severity> severities, boolean suppressed, boolean newOnly) {
		/** Everything that counts. */
		static final Choice ALL = new Choice(Grouping.RULE, "", EnumSet.allOf(Severity.class), false, false);

		Choice withGrouping(Grouping other) {
			return new Choice(other, text, severities, suppressed, newOnly);
		}

		Choice withText(String other) {
			return new Choice(grouping, other, severities, suppressed, newOnly);
		}

		Choice withSeverity(Severity severity, boolean wanted) {
			Set<Severity> all = EnumSet.noneOf(Severity.class);
			all.addAll(severities);
			if (wanted) {
				all.add(severity);
			} else {
				all.remove(severity);
			}
			return new Choice(grouping, text, all, suppressed, newOnly);
		}

		Choice withSuppressed(boolean wanted) {
			return new Choice(grouping, text, severities, wanted, newOnly);
		}

		Choice withNewOnly(boolean wanted) {
			return new Choice(grouping, text, severities, suppressed, wanted);
		}

		/** Whether all that count are wanted. */
		boolean all() {
			return text.isBlank() && severities.size() == Severity.values().length && !newOnly;
		}

		boolean accepts(ShownFinding f) {
			return severities.contains(f.severity()) && (suppressed || !f.suppressed()) && (!newOnly || f.isNew())
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
		int[] counts = new int[3];
		Comparison with = session.lastRun().comparison();
		Comparison.Pass pass = with == null ? null : with.begin();
		findings.visit(session.now(), f -> {
			ShownFinding shown = Findings.shown(session.file(), f, pass == null ? null : pass.mark(f));
			counts[2] += shown.isNew() && !shown.suppressed() ? 1 : 0;
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
		// before the check is through all of them would seem to be gone
		Map<String, Long> fixed = pass == null || !session.checked() ? Map.of() : pass.fixed();
		return new FindingOverview(List.copyOf(sorted), counts[0], counts[1], with == null ? null : with.since(),
				counts[2], fixed);
	}
}
