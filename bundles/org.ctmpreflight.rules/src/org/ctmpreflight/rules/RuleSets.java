package org.ctmpreflight.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rule sets of some packs. To build one takes longer than to check a short file with it: each is built once, for all
 * checks that choose the same rules. Safe for use by several threads.
 */
public final class RuleSets {
	private final List<RulePack> packs;
	private final Map<RuleSelection, RuleSet> sets = new ConcurrentHashMap<>();

	/** @param packs as loaded */
	public RuleSets(List<RulePack> packs) {
		this.packs = List.copyOf(packs);
	}

	/** The rules that are chosen. */
	public RuleSet of(RuleSelection selection) {
		return sets.computeIfAbsent(selection, s -> new RuleSet(packs, s));
	}
}
