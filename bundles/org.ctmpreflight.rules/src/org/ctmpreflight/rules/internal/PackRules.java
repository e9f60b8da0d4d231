package org.ctmpreflight.rules.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.internal.language.Condition;
import org.ctmpreflight.rules.internal.language.Learned;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.RuleFileParser;
import org.ctmpreflight.rules.internal.language.RuleText;
import org.ctmpreflight.rules.internal.language.SourceRule;
import org.ctmpreflight.rules.internal.language.SourceRule.Annotation;
import org.ctmpreflight.rules.internal.table.DecisionTable;

/** Reads and vets the rules of a pack, in all the ways that they can be written. Nothing of them is run. */
public final class PackRules {
	private static final String DRL = ".drl";
	private static final String SENTENCES = ".dslr";
	/** The longest name, and the longest text of an annotation: Java has a limit, and a person one below it. */
	private static final int LONGEST_CODE = 80;
	private static final int LONGEST_TEXT = 4000;
	/** Bytes of a rule's condition as it is kept: twice as many are the most that a Java constant has. */
	private static final int LONGEST_CONDITION = 32_000;

	private final PackSource source;
	private final Names names;
	private final List<PackProblem> problems = new ArrayList<>();
	private final List<SourceRule> rules = new ArrayList<>();
	/** The table that a rule stands in; its annotations still have the places that they had in its DRL. */
	private final Map<SourceRule, DecisionTable> tables = new IdentityHashMap<>();

	private PackRules(PackSource source, Names names) {
		this.source = source;
		this.names = names;
	}

	/** What rules for the layout of a pack can name. */
	public static Names names(LayoutCatalog layouts, String layout) {
		List<RecordLayout> downloads = oldestFirst(layouts.versions(LayoutCatalog.PLAN_DOWNLOAD));
		return new Names(oldestFirst(layouts.versions(layout)), downloads.get(downloads.size() - 1));
	}

