package org.ctmpreflight.rules;

import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.internal.PackRules;
import org.ctmpreflight.rules.internal.language.ConditionWords;

/** What rules say, for people. */
public final class RuleWords {
	private RuleWords() {
	}

	/**
	 * When a rule reports a record.
	 *
	 * @param pack of the rule
	 * @return sentences that must all hold, without full stops
	 */
	public static List<String> condition(LayoutCatalog layouts, PackInfo pack, RuleDefinition rule) {
		return ConditionWords.of(rule.condition(), PackRules.names(layouts, pack.layout()));
	}
}
