package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ctmpreflight.layout.FoldedText;

/**
 * The categories and subcategories of complaints that allow agent/broker data. CMS has not published them: the table is
 * empty until a plan brings its own. Immutable once filled.
 */
public final class AgentBrokerCategories {
	/** Name of the table in packs. */
	public static final String TABLE = "agent-broker-categories";

	private static final List<String> HEADINGS = List.of("category", "subcategory");
	private static final char BETWEEN = '\t';

	private final Set<String> allowed = new HashSet<>();

	/** Adds all rows of a table; an empty subcategory means all of the category. */
	void read(TableReader table) throws IOException {
		if (!table.headings().equals(HEADINGS)) {
			throw table.problem("expected the headings " + String.join(",", HEADINGS));
		}
		for (List<String> row = table.row(); row != null; row = table.row()) {
			String category = key(row.get(0));
			if (category.isEmpty()) {
				throw table.problem("the category is blank");
			}
			allowed.add(category + BETWEEN + key(row.get(1)));
		}
	}

	/** Whether a complaint's category and subcategory are in the table, white space folded and case ignored. */
	boolean allows(String category, String subcategory) {
		if (allowed.isEmpty()) {
			return false;
		}
		String c = key(category);
		return allowed.contains(c + BETWEEN) || allowed.contains(c + BETWEEN + key(subcategory));
	}

	private static String key(String text) {
		return FoldedText.fold(text).toLowerCase(Locale.ROOT);
	}
}
