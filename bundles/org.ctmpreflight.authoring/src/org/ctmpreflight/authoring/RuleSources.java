package org.ctmpreflight.authoring;

import java.util.List;

import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.SourceRule;

/**
 * A pack both ways: as it runs, and as it is written. Immutable.
 *
 * @param pack  compiled
 * @param rules as they are written
 * @param names that they can use
 */
public record RuleSources(RulePack pack, List<SourceRule> rules, Names names) {
	/** Copies the list. */
	public RuleSources {
		rules = List.copyOf(rules);
	}
}
