package org.ctmpreflight.rules.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;

/** Finds the rule tables of a sheet. Text that belongs to none is a note. */
final class SheetParser {
	private static final String RULE_TABLE = "ruletable";
	/** What Drools lets stand above a table; in a pack all of it is given. */
	private static final Set<String> SETTINGS = Set.of("ruleset", "import", "variables", "functions", "queries",
			"declare",
			"unit", "dialect", "sequential", "sequentialminpriority", "sequentialmaxpriority", "escapequotes",
			"numericdisabled", "ignorenumericformat");

	private final Sheet sheet;
	private final DrlText drl;
	private final List<PackProblem> problems;

	/** @param problems what is wrong is added */
	SheetParser(Sheet sheet, DrlText drl, List<PackProblem> problems) {
		this.sheet = sheet;
		this.drl = drl;
		this.problems = problems;
	}

	/** @throws PackException where the rules would grow too large */
	List<RuleTable> parse() throws PackException {
		List<RuleTable> tables = new ArrayList<>();
		List<int[]> starts = starts();
		for (int i = 0; i < starts.size(); i++) {
			int row = starts.get(i)[0];
			int col = starts.get(i)[1];
			if (sheet.hidden()) {
				problems.add(sheet.place(row, col).problem("the sheet has rules, but is hidden: show or delete it"));
				return tables;
			}
			int end = i + 1 < starts.size() ? starts.get(i + 1)[0] : Integer.MAX_VALUE;
			String name = sheet.row(row).get(col).text().substring(RULE_TABLE.length()).strip();
			tables.add(new TableParser(sheet, row, col, end, drl, problems).parse(name));
		}
		return tables;
	}

	/** Row and column of the cell that begins each table. */
	private List<int[]> starts() {
		List<int[]> starts = new ArrayList<>();
		for (int row : sheet.rows()) {
			boolean here = false;
			for (Map.Entry<Integer, Cell> cell : sheet.row(row).entrySet()) {
				String word = cell.getValue().text().toLowerCase(Locale.ROOT);
				if (word.equals(RULE_TABLE) || word.startsWith(RULE_TABLE + " ")) {
					if (here) {
						problems.add(cell.getValue().place().problem("a table stands below another, not beside it"));
					} else {
						starts.add(new int[] { row, cell.getKey() });
						here = true;
					}
				}
			}
			Cell first = sheet.row(row).firstEntry().getValue();
			if (starts.isEmpty() && SETTINGS.contains(first.text().toLowerCase(Locale.ROOT))) {
				problems.add(first.place().problem(first.text() + " is given by the pack: delete this row"));
			}
		}
		return starts;
	}
}
