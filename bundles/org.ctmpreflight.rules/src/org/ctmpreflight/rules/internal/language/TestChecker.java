package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.rules.internal.language.Condition.Test;
import org.ctmpreflight.rules.internal.language.Condition.Value;
import org.ctmpreflight.rules.internal.language.Problems.Refused;
import org.ctmpreflight.rules.internal.language.Token.Kind;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Decides whether a comparison makes sense: known names, operators that fit, values that the layout allows. */
final class TestChecker {
	private static final int LONGEST_NUMBER = 9;

	private final Names names;
	private final Problems problems;

	TestChecker(Names names, Problems problems) {
		this.names = names;
		this.problems = problems;
	}

	/** Begins a comparison whose operand begins with a word. */
	Draft start(Token first) {
		return new Draft(first);
	}

	/** A comparison that is being read. */
	final class Draft {
		private final Token first;
		private Operand operand;

		private Draft(Token first) {
			this.first = first;
		}

		/** The operand is that name. */
		void name(Token name) throws Refused {
			operand = new Operand(null, name.text(), kind(name));
		}

		/** The operand is a function, the first word, of that name. */
		void call(Token at, Token name) throws Refused {
			TextFunction function = TextFunction.of(first.text()).orElse(null);
			if (function == null) {
				throw problems.refuse(first, "'" + first.text() + "' is no function that a rule can call"
						+ Suggestion.of(first.text(), TextFunction.names()) + "; known are "
						+ String.join(", ", TextFunction.names()));
			}
			if (at.kind() != Kind.WORD) {
				throw problems.refuse(at, "expected a field of the record, found " + at.shown());
			}
			if (kind(name) != Names.Kind.TEXT) {
				throw problems.refuse(name, function.text() + " takes a text, and " + name.text() + " is "
						+ described(kind(name)));
			}
			operand = new Operand(function, name.text(), function.kind());
		}

		/** The operand, as written. */
		String text() {
			return operand.text();
		}

		/** Operators that fit the operand. */
		List<String> operators() {
			return Operator.of(operand.kind()).stream().map(Operator::text).toList();
		}

		/** Nothing follows: it must be true or false by itself. */
		Test alone() throws Refused {
			if (operand.kind() != Names.Kind.FLAG) {
				throw problems.refuse(first, "'" + text() + "' is " + described(operand.kind())
						+ ": compare it, for instance " + text()
						+ (operand.kind() == Names.Kind.TEXT ? " != \"\"" : " > 0"));
			}
			return test(Operator.EQUAL, List.of(new Value(Names.Kind.FLAG, "true")));
		}

		/** Operator and values follow. */
		Test compare(Operator operator, List<Token> values) throws Refused {
			if (!Operator.of(operand.kind()).contains(operator)) {
				throw problems.refuse(first, "'" + operator.text() + "' does not fit " + text() + ", which is "
						+ described(operand.kind()) + (operator.order() ? ": compare length( " + text() + " )" : ""));
			}
			List<Value> checked = new ArrayList<>();
			int before = problems.size();
			for (Token v : values) {
				Value value = value(operator, v);
				if (value != null && checked.contains(value)) {
					problems.add(v, v.shown() + " stands twice in the list");
				}
				checked.add(value);
			}
			if (problems.size() > before) {
				// what follows can be read on, to tell everything at once
				return test(operator, List.of(new Value(operand.kind(), "")));
			}
			return test(operator, checked);
		}

		private Test test(Operator operator, List<Value> values) {
			return new Test(operand, operator, values, first.line(), first.column());
		}

		private Value value(Operator operator, Token v) throws Refused {
			switch (operand.kind()) {
				case FLAG -> {
					if (v.is("true") || v.is("false")) {
						return new Value(Names.Kind.FLAG, v.text());
					}
					problems.add(v, text() + " is true or false: expected one of these, found " + v.shown());
				}
				case NUMBER -> {
					if (v.kind() == Kind.NUMBER && v.text().length() <= LONGEST_NUMBER) {
						return new Value(Names.Kind.NUMBER, String.valueOf(Integer.parseInt(v.text())));
					}
					problems.add(v, text() + " is a number: expected up to " + LONGEST_NUMBER + " digits, found " + v.shown());
				}
				case TEXT -> {
					return text(operator, v);
				}
			}
			return null;
		}

