package org.ctmpreflight.rules.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.drools.decisiontable.parser.ActionType;
import org.drools.decisiontable.parser.ActionType.Code;

/** One rule table of a sheet to DRL, one cell a line. */
final class TableParser {
	private static final int KEYWORDS = 1;
	private static final int OBJECT = 2;
	private static final int TEMPLATES = 3;
	private static final int LABELS = 4;
	private static final int RULES = 5;

	private static final int MOST_TEMPLATE = 500;
	private static final int MOST_DRL = 4 << 20;
	private static final String CONSEQUENCE = "report.add( drools.getRule(), $record );";
	private static final Pattern OBJECT_CELL = Pattern
			.compile("\\$record\\s*:\\s*CaseworkRecord\\s*(\\(\\s*\\))?\\s*(\\.\\.\\.)?");
	private static final Pattern ANNOTATION = Pattern
			.compile("@?\\s*([A-Za-z]\\w*)\\s*(\\(\\s*\"?\\$param\"?\\s*\\))?");
	private static final String EXPECTED = "expected is NAME, CONDITION, METADATA or DESCRIPTION";

	private final Sheet sheet;
	private final int top;
	private final int left;
	private final int end;
	private final DrlText drl;
	private final List<PackProblem> problems;
	private final TreeMap<Integer, Code> keywords = new TreeMap<>();
	private final Map<Integer, ConditionTemplate> templates = new HashMap<>();
	private final Map<Integer, String> annotations = new HashMap<>();
	private int name = -1;

	/**
	 * @param top  row of the cell that begins it
	 * @param left column of that cell; what stands left of it is a note
	 * @param end  row behind its last
	 */
	TableParser(Sheet sheet, int top, int left, int end, DrlText drl, List<PackProblem> problems) {
		this.sheet = sheet;
		this.top = top;
		this.left = left;
		this.end = end;
		this.drl = drl;
		this.problems = problems;
	}

	/** @throws PackException where the rules would grow too large */
	RuleTable parse(String title) throws PackException {
		List<RuleTable.Condition> conditions = new ArrayList<>();
		List<RuleTable.Row> rows = new ArrayList<>();
		int before = problems.size();
		keywords();
		if (problems.size() == before) {
			object();
		}
		if (problems.size() == before) {
			templates(conditions);
		}
		if (problems.size() == before) {
			rules(rows);
		}
		return new RuleTable(title, sheet.place(top, left), conditions, rows);
	}

	private void keywords() {
		int before = problems.size();
		for (Map.Entry<Integer, Cell> e : cells(top + KEYWORDS).entrySet()) {
			String word = e.getValue().text();
			Code code = ActionType.getTag2code().get(word.toUpperCase(Locale.ROOT));
			if (code == null) {
				problem(e, word.indexOf(';') >= 0 || word.indexOf('\t') >= 0
						? "the cells are not separated by commas: save it as CSV with commas, or as a workbook (.xlsx)"
						: "is no keyword: " + EXPECTED);
			} else if (ActionType.ATTRIBUTE_CODE_SET.contains(code)) {
				problem(e, "has no meaning for rules of a pack: " + EXPECTED);
			} else if ((code == Code.NAME || code == Code.ACTION) && keywords.containsValue(code)) {
				problem(e, "stands in this row twice");
			} else {
				keywords.put(e.getKey(), code);
				name = code == Code.NAME ? e.getKey() : name;
			}
		}
		if (keywords.isEmpty() && problems.size() == before) {
			problems.add(sheet.place(top, left).problem("the row below must hold the keywords: " + EXPECTED));
		} else if (problems.size() == before && (name < 0 || !keywords.containsValue(Code.CONDITION))) {
			problems.add(sheet.place(top + KEYWORDS, left)
					.problem("this row lacks " + (name < 0 ? "a NAME column" : "a CONDITION column")));
		}
	}

	/** Only the first mistake is told: the row is missing, most likely. */
	private void object() {
		int before = problems.size();
		for (Map.Entry<Integer, Cell> e : cells(top + OBJECT).entrySet()) {
			if (problems.size() > before) {
				return;
			}
			if (keywords.get(e.getKey()) != Code.CONDITION) {
				problem(e, "must be blank: only conditions have an object");
			} else if (!OBJECT_CELL.matcher(e.getValue().text()).matches()) {
				problem(e, "is not \"" + ConditionTemplate.OBJECT
						+ "\", which may be left out here; templates stand in the row below");
			}
		}
	}

	private void templates(List<RuleTable.Condition> conditions) {
		Map<Integer, Cell> cells = cells(top + TEMPLATES);
		Map<Integer, Cell> labels = sheet.row(top + LABELS);
		for (Map.Entry<Integer, Code> k : keywords.entrySet()) {
			int col = k.getKey();
			Cell cell = cells.get(col);
			if (k.getValue() == Code.NAME || k.getValue() == Code.DESCRIPTION) {
				if (cell != null) {
					problems.add(cell.place().problem("must be blank: " + k.getValue() + " has no template"));
				}
			} else if (cell == null) {
				problems.add(
						sheet.place(top + TEMPLATES, col).problem("a template is missing: " + switch (k.getValue()) {
							case CONDITION -> "a field, or a constraint with $param";
							case METADATA -> "a name such as Severity or Message";
							default -> CONSEQUENCE;
						}));
			} else {
				template(k.getValue(), col, cell);
				if (k.getValue() == Code.CONDITION) {
					Cell label = labels.get(col);
					conditions
							.add(new RuleTable.Condition(label == null ? "" : label.text(), cell.text(), cell.place()));
				}
			}
		}
	}

