package org.ctmpreflight.rules.internal.language;

import java.util.List;
import java.util.stream.Collectors;

import org.ctmpreflight.rules.CaseworkRecord;
import org.ctmpreflight.rules.DownloadedComplaint;
import org.ctmpreflight.rules.Report;
import org.ctmpreflight.rules.RuleFunctions;
import org.ctmpreflight.rules.internal.PackRules;
import org.ctmpreflight.rules.internal.RuleMetadata;
import org.ctmpreflight.rules.internal.language.Condition.Any;
import org.ctmpreflight.rules.internal.language.Condition.Not;
import org.ctmpreflight.rules.internal.language.Condition.Test;
import org.ctmpreflight.rules.internal.language.Condition.Value;

/** Writes rules as the DRL that Drools compiles: nothing else of a pack ever reaches it. */
public final class DrlWriter {
	private static final String FUNCTIONS = RuleFunctions.class.getSimpleName() + ".";

	private final StringBuilder out = new StringBuilder();

	private DrlWriter() {
	}

	/** What compiled rules call, and what reads and writes them: where one of these changes, so may every rule. */
	public static List<Class<?>> madeWith() {
		return List.of(CaseworkRecord.class, DownloadedComplaint.class, Report.class, RuleFunctions.class,
				PackRules.class,
				RuleMetadata.class, RuleFileParser.class, RuleText.class, Lexer.class, Token.class, Problems.class,
				ConditionParser.class, SentenceParser.class, TestChecker.class, PatternSize.class, Names.class,
				Learned.class,
				Operator.class, TextFunction.class, Sentence.class, Remark.class, Condition.class, Operand.class,
				SourceRule.class, DrlWriter.class);
	}

	/** @param packId names the package */
	public static String write(String packId, List<SourceRule> rules) {
		DrlWriter w = new DrlWriter();
		// behind an underscore no id is a word of Java's or Drools' own
		w.out.append("package pack._").append(packId.replace('-', '_')).append(";\n");
		for (Class<?> c : List.of(CaseworkRecord.class, Report.class, RuleFunctions.class)) {
			w.out.append("import ").append(c.getName()).append(";\n");
		}
		w.out.append("global Report report;\n");
		rules.forEach(w::rule);
		return w.out.toString();
	}

	private void rule(SourceRule rule) {
		out.append("rule ").append(quoted(rule.name())).append('\n');
		rule.annotations().forEach(a -> annotation(a.name(), a.value()));
		annotation(RuleMetadata.PLACE, rule.file() + ":" + rule.line());
		annotation(RuleMetadata.CONDITION, rule.condition().pattern());
		out.append("when\n$record : CaseworkRecord( ")
				.append(rule.condition().parts().stream().map(c -> expression(c, false))
						.collect(Collectors.joining(", ")))
				.append(" )\nthen\nreport.add( drools.getRule(), $record );\nend\n");
	}

	/** Values are hidden from Drools, which would read quotes and backslashes in them in its own way. */
	private void annotation(String name, String value) {
		out.append('@').append(name).append("( ").append(quoted(RuleMetadata.encode(value))).append(" )\n");
	}

	private static String quoted(String text) {
		return Value.of(text).text();
	}

	/** An opposite is written into the comparisons: Drools' two compilers do not agree on an exclamation mark. */
	private static String expression(Condition c, boolean opposite) {
		if (c instanceof Not not) {
			return expression(not.part(), !opposite);
		}
		if (c instanceof Test t) {
			return test(t, opposite ? t.operator().opposite() : t.operator());
		}
		boolean any = c instanceof Any != opposite;
		return c.parts().stream().map(p -> expression(p, opposite))
				.collect(Collectors.joining(any ? " || " : " && ", "( ", " )"));
	}

	private static String test(Test t, Operator operator) {
		String left = t.operand().function() == null ? t.operand().name()
				: FUNCTIONS + t.operand().function().text() + "( " + t.operand().name() + bound(t) + " )";
		if (operator.search()) {
			Operator positive = operator.negative() ? operator.opposite() : operator;
			return FUNCTIONS + positive.function() + "( " + left + ", " + t.values().get(0).text() + " ) == "
					+ !operator.negative();
		}
		if (!operator.list()) {
			return left + " " + operator.text() + " " + t.values().get(0).text();
		}
		boolean in = operator == Operator.IN;
		return t.values().stream().map(v -> left + (in ? " == " : " != ") + v.text())
				.collect(Collectors.joining(in ? " || " : " && ", "( ", " )"));
	}

	/** Words are counted no further than it takes to compare their number. */
	private static String bound(Test t) {
		return t.operand().function() == TextFunction.WORDS && t.values().size() == 1 ? ", " + t.values().get(0).text()
				: "";
	}
}