		private Value text(Operator operator, Token v) throws Refused {
			if (v.kind() == Kind.NUMBER) {
				problems.add(v, text() + " is a text: write \"" + v.text() + "\"");
			} else if (v.kind() == Kind.WORD && !v.is("null")) {
				problems.add(v, "expected a text in double quotes, found " + v.shown() + ": write \"" + v.text() + "\"");
			} else if (v.is("null")) {
				problems.add(v, "a blank field is the empty text: write \"\"");
			} else if (v.kind() != Kind.STRING) {
				throw problems.refuse(v, "expected a text in double quotes, found " + v.shown());
			} else if (operator == Operator.MATCHES || operator == Operator.NOT_MATCHES) {
				pattern(v);
				return Value.of(v.text());
			} else {
				allowed(operator, v);
				return Value.of(v.text());
			}
			return null;
		}

		private void pattern(Token v) {
			try {
				Pattern.compile(v.text(), Pattern.DOTALL);
			} catch (PatternSyntaxException e) {
				problems.add(v, "this is no regular expression that RE2 knows: " + e.getDescription()
						+ (e.getPattern() == null ? "" : ", at '" + e.getPattern() + "'"));
			}
		}

		/** A comparison that no value of the layout can make true is a mistake. */
		private void allowed(Operator operator, Token v) {
			String text = v.text();
			if (operator.search()) {
				if (text.isEmpty()) {
					problems.add(v, "every text has the empty text in it: expected something to look for");
				}
				return;
			}
			if (!text.equals(text.strip()) || text.indexOf('\t') >= 0) {
				problems.add(v, text() + " is compared without surrounding spaces, and holds no tab: take them out of "
						+ v.shown());
			}
			List<LayoutField> versions = names.versions(operand.name());
			if (versions.isEmpty() || text.isEmpty()) {
				return;
			}
			LayoutField newest = versions.get(versions.size() - 1);
			if (newest.coded() && versions.stream().noneMatch(f -> f.allows(text))) {
				List<String> known = newest.allowedValues().stream().map(AllowedValue::value).toList();
				problems.add(v, newest.label() + " is never " + v.shown() + ": allowed are "
						+ known.stream().map(k -> '"' + k + '"').collect(Collectors.joining(", ")) + meant(text, newest));
			} else if (newest.maxLength() > 0 && text.codePointCount(0, text.length()) > newest.maxLength()) {
				problems.add(v, newest.label() + " has at most " + newest.maxLength() + " characters; this text is longer");
			}
		}

		/** What was likely meant by a value: one that differs in case, or one by its meaning. */
		private String meant(String text, LayoutField field) {
			for (AllowedValue a : field.allowedValues()) {
				if (a.value().equalsIgnoreCase(text) || a.meaning().equalsIgnoreCase(text)
						|| a.meaning().regionMatches(true, 0, text, 0, text.length())) {
					return "; did you mean \"" + a.value() + "\"?";
				}
			}
			return "";
		}
	}

	private Names.Kind kind(Token name) throws Refused {
		return names.kind(name.text()).orElseThrow(() -> problems.refuse(name, unknown(name.text())));
	}

	private String unknown(String name) {
		return "'" + name + "' is not known" + Suggestion.of(name, names.all()) + (name.startsWith(Names.COMPLAINT + ".")
				? "; columns of the plan download are " + String.join(", ", names.columns().keySet())
				: "; a rule can name the record's fields and what is known of it, and nothing else");
	}

	private static String described(Names.Kind kind) {
		return switch (kind) {
			case TEXT -> "a text";
			case FLAG -> "true or false";
			case NUMBER -> "a number";
		};
	}
}
