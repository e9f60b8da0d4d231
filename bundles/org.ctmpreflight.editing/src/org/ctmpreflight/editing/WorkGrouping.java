package org.ctmpreflight.editing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ways to put open complaints together. */
public enum WorkGrouping {
	/** By the days since assignment. */
	AGE("Age", WorkGrouping::age),
	/** By issue level. */
	ISSUE_LEVEL("Issue level", i -> named(i.issueLevel())),
	/** By contract. */
	CONTRACT("Contract", i -> named(i.contract())),
	/** By category. */
	CATEGORY("Category", i -> named(i.category())),
	/** By the requests that CMS has not decided. */
	REQUESTS("Pending requests", WorkGrouping::requests),
	/** By what the open upload files do. */
	ANSWER("Record", i -> i.answer().label());

	// in this order in lists of names
	private static final String FRESH = "0 to 2 days";
	private static final String WEEK = "3 to 7 days";
	private static final String MONTH = "8 to 30 days";
	private static final String OLD = "Over 30 days";
	private static final String UNDATED = "Without a day";
	private static final int FRESH_DAYS = 2;
	private static final int WEEK_DAYS = 7;
	private static final int MONTH_DAYS = 30;

	private final String label;
	private final Function<WorkItem, String> group;

	WorkGrouping(String label, Function<WorkItem, String> group) {
		this.label = label;
		this.group = group;
	}

	/** A name for people. */
	public String label() {
		return label;
	}

	/** Name of the group of a complaint. */
	public String group(WorkItem item) {
		return group.apply(item);
	}

	/** The groups by name, each with its complaints in the order given. */
	public Map<String, List<WorkItem>> groups(List<WorkItem> items) {
		return items.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
	}

	private static String named(String text) {
		return text.isEmpty() ? "None" : text;
	}

	private static String age(WorkItem item) {
		int days = item.age();
		if (days < 0) {
			return UNDATED;
		}
		return days <= FRESH_DAYS ? FRESH : days <= WEEK_DAYS ? WEEK : days <= MONTH_DAYS ? MONTH : OLD;
	}

	private static String requests(WorkItem item) {
		return item.pending().isEmpty() ? "None"
				: item.pending().stream().sorted().map(PlanRequest.Kind::label).collect(Collectors.joining(", "));
	}
}