	private static List<RecordLayout> oldestFirst(List<RecordLayout> versions) {
		return versions.stream().sorted(Comparator.comparing(RecordLayout::effectiveFrom,
				Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
	}

	/**
	 * Reads the rules of a pack.
	 *
	 * @param names that rules can use
	 * @throws PackException with everything that is wrong, in the order of files and lines
	 */
	public static List<SourceRule> read(PackSource source, Names names) throws PackException {
		List<PackProblem> problems = new ArrayList<>();
		List<SourceRule> rules = read(source, names, problems);
		if (!problems.isEmpty()) {
			throw new PackException(problems);
		}
		return rules;
	}

	/**
	 * Reads the rules of a pack that may have mistakes.
	 *
	 * @param found what is wrong is added, in the order of files and lines
	 * @return the rules, as far as they could be read; one whose condition is wrong has null for it
	 */
	public static List<SourceRule> read(PackSource source, Names names, List<PackProblem> found) {
		PackRules rules = new PackRules(source, names);
		rules.readAll();
		rules.problems.sort(Comparator.comparing(PackProblem::file).thenComparingInt(PackProblem::line)
				.thenComparingInt(PackProblem::column));
		rules.problems.stream().map(source::asKnown).forEach(found::add);
		return rules.rules;
	}

	private void readAll() {
		source.ruleFiles().forEach((path, bytes) -> {
			if (path.endsWith(DRL) || path.endsWith(SENTENCES)) {
				String text = source.text(path, problems);
				rules.addAll(RuleFileParser.read(path, text, names, path.endsWith(SENTENCES), problems));
			} else {
				table(path, bytes);
			}
		});
		Map<String, SourceRule> byCode = new HashMap<>();
		for (SourceRule rule : rules) {
			SourceRule first = byCode.putIfAbsent(rule.name(), rule);
			if (first != null) {
				add(rule, null, "stands at " + source.fileName(first.file()) + ":" + first.line()
						+ " already: every rule has a code of its own");
			}
			vet(rule);
		}
		if (rules.isEmpty() && problems.isEmpty()) {
			problems.add(new PackProblem("", 0, 0, "the pack has no rules (*.drl, *.dslr, *.table.csv, *.table.xlsx)"));
		}
	}

	/** A table is read as the rules that it stands for; what is wrong with these is told at its cells. */
	private void table(String path, byte[] bytes) {
		try {
			DecisionTable table = DecisionTable.read(path, bytes);
			List<PackProblem> found = new ArrayList<>();
			for (SourceRule r : RuleFileParser.read(path, table.drl(), names, false, found)) {
				PackProblem at = table.at(r.name(), "").orElseThrow();
				SourceRule rule = new SourceRule(r.name(), at.file(), at.line(), at.column(), r.annotations(),
						r.condition());
				tables.put(rule, table);
				rules.add(rule);
			}
			found.forEach(p -> problems.add(table.place(p.line(), p.column(), p.text())));
		} catch (PackException e) {
			problems.addAll(e.problems());
		}
	}

	private void vet(SourceRule rule) {
		Map<String, String> data = new HashMap<>();
		for (Annotation a : rule.annotations()) {
			if (data.put(a.name(), a.value()) != null) {
				add(rule, a, "@" + a.name() + " stands twice");
			}
			if (a.name().equals(RuleMetadata.PLACE) || a.name().equals(RuleMetadata.CONDITION)) {
				add(rule, a, "@" + a.name() + " is written by the program: delete it");
			}
			if (a.value().length() > LONGEST_TEXT) {
				add(rule, a, "the text of @" + a.name() + " is longer than " + LONGEST_TEXT + " characters");
			}
			if (a.value().chars().anyMatch(c -> c < ' ')) {
				add(rule, a, "the text of @" + a.name() + " has a line end or tab in it: write it in one line");
			}
		}
		int before = problems.size();
		if (rule.name().length() > LONGEST_CODE) {
			add(rule, null, "its code is longer than " + LONGEST_CODE + " characters");
			return;
		}
		RuleDefinition definition = RuleMetadata.read(rule.name(), data, source.info().id(), names.fields(),
				names.downloadColumns(), (annotation, text) -> add(rule,
						annotation == null ? null : rule.annotation(annotation).orElse(null), text));
		if (rule.condition() == null) {
			return;
		}
		if (rule.condition().parts().isEmpty()) {
			add(rule, null, "it has no condition, and would be reported for every record");
		}
		if (rule.condition().pattern().getBytes(StandardCharsets.UTF_8).length > LONGEST_CONDITION) {
			add(rule, null, "its condition is too long: make several rules of it");
		}
		if (problems.size() == before) {
			promises(rule, definition);
		}
	}

	/** What a rule reads must be what it says that it reads: reports and the choice of rules go by that. */
	private void promises(SourceRule rule, RuleDefinition definition) {
		Set<String> fields = new LinkedHashSet<>();
		Set<String> columns = new LinkedHashSet<>();
		boolean download = false;
		for (Condition.Test test : rule.condition().tests()) {
			String name = test.operand().name();
			Learned learned = Learned.of(names, name);
			fields.addAll(learned.fields());
			columns.addAll(learned.optionalColumns());
			download |= !learned.columns().isEmpty();
			if (learned.table() != null && !learned.table().equals(definition.table())) {
				add(rule, null, "it reads " + name + ": add @Table( \"" + learned.table() + "\" )");
			}
		}
		fields.removeAll(definition.fields());
		fields.removeAll(definition.related());
		columns.removeAll(definition.columns());
		if (!fields.isEmpty()) {
			add(rule, null,
					"it looks at " + String.join(", ", fields) + ", which neither @Field nor @Related names: add "
							+ (fields.size() > 1 ? "them" : "it") + " to @Related");
		}
		if (download && !definition.needsDownload()) {
			add(rule, null, "it reads what only a plan download tells: add @Needs( \"download\" )");
		}
		if (!columns.isEmpty()) {
			add(rule, null, "it reads what these columns of the plan download tell: add " + String.join(", ", columns)
					+ " to @Columns");
		}
	}

	private void add(SourceRule rule, Annotation at, String what) {
		String text = "rule \"" + RuleText.shown(rule.name()) + "\": " + what;
		DecisionTable table = tables.get(rule);
		if (table != null) {
			problems.add(at == null ? table.at(rule.name(), text).orElseThrow()
					: table.place(at.line(), at.column(), text));
			return;
		}
		problems.add(new PackProblem(rule.file(), at == null ? rule.line() : at.line(),
				at == null ? rule.column() : at.column(), text));
	}
}
