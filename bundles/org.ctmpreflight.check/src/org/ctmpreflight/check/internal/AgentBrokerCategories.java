package org.ctmpreflight.check.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The categories and subcategories of complaints that allow agent/broker data. CMS has not published them: the table is
 * empty until a plan brings its own. Immutable once filled.
 */
public final class AgentBrokerCategories {
	/** Name of the table in packs. */
	public static final String TABLE = "agent-broker-categories";

	private static final char BETWEEN = '\t';

	private final Set<String> allowed = new HashSet<>();

	/** Adds a row; an empty subcategory means all of the category. */
	public void add(String category, String subcategory) {
		allowed.add(key(category) + BETWEEN + key(subcategory));
	}

	/** Whether there is no row. */
	public boolean isEmpty() {
		return allowed.isEmpty();
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
