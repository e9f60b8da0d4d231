package org.ctmpreflight.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ctmpreflight.authoring.internal.AnalysisText;
import org.ctmpreflight.authoring.internal.Combinations;
import org.ctmpreflight.authoring.internal.Dimensions;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.RuleSelection;
import org.ctmpreflight.rules.RuleSession;
import org.ctmpreflight.rules.RuleSet;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.SourceRule;

/**
 * What can be said of rules without examples: coded fields have few values, so that every combination of those that some
 * rules read is run through them. Texts are sampled around what the rules ask for.
 */
public final class Analysis {
	/** More combinations than this are not run for one pair of rules; that they were not is told. */
	private static final long MOST = 500_000;

	private final RecordLayout layout;
	private final Names names;
	private final List<RulePack> packs = new ArrayList<>();
	private final Map<String, SourceRule> sources = new TreeMap<>();
	private final RuleSet rules;
	private final List<Remark> remarks = new ArrayList<>();
	private long combinations;

	/** What kind of thing was found. */
	public enum Kind {
		/** No record can satisfy both rules: whatever the field says, one of them is reported. */
		CONTRADICTION("contradiction"),
		/** No combination fires the rule. */
		NEVER("never fires"),
		/** Every combination fires the rule. */
		ALWAYS("always fires"),
		/** Two rules fire for the same combinations. */
		TOGETHER("always together"),
		/** Wherever the one fires, so does the other. */
		IMPLIES("implies"),
		/** No row of a decision table fires for a combination. */
		TABLE_SILENT("table says nothing"),
		/** Several rows of a decision table fire for a combination. */
		TABLE_SEVERAL("table says several things"),
		/** There are too many combinations to run. */
		NOT_RUN("not analyzed");

		private final String text;

		Kind(String text) {
			this.text = text;
		}

		/** In words. */
		public String text() {
			return text;
		}
	}

	/**
	 * One thing that was found.
	 *
	 * @param kind    what
	 * @param codes   of the rules concerned
	 * @param where   a combination that shows it; empty where none can
	 * @param sampled whether texts were sampled, so that another text could show otherwise
	 */
	public record Remark(Kind kind, List<String> codes, String where, boolean sampled) {
		/** Copies the list. */
		public Remark {
			codes = List.copyOf(codes);
		}

		/** One line for people. */
		@Override
		public String toString() {
			return AnalysisText.of(this);
		}
	}

	/** @param layouts the newest version of the packs' layout is what is enumerated */
	public Analysis(LayoutCatalog layouts, List<RuleSources> packs) {
		List<RecordLayout> versions = layouts.versions(LayoutCatalog.CASEWORK_UPLOAD);
		this.layout = versions.get(versions.size() - 1);
		this.names = packs.get(0).names();
		for (RuleSources p : packs) {
			this.packs.add(p.pack());
			p.rules().forEach(r -> sources.put(r.name(), r));
		}
		this.rules = everyRule(this.packs, layout);
	}

	/** All rules of packs, whatever the day, as if a complete plan download and every table were there. */
	static RuleSet everyRule(List<RulePack> packs, RecordLayout layout) {
		Set<String> tables = new TreeSet<>();
		for (RulePack p : packs) {
			p.rules().stream().map(RuleDefinition::table).filter(t -> t != null).forEach(tables::add);
		}
		return new RuleSet(packs,
				new RuleSelection(LayoutCatalog.CASEWORK_UPLOAD, layout, null, Set.of(), true, Set.of(),
						tables));
	}

	/** Runs the analysis; what was found comes in the order of {@link Kind} and code. */
	public List<Remark> run() {
		List<RuleDefinition> all = rules.rules();
		try (RuleSession session = rules.session()) {
			for (int a = 0; a < all.size(); a++) {
				alone(session, a);
				for (int b = a + 1; b < all.size(); b++) {
					pair(session, a, b);
				}
			}
			tables(session);
		}
		remarks.sort((x, y) -> x.kind() != y.kind() ? x.kind().compareTo(y.kind())
				: x.codes().toString().compareTo(y.codes().toString()));
		return remarks;
	}

	/** How many combinations were run. */
	public long combinations() {
		return combinations;
	}

	private Combinations combinations(int... numbers) {
		List<SourceRule> read = Arrays.stream(numbers).mapToObj(n -> sources.get(code(n))).toList();
		return new Combinations(layout, names, Dimensions.of(read, names));
	}

	private String code(int number) {
		return rules.rules().get(number).code();
	}

	private void alone(RuleSession session, int a) {
		Combinations c = combinations(a);
		if (c.count() > MOST) {
			remarks.add(new Remark(Kind.NOT_RUN, List.of(code(a)), "", false));
			return;
		}
		BitSet fired = fired(session, c, a)[0];
		if (fired.isEmpty()) {
			remarks.add(new Remark(Kind.NEVER, List.of(code(a)), "", !c.whole()));
		} else if (fired.cardinality() == c.count()) {
			remarks.add(new Remark(Kind.ALWAYS, List.of(code(a)), "", !c.whole()));
		}
	}

