package org.ctmpreflight.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.authoring.Proof.ExampleBench;
import org.ctmpreflight.authoring.internal.Variant;
import org.ctmpreflight.authoring.internal.Variants;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.internal.language.SourceRule;

/**
 * What the examples of a pack prove of its rules: whether one fires a rule, whether one nearly does, and which
 * comparisons ever decided. A comparison decides where the rule without it would do otherwise.
 */
public final class Coverage {
	private Coverage() {
	}

	/**
	 * What examples prove of one rule.
	 *
	 * @param code      of the rule
	 * @param place     file and line
	 * @param fired     whether an example fires it
	 * @param nearly    whether an example does not fire it for one comparison alone
	 * @param undecided comparisons that never decided, as written
	 * @param tests     how many comparisons there are
	 */
	public record OfRule(String code, String place, boolean fired, boolean nearly, List<String> undecided, int tests) {
		/** Copies the list. */
		public OfRule {
			undecided = List.copyOf(undecided);
		}

		/** How many things can be proven of the rule: that it fires, that it nearly fires, and each comparison. */
		public int points() {
			return 2 + tests;
		}

		/** How many are. */
		public int proven() {
			return (fired ? 1 : 0) + (nearly ? 1 : 0) + tests - undecided.size();
		}
	}

	/** Percent of what could be proven of rules, rounded down; 100 where there is nothing. */
	public static int percent(List<OfRule> rules) {
		int points = rules.stream().mapToInt(OfRule::points).sum();
		int proven = rules.stream().mapToInt(OfRule::proven).sum();
		return points == 0 ? 100 : proven * 100 / points;
	}

	/** @param usual what the examples give under the rules as they are */
	static List<OfRule> of(RuleSources sources, PackLoader loader, ExampleBench bench,
			List<Set<String>> usual) {
		List<Variant> variants = new ArrayList<>();
		sources.rules().forEach(r -> variants.addAll(Variants.dropping(r, sources.names())));
		RulePack dropped = loader.compile(sources.pack().info(), variants.stream().map(Variant::changed).toList());
		List<Set<String>> otherwise = bench.fired(dropped);
		Map<SourceRule, Set<String>> undecided = new LinkedHashMap<>();
		Set<SourceRule> nearly = new LinkedHashSet<>();
		sources.rules().forEach(r -> undecided.put(r, new LinkedHashSet<>()));
		for (Variant v : variants) {
			boolean decided = false;
			for (int i = 0; i < usual.size(); i++) {
				boolean before = usual.get(i).contains(v.origin().name());
				boolean after = otherwise.get(i).contains(v.changed().name());
				decided |= before != after;
				if (!before && after) {
					nearly.add(v.origin());
				}
			}
			if (!decided) {
				undecided.get(v.origin()).add(v.test().text());
			}
		}
		return sources.rules().stream()
				.map(r -> new OfRule(r.name(), r.file() + ":" + r.line(),
						usual.stream().anyMatch(u -> u.contains(r.name())), nearly.contains(r),
						List.copyOf(undecided.get(r)), r.condition().tests().size()))
				.toList();
	}
}
