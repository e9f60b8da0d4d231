package org.ctmpreflight.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.authoring.Proof.ExampleBench;
import org.ctmpreflight.authoring.internal.Combinations;
import org.ctmpreflight.authoring.internal.Dimensions;
import org.ctmpreflight.authoring.internal.Variant;
import org.ctmpreflight.authoring.internal.Variants;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.RuleSession;
import org.ctmpreflight.rules.RuleSet;
import org.ctmpreflight.rules.internal.language.SourceRule;

/**
 * Whether the examples of a pack would notice a mistake in its rules: each rule is changed in every way that counts as
 * one, and every change that no example notices is named. Where running all combinations of what a rule reads shows that
 * the change makes no difference, it is no mistake, and named as such.
 */
public final class Mutation {
	private static final long MOST = 500_000;

	private Mutation() {
	}

	/**
	 * A changed rule that no example notices.
	 *
	 * @param code       of the rule
	 * @param place      file, line and column of what was changed
	 * @param what       the change
	 * @param equivalent whether it is proven that the change makes no difference
	 */
	public record Survivor(String code, String place, String what, boolean equivalent) {
	}

	/**
	 * The outcome.
	 *
	 * @param mutants   how many changes were tried
	 * @param survivors those that no example noticed
	 */
	public record Outcome(int mutants, List<Survivor> survivors) {
		/** Copies the list. */
		public Outcome {
			survivors = List.copyOf(survivors);
		}

		/** Whether there is a change that no example notices and that makes a difference as far as is known. */
		public boolean anyUnnoticed() {
			return survivors.stream().anyMatch(s -> !s.equivalent());
		}
	}

	/** @param usual what the examples give under the rules as they are */
	static Outcome of(RuleSources sources, PackLoader loader, ExampleBench bench,
			List<Set<String>> usual) {
		List<Variant> variants = new ArrayList<>();
		sources.rules().forEach(r -> variants.addAll(Variants.of(r, sources.names())));
		RulePack changed = loader.compile(sources.pack(), variants.stream().map(Variant::changed).toList());
		List<Set<String>> otherwise = bench.fired(changed);
		List<Survivor> survivors = new ArrayList<>();
		Equivalence proof = null;
		for (Variant v : variants) {
			boolean noticed = false;
			for (int i = 0; i < usual.size() && !noticed; i++) {
				noticed = usual.get(i).contains(v.origin().name()) != otherwise.get(i).contains(v.changed().name());
			}
			if (!noticed) {
				proof = proof == null ? new Equivalence(sources, changed) : proof;
				survivors.add(new Survivor(v.origin().name(), place(v), v.what(), proof.equivalent(v)));
			}
		}
		return new Outcome(variants.size(), survivors);
	}

	private static String place(Variant v) {
		SourceRule r = v.origin();
		boolean ofRule = v.test() == null || r.file().contains(".table.");
		return r.file() + ":" + (ofRule ? r.line() : v.test().line() + ":" + v.test().column());
	}

	/** Runs rule and changed rule side by side over all combinations. */
	private static final class Equivalence {
		private final RuleSources sources;
		private final RecordLayout layout;
		private final RuleSet rules;

		Equivalence(RuleSources sources, RulePack changed) {
			this.sources = sources;
			List<RecordLayout> versions = LayoutCatalog.shipped().versions(LayoutCatalog.CASEWORK_UPLOAD);
			this.layout = versions.get(versions.size() - 1);
			this.rules = Analysis.everyRule(List.of(sources.pack(), changed), layout);
		}

		boolean equivalent(Variant v) {
			Combinations c = new Combinations(layout, sources.names(),
					Dimensions.of(List.of(v.origin(), v.changed()), sources.names()));
			if (!c.whole() || c.count() > MOST) {
				return false;
			}
			int before = number(v.origin().name());
			int after = number(v.changed().name());
			boolean[] differ = new boolean[1];
			try (RuleSession session = rules.session()) {
				c.forEach(session, rules.rules(),
						(index, fired) -> differ[0] |= Arrays.binarySearch(fired, before) >= 0 != Arrays
								.binarySearch(fired, after) >= 0);
			}
			return !differ[0];
		}

		private int number(String code) {
			for (int i = 0; i < rules.rules().size(); i++) {
				if (rules.rules().get(i).code().equals(code)) {
					return i;
				}
			}
			throw new IllegalArgumentException(code);
		}
	}
}
