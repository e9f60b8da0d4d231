package org.ctmpreflight.workbench.internal.complaints;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.ctmpreflight.editing.CaseworkAnswers.Answer;
import org.ctmpreflight.editing.WorkGrouping;
import org.ctmpreflight.editing.WorkItem;

/**
 * What the work list shows. Immutable.
 *
 * @param all       open complaints of the download
 * @param shown     of them, in order
 * @param groups    of these
 * @param grouping  that made the groups
 */
record WorkListModel(List<WorkItem> all, List<WorkItem> shown, List<Group> groups, WorkGrouping grouping) {
	static final WorkListModel NONE = new WorkListModel(List.of(), List.of(), List.of(), WorkGrouping.AGE);

	/**
	 * Open complaints that have something in common. Two are equal where their names are, so that a tree keeps open what
	 * is open.
	 */
	record Group(String name, List<WorkItem> items) {
		@Override
		public boolean equals(Object other) {
			return other instanceof Group g && g.name.equals(name);
		}

		@Override
		public int hashCode() {
			return name.hashCode();
		}
	}

	/**
	 * What is asked for.
	 *
	 * @param text       found in any column, whatever the case
	 * @param unanswered only those that no open upload file answers
	 * @param late       only those that are over their limit
	 * @param grouping   of them
	 * @param order      of them
	 */
	record Choice(String text, boolean unanswered, boolean late, WorkGrouping grouping, Comparator<WorkItem> order) {
	}

	/** The oldest first, those of unknown age at the end. */
	static final Comparator<WorkItem> OLDEST = Comparator.comparingInt(WorkItem::age).reversed();
	/** Those with the fewest days left first, those without a limit at the end. */
	static final Comparator<WorkItem> MOST_URGENT = Comparator.comparing(WorkItem::left,
			Comparator.nullsLast(Comparator.naturalOrder()));

	static WorkListModel of(List<WorkItem> all, Choice choice) {
		String wanted = choice.text().strip().toLowerCase(Locale.ROOT);
		List<WorkItem> shown = all.stream().filter(i -> !choice.unanswered() || i.answer() == Answer.NONE)
				.filter(i -> !choice.late() || i.late()).filter(i -> fits(i, wanted, choice.grouping()))
				.sorted(choice.order()).toList();
		List<Group> groups = choice.grouping().groups(shown).entrySet().stream()
				.map(e -> new Group(e.getKey(), e.getValue())).toList();
		return new WorkListModel(all, shown, groups, choice.grouping());
	}

	private static boolean fits(WorkItem i, String wanted, WorkGrouping grouping) {
		return wanted.isEmpty() || Stream
				.of(i.complaintId(), i.contract(), i.category(), i.subcategory(), i.issueLevel(), grouping.group(i))
				.anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(wanted));
	}

	/** How many are over their limit. */
	long late() {
		return all.stream().filter(WorkItem::late).count();
	}
}
