package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.internal.language.Problems.Refused;
import org.ctmpreflight.rules.internal.language.SourceRule.Annotation;
import org.ctmpreflight.rules.internal.language.Token.Kind;

/**
 * Reads the rules of one file: the part of DRL that can do nothing but look at a record and report it, or the same with
 * sentences in it. What is not read here never reaches Drools: what it compiles is written from the rules that come out.
 */
public final class RuleFileParser {
	private static final String RULE = "rule";
	/** What DRL knows and a pack may not have, and why. */
	private static final Map<String, String> REFUSED = Map.ofEntries(
			Map.entry("package", "the program adds the package: delete this line"),
			Map.entry("import",
					"a rule knows the record and nothing else, and the program adds that import: delete this line"),
			Map.entry("global", "the program adds the global 'report': delete this line"),
			Map.entry("function", "functions are code: a rule can only compare what the record has"),
			Map.entry("declare", "a rule cannot declare types: it can only look at the record"),
			Map.entry("query", "a query reports nothing: write a rule"),
			Map.entry("dialect", "a rule has no attributes such as this: delete this line"),
			Map.entry("#", "a comment begins with //"),
			Map.entry("unit", "rule units are not used here: delete this line"));
	/** What a line can begin with that is worth a message of its own. */
	private static final List<String> STARTS = Stream.concat(Stream.of(RULE), REFUSED.keySet().stream()).toList();
	private static final String ATTRIBUTE = ": a rule has no attributes such as this, delete it";
	private static final List<String> ATTRIBUTES = List.of("salience", "no", "lock", "agenda", "auto", "activation",
			"ruleflow", "dialect", "date", "duration", "timer", "calendars", "enabled", "attributes", "refract",
			"direct");

	private final Lexer in;
	private final String file;
	private final Names names;
	private final Problems problems;
	private final boolean sentences;
	private final List<SourceRule> rules = new ArrayList<>();

	private RuleFileParser(String file, String text, Names names, boolean sentences) {
		this.file = file;
		this.names = names;
		this.sentences = sentences;
		this.problems = new Problems(file);
		this.in = new Lexer(RuleText.clean(text, problems), problems);
	}

	/**
	 * Reads a file.
	 *
	 * @param file      as the user knows it
	 * @param sentences whether the conditions are sentences
	 * @param found     what is wrong is added, all of it
	 * @return the rules, for what was not told; one whose condition is wrong has null for it
	 */
	public static List<SourceRule> read(String file, String text, Names names, boolean sentences,
			List<PackProblem> found) {
		RuleFileParser parser = new RuleFileParser(file, text, names, sentences);
		parser.readAll();
		found.addAll(parser.problems.list());
		return parser.rules;
	}

	private void readAll() {
		boolean more = true;
		while (more && !problems.tooMany()) {
			try {
				Token t = in.next();
				more = t.kind() != Kind.END;
				if (t.is(RULE)) {
					rule(t);
				} else if (more && !t.is(";")) {
					throw problems.refuse(t, "expected 'rule', found " + t.shown() + (REFUSED.containsKey(t.text())
							? ": " + REFUSED.get(t.text())
							: Suggestion.of(t.text(), List.of(RULE))));
				}
			} catch (Refused e) {
				// told; the next line of this kind may have its own mistakes
				in.skipToLine(in.lastLine(), STARTS);
			}
		}
	}

	private void rule(Token start) {
		Token name = start;
		List<Annotation> annotations = new ArrayList<>();
		boolean whole = false;
		Condition.All condition = null;
		try {
			name = in.next();
			if (name.kind() != Kind.STRING) {
				throw problems.refuse(name, "expected the rule's code in double quotes, found " + name.shown());
			}
			while (in.peek().is("@")) {
				annotations.add(annotation());
			}
			Token when = in.next();
			if (!when.is("when")) {
				throw problems.refuse(when, "expected 'when' or an annotation such as @Severity( \"error\" ), found "
						+ when.shown() + (when.is("extends") ? ": a rule stands for itself"
								: ATTRIBUTES.contains(when.text()) ? ATTRIBUTE
										: Suggestion.of(when.text(), List.of("when"))));
			}
			whole = true;
			int before = problems.size();
			Condition.All read = sentences ? new SentenceParser(in, names, problems).sentences() : pattern();
			condition = problems.size() > before ? null : read;
			if (!sentences) {
				consequence();
			}
		} catch (Refused e) {
			// told; the next rule may have its own mistakes
			in.skipToLine(start.line(), List.of(RULE));
		}
		if (whole) {
			rules.add(new SourceRule(name.text(), file, start.line(), name.column(), annotations, condition));
		}
	}

	private Annotation annotation() throws Refused {
		in.expect("@");
		Token name = in.next();
		if (name.kind() != Kind.WORD) {
			throw problems.refuse(name, "expected an annotation such as @Severity( \"error\" ), found " + name.shown());
		}
		in.expect("(");
		Token value = in.next();
		if (value.kind() != Kind.STRING) {
			throw problems.refuse(value,
					"expected a text in double quotes, such as @" + name.text() + "( \"…\" ), found "
							+ value.shown());
		}
		if (!in.peek().is(")")) {
			throw problems.refuse(in.peek(), "expected ')', found " + in.peek().shown() + ": @" + name.text()
					+ " takes one text; several names stand in it with commas between");
		}
		in.next();
		return new Annotation(name.text(), value.text(), name.line(), name.column());
	}

	private Condition.All pattern() throws Refused {
		Token variable = in.next();
		if (!variable.is("$record")) {
			throw problems.refuse(variable, "expected $record : CaseworkRecord( … ), found " + variable.shown()
					+ ": a rule looks at one record, and its conditions stand between the parentheses");
		}
		in.expect(":");
		Token type = in.next();
		if (!type.is("CaseworkRecord")) {
			throw problems.refuse(type, "expected CaseworkRecord, found " + type.shown()
					+ ": it is the one thing that a rule can look at");
		}
		in.expect("(");
		Condition.All condition = new ConditionParser(in, names, problems).constraints();
		if (!in.peek().is("then")) {
			throw problems.refuse(in.peek(), "expected 'then', found " + in.peek().shown()
					+ ": a rule has one pattern, $record : CaseworkRecord( … ), and nothing beside it");
		}
		return condition;
	}

	/** The one thing that a rule can do. */
	private void consequence() throws Refused {
		Token then = in.expect("then");
		for (String word : List.of("report", ".", "add", "(", "drools", ".", "getRule", "(", ")", ",", "$record", ")",
				";")) {
			if (!in.peek().is(word)) {
				throw problems.refuse(in.peek().is("end") ? then : in.peek(),
						"a rule can only report: after 'then' exactly this is expected: report.add( drools.getRule(), $record );");
			}
			in.next();
		}
		end(in, problems);
	}

	/** Takes the word that ends a rule. */
	static void end(Lexer in, Problems problems) throws Refused {
		Token end = in.next();
		if (!end.is("end")) {
			throw problems.refuse(end, "expected 'end', found " + end.shown()
					+ (end.is(RULE) || end.kind() == Kind.END ? ": every rule ends with this word"
							: ": a rule does nothing after its report"));
		}
	}
}
