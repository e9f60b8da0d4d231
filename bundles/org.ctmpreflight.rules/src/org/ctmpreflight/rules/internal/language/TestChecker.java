package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.Arrays;
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
	/** How RE2 shows that lines have no meaning. */
	private static final String OUR_FLAG = "(?s)";
	private static final int LONGEST_NUMBER = 9;
	/** No field and no column of a download needs more. */
	private static final int LONGEST_TEXT = 4000;

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

	/** A comparison that is being read. Where its name is not known, only its form is looked at. */
	final class Draft {
		private final Token first;
		private Operand operand;
		private boolean known = true;

		private Draft(Token first) {
			this.first = first;
		}

		/** The operand is that name. */
		void name(Token name) {
			operand = new Operand(null, name.text(), kind(name));
		}

		/** The first word is a function. */
		TextFunction function() throws Refused {
			return TextFunction.of(first.text()).orElseThrow(() -> {
				String meant = Suggestion.of(first.text(), TextFunction.names());
				return problems.refuse(first, "a rule cannot call '" + RuleText.shown(first.text()) + "'"
						+ (meant.isEmpty() ? "; known are " + String.join(", ", TextFunction.names()) : meant));
			});
		}

		/** The operand is a function, the first word, of that name. */
		void call(Token at, Token name) throws Refused {
			TextFunction function = function();
			if (at.kind() != Kind.WORD) {
				throw problems.refuse(at, "expected a field of the record, found " + at.shown());
			}
			Names.Kind kind = kind(name);
			if (known && kind != Names.Kind.TEXT) {
				throw problems.refuse(name,
						function.text() + " takes a text, and " + name.text() + " is " + described(kind));
			}
			operand = new Operand(function, name.text(), function.kind());
		}

		private Names.Kind kind(Token name) {
			return names.kind(name.text()).orElseGet(() -> {
				problems.add(name, unknown(name.text()));
				known = false;
				return Names.Kind.TEXT;
			});
		}

		/** The operand, as written. */
		String text() {
			return operand.text();
		}

		/** Operators that fit the operand. */
		List<String> operators() {
			return known ? Operator.of(operand.kind()).stream().map(Operator::text).toList()
					: Arrays.stream(Operator.values()).map(Operator::text).toList();
		}

		/** Nothing follows: it must be true or false by itself. */
		Test alone() throws Refused {
			if (known && operand.kind() != Names.Kind.FLAG) {
				throw problems.refuse(first, "'" + text() + "' is " + described(operand.kind())
						+ ": compare it, for instance " + text()
						+ (operand.kind() == Names.Kind.TEXT ? " != \"\"" : " > 0"));
			}
			return test(Operator.EQUAL, List.of(new Value(Names.Kind.FLAG, "true")));
		}

		/** Operator and values follow. */
		Test compare(Operator operator, List<Token> values) throws Refused {
			if (known && !Operator.of(operand.kind()).contains(operator)) {
				throw problems.refuse(first, "'" + operator.text() + "' does not fit " + text() + ", which is "
						+ described(operand.kind()) + (operator.order() && operand.kind() == Names.Kind.TEXT
								? ": a number is, for instance, length( " + text() + " )"
								: "; known for it are " + String.join(", ", operators())));
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
			if (problems.size() > before || !known) {
				// what follows can be read on, to tell everything at once
				return test(operator, List.of(new Value(operand.kind(), "")));
			}
			return test(operator, checked);
		}

		private Test test(Operator operator, List<Value> values) {
			return new Test(operand, operator, values, first.line(), first.column());
		}

		private Value value(Operator operator, Token v) throws Refused {
			if (v.kind() == Kind.SIGN || v.kind() == Kind.END) {
				throw problems.refuse(v, "expected " + (operand.kind() == Names.Kind.TEXT ? "a text in double quotes"
						: "a value that is " + described(operand.kind())) + ", found " + v.shown());
			}
			if (!known) {
				return null;
			}
			switch (operand.kind()) {
				case FLAG -> {
					if (v.is("true") || v.is("false")) {
						return new Value(Names.Kind.FLAG, v.text());
					}
					problems.add(v, "expected true or false, found " + v.shown());
				}
				case NUMBER -> {
					if (v.kind() == Kind.NUMBER && v.text().length() <= LONGEST_NUMBER) {
						return new Value(Names.Kind.NUMBER, String.valueOf(Integer.parseInt(v.text())));
					}
					problems.add(v, "expected a number of up to " + LONGEST_NUMBER + " digits, found " + v.shown());
				}
				case TEXT -> {
					return text(operator, v);
				}
			}
			return null;
		}

		private Value text(Operator operator, Token v) {
			int before = problems.size();
			if (v.is("null")) {
				problems.add(v, "a blank field is the empty text: write \"\" instead of null");
			} else if (v.kind() == Kind.WORD && names.kind(v.text()).isPresent()) {
				problems.add(v, "a rule compares with a fixed text, and not with another field such as " + v.text());
			} else if (v.kind() != Kind.STRING) {
				problems.add(v, "expected a text in double quotes: write \"" + RuleText.shown(v.text())
						+ "\" instead of " + v.shown());
			} else if (v.text().length() > LONGEST_TEXT) {
				problems.add(v,
						"a text to compare with has at most " + LONGEST_TEXT + " characters; this one is longer");
			} else if (operator == Operator.MATCHES || operator == Operator.NOT_MATCHES) {
				pattern(v);
			} else {
				allowed(operator, v);
			}
			return problems.size() > before ? null : Value.of(v.text());
		}

		private void pattern(Token v) {
			try {
				if (PatternSize.of(v.text()) > PatternSize.MOST) {
					problems.add(v, "this regular expression repeats too much: at most " + PatternSize.MOST
							+ " characters and repetitions, those within each other multiplied");
				} else {
					Pattern.compile(v.text(), Pattern.DOTALL);
				}
			} catch (PatternSyntaxException e) {
				problems.add(v, "this regular expression cannot be read: " + e.getDescription()
						+ (e.getPattern() == null ? ""
								: ", at '" + RuleText.shown(e.getPattern().replace(OUR_FLAG, "")) + "'"));
			}
		}

		/** A comparison that no value of the layout can make true is a mistake. */
		private void allowed(Operator operator, Token v) {
			String text = v.text();
			if (operator.search() && text.isEmpty()) {
				problems.add(v, "every text has the empty text in it: expected something to look for");
				return;
			}
			if (text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
				problems.add(v, "a field holds no tab and no line end: take it out of the text");
				return;
			}
			if (!operator.search() && !text.equals(text.strip())) {
				problems.add(v, "a field is compared without spaces around it: take them out of " + v.shown());
				return;
			}
			List<LayoutField> versions = names.versions(operand.name());
			if (versions.isEmpty() || text.isEmpty()) {
				return;
			}
			LayoutField newest = versions.get(versions.size() - 1);
			int length = text.codePointCount(0, text.length());
			int longest = newest.maxLength() > 0 ? newest.maxLength() : newest.exactLength();
			if (newest.coded() && versions.stream().flatMap(f -> f.allowedValues().stream())
					.noneMatch(a -> operator.search() ? a.value().contains(text) : a.value().equals(text))) {
				List<String> known = newest.allowedValues().stream().map(AllowedValue::value).toList();
				problems.add(v, newest.label() + (operator.search() ? " never has " : " is never ") + v.shown()
						+ (operator.search() ? " in it" : "") + ": allowed are "
						+ known.stream().map(k -> '"' + k + '"').collect(Collectors.joining(", "))
						+ meant(text, newest));
			} else if (longest > 0 && length > longest) {
				problems.add(v, newest.label() + " has at most " + longest + " characters; this text has " + length);
			} else if (!operator.search() && newest.exactLength() > 0 && length < newest.exactLength()) {
				problems.add(v,
						newest.label() + " has " + newest.exactLength() + " characters; this text has " + length);
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

	private String unknown(String name) {
		String meant = Suggestion.of(name, names.all());
		return "'" + RuleText.shown(name) + "' is not known" + (!meant.isEmpty() ? meant
				: name.startsWith(Names.COMPLAINT + ".")
						? ": columns of the plan download are " + String.join(", ", names.columns().keySet())
						: ": a rule can name " + String.join(", ", names.fields())
								+ ", what is known of the record beside them, and nothing else");
	}

	private static String described(Names.Kind kind) {
		return switch (kind) {
			case TEXT -> "a text";
			case FLAG -> "true or false";
			case NUMBER -> "a number";
		};
	}
}