	/** For which combinations each of some rules fires. */
	private BitSet[] fired(RuleSession session, Combinations c, int... numbers) {
		BitSet[] sets = new BitSet[numbers.length];
		Arrays.setAll(sets, i -> new BitSet());
		c.forEach(session, rules.rules(), (index, codes) -> {
			for (int i = 0; i < numbers.length; i++) {
				if (Arrays.binarySearch(codes, numbers[i]) >= 0) {
					sets[i].set((int) index);
				}
			}
		});
		combinations += c.count();
		return sets;
	}

	private void pair(RuleSession session, int a, int b) {
		List<String> shared = new ArrayList<>(read(a));
		shared.retainAll(read(b));
		if (shared.isEmpty()) {
			// they know nothing of each other, and both can fire and not fire
			return;
		}
		Combinations c = combinations(a, b);
		List<String> codes = List.of(code(a), code(b));
		if (c.count() > MOST) {
			remarks.add(new Remark(Kind.NOT_RUN, codes, "", false));
			return;
		}
		BitSet[] sets = fired(session, c, a, b);
		if (!sets[0].isEmpty() && !sets[1].isEmpty()) {
			compare(codes, sets, c);
			contradict(a, b, sets, c);
		}
	}

	private void compare(List<String> codes, BitSet[] sets, Combinations c) {
		BitSet onlyFirst = without(sets[0], sets[1]);
		BitSet onlySecond = without(sets[1], sets[0]);
		String where = c.shown(sets[0].nextSetBit(0));
		if (onlyFirst.isEmpty() && onlySecond.isEmpty()) {
			remarks.add(new Remark(Kind.TOGETHER, codes, where, !c.whole()));
		} else if (onlyFirst.isEmpty()) {
			remarks.add(new Remark(Kind.IMPLIES, codes, where, !c.whole()));
		} else if (onlySecond.isEmpty()) {
			remarks.add(new Remark(Kind.IMPLIES, List.of(codes.get(1), codes.get(0)), c.shown(sets[1].nextSetBit(0)),
					!c.whole()));
		}
	}

	private static BitSet without(BitSet set, BitSet other) {
		BitSet left = (BitSet) set.clone();
		left.andNot(other);
		return left;
	}

	/**
	 * Two rules that report the same field contradict each other where, all else being as it is, each of them fires for
	 * some values of the field but not all, and one of them for every value that the layout allows.
	 */
	private void contradict(int a, int b, BitSet[] sets, Combinations c) {
		List<String> fields = new ArrayList<>(rules.rules().get(a).fields());
		fields.retainAll(rules.rules().get(b).fields());
		if (fields.isEmpty()) {
			return;
		}
		Map<String, long[]> byRest = new HashMap<>();
		for (long i = 0; i < c.count(); i++) {
			if (c.legal(i)) {
				boolean first = sets[0].get((int) i);
				boolean second = sets[1].get((int) i);
				long index = i;
				long[] seen = byRest.computeIfAbsent(c.without(i, fields), k -> new long[] { 0, 0, 0, 0, index });
				seen[0] += first ? 1 : 0;
				seen[1] += second ? 1 : 0;
				seen[2] += first || second ? 0 : 1;
				seen[3]++;
			}
		}
		byRest.values().stream().filter(s -> some(s[0], s[3]) && some(s[1], s[3]) && s[2] == 0).mapToLong(s -> s[4])
				.min()
				.ifPresent(i -> remarks.add(new Remark(Kind.CONTRADICTION, List.of(code(a), code(b)),
						c.shown(i, fields), !c.whole())));
	}

	/** Not none and not all: a rule that fires for every value is not about the field. */
	private static boolean some(long fired, long all) {
		return fired > 0 && fired < all;
	}

	private Set<String> read(int number) {
		Set<String> read = new TreeSet<>();
		Dimensions.of(List.of(sources.get(code(number))), names).forEach(d -> read.add(d.name()));
		return read;
	}

	/** Rows of one decision table stand for a decision: which combinations does it leave out, or decide twice? */
	private void tables(RuleSession session) {
		Map<String, List<Integer>> byTable = new TreeMap<>();
		for (int i = 0; i < rules.rules().size(); i++) {
			String place = rules.rules().get(i).place();
			int end = place.indexOf(".table.");
			if (end >= 0) {
				byTable.computeIfAbsent(place.substring(0, end), t -> new ArrayList<>()).add(i);
			}
		}
		byTable.forEach((table, numbers) -> table(session, numbers.stream().mapToInt(n -> n).toArray()));
	}

	private void table(RuleSession session, int[] numbers) {
		Combinations c = combinations(numbers);
		List<String> codes = Arrays.stream(numbers).mapToObj(this::code).toList();
		if (c.count() > MOST) {
			remarks.add(new Remark(Kind.NOT_RUN, codes, "", false));
			return;
		}
		BitSet[] sets = fired(session, c, numbers);
		BitSet any = new BitSet();
		BitSet several = new BitSet();
		for (BitSet s : sets) {
			BitSet twice = (BitSet) any.clone();
			twice.and(s);
			several.or(twice);
			any.or(s);
		}
		int silent = any.nextClearBit(0);
		if (silent < c.count()) {
			remarks.add(new Remark(Kind.TABLE_SILENT, codes, c.shown(silent), !c.whole()));
		}
		if (!several.isEmpty()) {
			remarks.add(new Remark(Kind.TABLE_SEVERAL, codes, c.shown(several.nextSetBit(0)), !c.whole()));
		}
	}
}
