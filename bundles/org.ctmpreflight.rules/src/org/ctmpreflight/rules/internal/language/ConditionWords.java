package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ctmpreflight.rules.internal.language.Condition.All;
import org.ctmpreflight.rules.internal.language.Condition.Any;
import org.ctmpreflight.rules.internal.language.Condition.Not;
import org.ctmpreflight.rules.internal.language.Condition.Test;
import org.ctmpreflight.rules.internal.language.Condition.Value;
import org.ctmpreflight.rules.internal.language.Problems.Refused;
import org.ctmpreflight.rules.internal.language.Sentence.Follow;

/** Says a condition in the words that sentences of rules have, as far as there are such words. */
public final class ConditionWords {
	private final Map<String, String> labels = new HashMap<>();

	private ConditionWords(Names names) {
		names.labels().forEach((label, name) -> labels.putIfAbsent(name, label));
	}

	/**
	 * @param condition as it stands in a pattern
	 * @return sentences that must all hold
	 * @throws IllegalArgumentException where it is no condition of a rule
	 */
	public static List<String> of(String condition, Names names) {
		Problems problems = new Problems("condition");
		try {
			All all = new ConditionParser(new Lexer(condition + " )", problems), names, problems).constraints();
			if (problems.size() == 0) {
				ConditionWords words = new ConditionWords(names);
				return all.parts().stream().map(p -> words.say(p, false)).toList();
			}
		} catch (Refused e) {
			// told below
		}
		throw new IllegalArgumentException(problems.list().toString());
	}

	private String say(Condition c, boolean opposite) {
		if (c instanceof Not not) {
			return say(not.part(), !opposite);
		}
		if (c instanceof Test t) {
			return say(t, opposite ? t.operator().opposite() : t.operator());
		}
		boolean any = c instanceof Any != opposite;
		List<String> parts = new ArrayList<>();
		for (Condition p : c.parts()) {
			String words = say(p, opposite);
			boolean mixed = !(p instanceof Test) && !(p instanceof Not);
			parts.add(mixed ? "(" + words + ")" : words);
		}
		return String.join(any ? " or " : " and ", parts);
	}

	private String say(Test t, Operator operator) {
		String label = labels.getOrDefault(t.operand().name(), t.operand().name());
		Value first = t.values().get(0);
		if (t.operand().kind() == Names.Kind.FLAG) {
			boolean wanted = first.raw().equals("true") == (operator == Operator.EQUAL);
			return t.operand().function() == null ? flag(t.operand().name(), wanted)
					: (wanted ? "" : "it is not so that ") + label + " "
							+ sentence(t.operand().function(), Operator.EQUAL);
		}
		if (t.operand().function() != null) {
			return label + " has " + count(operator, t) + (t.operand().function() == TextFunction.WORDS ? " words"
					: " characters");
		}
		if (first.raw().isEmpty() && !operator.list()) {
			return label + (operator == Operator.EQUAL ? " is blank" : " is filled in");
		}
		for (Sentence s : Sentence.values()) {
			if (s.function() == null && s.operator() == operator && s.follow() != Follow.NOTHING) {
				return label + " " + s.words() + " "
						+ t.values().stream().map(v -> v.raw().isEmpty() ? "blank" : v.text())
								.collect(Collectors.joining(", "));
			}
		}
		return label + " " + operator.text() + " " + first.text();
	}

	private static String sentence(TextFunction function, Operator operator) {
		for (Sentence s : Sentence.values()) {
			if (s.function() == function && s.operator() == operator) {
				return s.words();
			}
		}
		throw new IllegalArgumentException(function.text());
	}

	private static String count(Operator operator, Test t) {
		String n = t.values().stream().map(Value::raw).collect(Collectors.joining(" or "));
		return switch (operator) {
			case LESS -> "fewer than " + n;
			case AT_MOST -> "at most " + n;
			case MORE -> "more than " + n;
			case AT_LEAST -> "at least " + n;
			case NOT_EQUAL, NOT_IN -> "not " + n;
			default -> n;
		};
	}

	private static String flag(String name, boolean value) {
		for (Remark r : Remark.values()) {
			if (r.flag().equals(name) && r.value() == value) {
				return r.words();
			}
		}
		for (Remark r : Remark.values()) {
			if (r.flag().equals(name)) {
				return "it is not so that " + r.words();
			}
		}
		return name + " is " + value;
	}
}
