package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.rules.internal.language.Condition.All;
import org.ctmpreflight.rules.internal.language.Condition.Any;
import org.ctmpreflight.rules.internal.language.Condition.Not;
import org.ctmpreflight.rules.internal.language.Problems.Refused;
import org.ctmpreflight.rules.internal.language.Token.Kind;

/** Reads what stands between the parentheses of a pattern. */
final class ConditionParser {
	/** Deeper than any rule that a person can read; a bound on the stack. */
	private static final int DEEPEST = 20;
	/** More than these neither a person nor a compiler likes: several rules, or a reference table, do it better. */
	private static final int MOST_TESTS = 100;
	private static final int MOST_VALUES = 300;

	private final Lexer in;
	private final Problems problems;
	private final TestChecker checker;
	private int depth;
	private int tests;
	private int values;

	ConditionParser(Lexer in, Names names, Problems problems) {
		this.in = in;
		this.problems = problems;
		this.checker = new TestChecker(names, problems);
	}

	/** Reads constraints up to the closing parenthesis, which is taken too. */
	All constraints() throws Refused {
		List<Condition> all = new ArrayList<>();
		if (in.skip(")")) {
			return new All(all);
		}
		do {
			all.add(any());
		} while (in.skip(","));
		Token end = in.next();
		if (!end.is(")")) {
			throw problems.refuse(end, "expected ',', '&&', '||' or ')', found " + end.shown()
					+ (end.is("or") || end.is("and") ? "; write || for or, && for and" : ""));
		}
		return new All(all);
	}

	private Condition any() throws Refused {
		List<Condition> parts = new ArrayList<>();
		do {
			parts.add(all());
		} while (in.skip("||"));
		return parts.size() == 1 ? parts.get(0) : new Any(parts);
	}

	private Condition all() throws Refused {
		List<Condition> parts = new ArrayList<>();
		do {
			parts.add(one());
		} while (in.skip("&&"));
		return parts.size() == 1 ? parts.get(0) : new All(parts);
	}

	private Condition one() throws Refused {
		if (++depth > DEEPEST) {
			throw problems.refuse(in.peek(), "conditions are nested deeper than " + DEEPEST + " parentheses");
		}
		try {
			if (in.skip("!")) {
				in.expect("(");
				return new Not(rest());
			}
			return in.skip("(") ? rest() : test();
		} finally {
			depth--;
		}
	}

	private Condition rest() throws Refused {
		Condition inner = any();
		in.expect(")");
		return inner;
	}

	private Condition test() throws Refused {
		Token first = in.next();
		if (first.kind() != Kind.WORD) {
			throw problems.refuse(first, "expected a field of the record, found " + first.shown()
					+ (first.kind() == Kind.STRING || first.kind() == Kind.NUMBER ? ": the field stands first, then the value"
							: ""));
		}
		if (in.peek().is(":") || in.peek().is(":=")) {
			throw problems.refuse(first, "a rule cannot keep a value under a name: delete '" + RuleText.shown(first.text())
					+ " " + in.peek().text() + "'");
		}
		if (++tests > MOST_TESTS) {
			throw problems.refuse(first, "a rule has at most " + MOST_TESTS + " comparisons: make several rules of it");
		}
		TestChecker.Draft draft = checker.start(first);
		if (in.peek().is("(")) {
			draft.function();
			in.next();
			Token name = in.next();
			draft.call(name, in.peek().is(".") ? column(name) : name);
			in.expect(")");
		} else {
			draft.name(in.peek().is(".") ? column(first) : first);
		}
		Token at = in.peek();
		if (at.is(",") || at.is(")") || at.is("&&") || at.is("||")) {
			return draft.alone();
		}
		Operator operator = operator(draft);
		List<Token> compared = new ArrayList<>();
		if (operator.list()) {
			if (!in.peek().is("(")) {
				throw problems.refuse(in.peek(), "expected '(' after '" + operator.text() + "', found " + in.peek().shown()
						+ ": a list stands in parentheses, with commas between");
			}
			in.next();
			do {
				compared.add(value());
			} while (in.skip(","));
			in.expect(")");
		} else {
			compared.add(value());
		}
		return draft.compare(operator, compared);
	}

	private Token value() throws Refused {
		Token value = in.next();
		if (++values > MOST_VALUES) {
			throw problems.refuse(value, "a rule has at most " + MOST_VALUES
					+ " values: make several rules of it, or a reference table");
		}
		return value;
	}

	/** A column of the complaint, written with a dot, as one word. */
	private Token column(Token object) throws Refused {
		in.expect(".");
		Token name = in.next();
		if (name.kind() != Kind.WORD) {
			throw problems.refuse(name, "expected a column of the complaint after '" + object.text() + ".', found "
					+ name.shown());
		}
		if (in.peek().is("(") || in.peek().is(".")) {
			throw problems.refuse(name, "a rule cannot call methods or look into values; known are the functions "
					+ String.join(", ", TextFunction.names()) + ", as in length( comments )");
		}
		return new Token(Kind.WORD, object.text() + "." + name.text(), object.line(), object.column(), name.end());
	}

	private Operator operator(TestChecker.Draft draft) throws Refused {
		Token at = in.next();
		StringBuilder written = new StringBuilder(at.text());
		if (at.is("not") && in.peek().kind() == Kind.WORD) {
			written.append(' ').append(in.next().text());
		}
		if (written.toString().endsWith("str") && in.skip("[")) {
			written.append('[').append(in.next().text()).append(in.expect("]").text());
		}
		String text = written.toString();
		for (Operator o : Operator.values()) {
			if (o.text().equals(text) && at.kind() != Kind.STRING) {
				return o;
			}
		}
		throw problems.refuse(at, "expected an operator after '" + RuleText.shown(draft.text()) + "', found "
				+ (at.kind() == Kind.STRING || at.kind() == Kind.END ? at.shown() : "'" + RuleText.shown(text) + "'")
				+ hint(text, draft.operators()));
	}

	private static String hint(String written, List<String> known) {
		String meant = switch (written) {
			case "=", "is", "equals", "eq" -> "==";
			case "<>", "~=", "not", "is not" -> "!=";
			case "=~", "like" -> "matches";
			case "=<" -> "<=";
			case "=>" -> ">=";
			case "startsWith", "starts" -> "str[startsWith]";
			case "endsWith", "ends" -> "str[endsWith]";
			default -> null;
		};
		String near = meant == null ? Suggestion.of(written, known) : "; did you mean '" + meant + "'?";
		return near.isEmpty() ? "; known are " + String.join(", ", known) : near;
	}
}