	private void template(Code code, int col, Cell cell) {
		if (cell.text().length() > MOST_TEMPLATE) {
			problems.add(cell.place().problem("a template has at most " + MOST_TEMPLATE + " characters"));
		} else if (code == Code.CONDITION) {
			ConditionTemplate template = new ConditionTemplate(cell.text());
			if (template.flaw() != null) {
				problems.add(cell.place().problem("the template " + template.flaw()));
			}
			templates.put(col, template);
		} else if (code == Code.METADATA) {
			Matcher m = ANNOTATION.matcher(cell.text());
			if (!m.matches()) {
				problems.add(cell.place().problem("is no name such as Severity or Message"));
			} else if (annotations.containsValue(m.group(1))) {
				problems.add(cell.place().problem(m.group(1) + " has a column already"));
			} else {
				annotations.put(col, m.group(1));
			}
		} else if (!cell.text().replace(" ", "").equals(CONSEQUENCE.replace(" ", ""))) {
			problems.add(cell.place()
					.problem("a rule can only report: leave the ACTION column out, or write " + CONSEQUENCE));
		}
	}

	private void rules(List<RuleTable.Row> rows) throws PackException {
		Set<String> names = new HashSet<>();
		for (int row : sheet.rows()) {
			if (row >= top + RULES && row < end) {
				Map<Integer, Cell> cells = cells(row);
				if (!cells.isEmpty() && complete(row, cells)) {
					if (!names.add(cells.get(name).text())) {
						problems.add(cells.get(name).place()
								.problem("the rule stands above already: its rows make one, with "
										+ "a list of values where several do"));
					}
					rows.add(rule(cells));
				}
			}
		}
		if (rows.isEmpty() && problems.isEmpty()) {
			problems.add(sheet.place(top, left).problem("the table has no rules: they begin five rows below"));
		}
	}

	private boolean complete(int row, Map<Integer, Cell> cells) {
		int before = problems.size();
		if (!cells.containsKey(name)) {
			problems.add(sheet.place(row, name)
					.problem("this row has no NAME: a note stands above the table or left of it"));
			return false;
		}
		boolean conditions = false;
		for (Map.Entry<Integer, Cell> e : cells.entrySet()) {
			Code code = keywords.get(e.getKey());
			conditions |= code == Code.CONDITION;
			if (code == null) {
				problem(e, "stands in a column without a keyword; DESCRIPTION is the one for notes");
			} else if (code == Code.CONDITION) {
				String flaw = templates.get(e.getKey()).flawOf(e.getValue().text());
				if (flaw != null) {
					problem(e, flaw);
				}
			}
		}
		if (!conditions) {
			problems.add(cells.get(name).place().problem("the rule has no condition and would report every record"));
		}
		for (Map.Entry<Integer, Code> k : keywords.entrySet()) {
			if (k.getValue() == Code.ACTION && !cells.containsKey(k.getKey())) {
				problems.add(sheet.place(row, k.getKey()).problem("is blank: write x, or leave the ACTION column out"));
			}
		}
		return problems.size() == before;
	}

	private RuleTable.Row rule(Map<Integer, Cell> cells) throws PackException {
		Cell code = cells.get(name);
		drl.beginRule();
		drl.line("rule " + quoted(code.text()), code.place());
		annotations.keySet().stream().sorted().filter(cells::containsKey).forEach(col -> {
			Cell cell = cells.get(col);
			drl.part("    @", annotations.get(col) + "( " + quoted(unquoted(cell.text())) + " )", cell.place());
		});
		drl.line("when", code.place());
		drl.line("    " + ConditionTemplate.OBJECT + "(", code.place());
		List<String> values = new ArrayList<>();
		List<String> constraints = new ArrayList<>();
		String separator = "          ";
		for (Map.Entry<Integer, Code> k : keywords.entrySet()) {
			if (k.getValue() == Code.CONDITION) {
				Cell cell = cells.get(k.getKey());
				values.add(cell == null ? "" : cell.text());
				String constraint = cell == null ? "" : templates.get(k.getKey()).constraint(cell.text());
				constraints.add(constraint);
				if (cell != null) {
					drl.part(separator, constraint, cell.place());
					separator = "        , ";
				}
			}
		}
		drl.line("    )", code.place());
		drl.line("then", code.place());
		drl.line("    " + CONSEQUENCE, code.place());
		drl.line("end", code.place());
		if (drl.length() > MOST_DRL) {
			throw new PackException(List.of(code.place().problem("the rules up to here are too large to be compiled")));
		}
		return new RuleTable.Row(code.text(), code.place(), values, constraints);
	}

	/** The table's cells of a row; those at fault are told. */
	private Map<Integer, Cell> cells(int row) {
		if (row >= end) {
			return Map.of();
		}
		Map<Integer, Cell> cells = sheet.row(row).tailMap(left, true);
		for (Map.Entry<Integer, Cell> e : cells.entrySet()) {
			if (e.getValue().fault() != null) {
				problem(e, e.getValue().fault());
			}
		}
		return cells;
	}

	private void problem(Map.Entry<Integer, Cell> at, String text) {
		problems.add(at.getValue().place().problem(text));
	}

	/** Drools' own tables have the quotes in the cell where the template has none. */
	private static String unquoted(String text) {
		return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1)
				: text;
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
