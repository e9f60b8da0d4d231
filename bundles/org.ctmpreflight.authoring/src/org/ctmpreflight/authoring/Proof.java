package org.ctmpreflight.authoring;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;

/**
 * What the examples of a pack prove of its rules. Immutable.
 *
 * @param coverage by rule, in the order of the files; null where it was not asked for
 * @param mutation null where it was not asked for
 */
public record Proof(List<Coverage.OfRule> coverage, Mutation.Outcome mutation) {
	/** Copies the list. */
	public Proof {
		coverage = coverage == null ? null : List.copyOf(coverage);
	}

	/** Percent of what could be proven, rounded down; 100 where nothing was asked for. */
	public int percent() {
		return coverage == null ? 100 : Coverage.percent(coverage);
	}

	/** Whether there is a mistake in a rule that no example would notice, as far as is known. */
	public boolean anyUnnoticed() {
		return mutation != null && mutation.anyUnnoticed();
	}

	/** What is to be proven. */
	public enum Kind {
		/** That every rule fires and nearly fires, and every comparison decides. */
		COVERAGE,
		/** That every mistake in a rule would be noticed. */
		MUTATION
	}

	/**
	 * Finds out what examples prove.
	 *
	 * @param loader compiles the changed rules
	 */
	static Proof of(RulePack pack, List<Example> examples, Set<Kind> wanted, LayoutCatalog layouts, PackLoader loader)
			throws IOException, PackException {
		RuleSources sources = RuleSources.of(pack, layouts);
		ExampleBench bench = rules -> {
			ExampleRunner runner = new ExampleRunner(layouts, List.of(rules));
			return examples.stream().map(runner::run)
					.map(r -> r.found().stream().map(ExampleFinding::code).collect(Collectors.toSet())).toList();
		};
		List<Set<String>> usual = bench.fired(pack);
		return new Proof(wanted.contains(Kind.COVERAGE) ? Coverage.of(sources, loader, bench, usual) : null,
				wanted.contains(Kind.MUTATION) ? Mutation.of(sources, loader, bench, usual) : null);
	}

	/** Runs the examples of a pack under other rules. */
	interface ExampleBench {
		/** For each example, in order, the codes that are reported for its record. */
		List<Set<String>> fired(RulePack rules);
	}
}
