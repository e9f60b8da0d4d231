package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * When a rule fires, as a tree. Immutable. A rule's condition as a whole is an {@link All} of what stands between its
 * commas.
 */
public sealed interface Condition {
	/** As a rule file would have it. */
	String text();

	/** The tests in it, from left to right. */
	default List<Test> tests() {
		List<Test> tests = new ArrayList<>();
		collect(this, tests);
		return tests;
	}

	private static void collect(Condition c, List<Test> tests) {
		if (c instanceof Test t) {
			tests.add(t);
		} else {
			c.parts().forEach(p -> collect(p, tests));
		}
	}

	/** What it is made of; nothing for a test. */
	default List<Condition> parts() {
		return List.of();
	}

	/** All of several; true where there is none. */
	record All(List<Condition> parts) implements Condition {
		/** Copies the list. */
		public All {
			parts = List.copyOf(parts);
		}

		@Override
		public String text() {
			return parts.stream().map(Condition::text).collect(Collectors.joining(" && ", "( ", " )"));
		}

		/** As it stands in a pattern, with commas. */
		public String pattern() {
			return parts.stream().map(Condition::text).collect(Collectors.joining(", "));
		}
	}

	/** Any of several. */
	record Any(List<Condition> parts) implements Condition {
		/** Copies the list. */
		public Any {
			parts = List.copyOf(parts);
		}

		@Override
		public String text() {
			return parts.stream().map(Condition::text).collect(Collectors.joining(" || ", "( ", " )"));
		}
	}

	/** The opposite. */
	record Not(Condition part) implements Condition {
		@Override
		public List<Condition> parts() {
			return List.of(part);
		}

		@Override
		public String text() {
			return part instanceof Test ? "!( " + part.text() + " )" : "!" + part.text();
		}
	}

	/**
	 * One comparison.
	 *
	 * @param operand  what is compared
	 * @param operator how
	 * @param values   with what: one, or several for {@code in}
	 * @param line     where it stands in its file, from 1
	 * @param column   where it stands in its file, from 1
	 */
	record Test(Operand operand, Operator operator, List<Value> values, int line, int column) implements Condition {
		/** Copies the list. */
		public Test {
			values = List.copyOf(values);
		}

		@Override
		public String text() {
			String right = values.stream().map(Value::text).collect(Collectors.joining(", "));
			return operand.text() + " " + operator.text() + " " + (operator.list() ? "( " + right + " )" : right);
		}
	}

	/**
	 * A value that a rule names.
	 *
	 * @param kind of it
	 * @param raw  a text without quotes and escapes, digits, {@code true} or {@code false}
	 */
	record Value(Names.Kind kind, String raw) {
		/** A text. */
		public static Value of(String text) {
			return new Value(Names.Kind.TEXT, text);
		}

		/** As a rule file would have it. */
		public String text() {
			return kind != Names.Kind.TEXT ? raw
					: '"' + raw.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\n", "\\n")
							.replace("\r", "\\r") + '"';
		}
	}
}
