package org.ctmpreflight.rules.internal.table;

import java.util.List;

/**
 * A decision table as data: each row is a rule.
 *
 * @param name       what follows the word RuleTable; may be empty
 * @param place      of that word
 * @param conditions its columns of conditions, in their order
 * @param rows       its rules, in their order
 */
public record RuleTable(String name, CellPlace place, List<Condition> conditions, List<Row> rows) {
	/** Copies the lists. */
	public RuleTable {
		conditions = List.copyOf(conditions);
		rows = List.copyOf(rows);
	}

	/**
	 * A column of conditions.
	 *
	 * @param label    what the table calls it; may be empty
	 * @param template the constraint, with a place for the value, as the table has it
	 * @param place    of the template
	 */
	public record Condition(String label, String template, CellPlace place) {
	}

	/**
	 * A rule.
	 *
	 * @param rule        its name
	 * @param place       of its name
	 * @param values      its cell in each column of conditions; empty where the column does not matter to it
	 * @param constraints what is made of each value, as it stands in the DRL; empty where the value is
	 */
	public record Row(String rule, CellPlace place, List<String> values, List<String> constraints) {
		/** Copies the lists. */
		public Row {
			values = List.copyOf(values);
			constraints = List.copyOf(constraints);
		}
	}
}
