package org.ctmpreflight.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.rules.RuleDefinition;

/**
 * Every type of finding that one file can have, with the severities of the run, in the order of their codes: a type's
 * number is its rank in a sorted report. Immutable.
 */
public final class FindingTypes {
	/** Number of a type that is turned off. */
	public static final int OFF = -1;

	private final List<FindingType> types;
	private final List<List<String>> related;
	private final int[] parser = new int[ParserFinding.values().length];
	private final int[] rules;

	/**
	 * @param definitions rules that run, by number
	 * @param partial     whether the plan download is known to be partial
	 * @param overrides   severities that the user set, by code; empty means turned off
	 */
	FindingTypes(List<RuleDefinition> definitions, boolean partial, Map<String, Optional<Severity>> overrides) {
		record Entry(FindingType type, List<String> related, int parser, int rule) {
		}
		Function<FindingType, FindingType> adjust = t -> overrides.containsKey(t.code())
				? overrides.get(t.code()).map(t::withSeverity).orElse(null)
				: t;
		List<Entry> entries = new ArrayList<>();
		for (ParserFinding p : ParserFinding.values()) {
			FindingType type = adjust.apply(p.type());
			if (type != null) {
				entries.add(new Entry(type, List.of(), p.ordinal(), OFF));
			}
		}
		rules = new int[definitions.size()];
		for (int i = 0; i < rules.length; i++) {
			RuleDefinition d = definitions.get(i);
			FindingType type = adjust.apply(partial ? d.partialType() : d.type());
			entries.add(new Entry(type, d.related(), OFF, i));
		}
		// the sort is stable: two types of one code keep the order of their definition
		entries.sort(Comparator.comparing(e -> e.type().code()));
		Arrays.fill(parser, OFF);
		for (int i = 0; i < entries.size(); i++) {
			Entry e = entries.get(i);
			if (e.parser() != OFF) {
				parser[e.parser()] = i;
			} else {
				rules[e.rule()] = i;
			}
		}
		types = entries.stream().map(Entry::type).toList();
		related = entries.stream().map(Entry::related).toList();
	}

	/** Number of types. */
	public int size() {
		return types.size();
	}

	/** Type of a number. */
	public FindingType type(int number) {
		return types.get(number);
	}

	/** Canonical names of the fields that findings of the type name beside their own, which may be among them. */
	public List<String> related(int number) {
		return related.get(number);
	}

	/** Number of a finding of the parser, or {@link #OFF}. */
	public int number(ParserFinding finding) {
		return parser[finding.ordinal()];
	}

	/** Numbers of the parser's findings, by ordinal. */
	public int[] parserNumbers() {
		return parser.clone();
	}

	/** Number of the finding of a rule, by the rule's number. */
	public int ruleNumber(int rule) {
		return rules[rule];
	}
}
