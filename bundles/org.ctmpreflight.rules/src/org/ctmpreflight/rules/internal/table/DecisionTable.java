package org.ctmpreflight.rules.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;

/**
 * The rules of a decision table in a CSV file or an Excel workbook, in the form that Drools has for them: a cell
 * {@code RuleTable …}, and below it a row of keywords (NAME, CONDITION, METADATA, DESCRIPTION), one for the object
 * (blank, or {@code $record : CaseworkRecord}), one of templates, one of labels, and the rules, one a row. What every
 * rule of a pack has in common, such as the package, imports and the consequence, is added and need not be written.
 * Immutable.
 */
public final class DecisionTable {
	private static final String CSV = ".table.csv";
	private static final String WORKBOOK = ".table.xlsx";
	/** Of the DRL, which the user does not see. */
	private static final Pattern DRL_PLACE = Pattern
			.compile("\\s*\\^?\\s*\\[Line:? \\d+, Column:? \\d+\\]|\\s*\\^\\s*$");

	private final String file;
	private final DrlText drl;
	private final List<RuleTable> tables;
	private final Map<String, CellPlace> names = new HashMap<>();

	private DecisionTable(String file, DrlText drl, List<RuleTable> tables) {
		this.file = file;
		this.drl = drl;
		this.tables = List.copyOf(tables);
		tables.forEach(t -> t.rows().forEach(r -> names.put(r.rule(), r.place())));
	}

	/** What reads tables: where one of these classes changes, so may every rule of a table. */
	public static List<Class<?>> madeWith() {
		return List.of(DecisionTable.class, Cell.class, CellPlace.class, ConditionTemplate.class, CsvSheet.class,
				DrlText.class, RuleTable.class, Sheet.class, SheetHandler.class, SheetParser.class, TableParser.class,
				WorkbookSheets.class);
	}

	/** Whether a file is meant as a decision table, by its name; one that cannot be read says so when it is. */
	public static boolean isTable(String fileName) {
		return fileName.toLowerCase(Locale.ROOT).matches(".*\\.table\\.(csv|tsv|txt|xls\\w?|xlt\\w?|ods|numbers)");
	}

	/**
	 * @param fileName as the user knows it; ends in {@code .table.csv} or {@code .table.xlsx}
	 * @throws PackException with everything that is wrong with it, by sheet and cell
	 */
	public static DecisionTable read(String fileName, byte[] content) throws PackException {
		String name = fileName.toLowerCase(Locale.ROOT);
		List<PackProblem> problems = new ArrayList<>();
		List<Sheet> sheets = List.of();
		if (!name.endsWith(CSV) && !name.endsWith(WORKBOOK)) {
			problems.add(new PackProblem(fileName, 0, 0, "a decision table is a CSV file or an Excel workbook: "
					+ "save it as NAME" + CSV + " or NAME" + WORKBOOK));
		} else if (content.length > Sheet.MOST_BYTES) {
			problems.add(new PackProblem(fileName, 0, 0, "is larger than " + (Sheet.MOST_BYTES >> 20) + " MB"));
		} else {
			sheets = name.endsWith(CSV) ? List.of(CsvSheet.read(fileName, content))
					: WorkbookSheets.read(fileName, content);
		}
		DrlText drl = new DrlText();
		List<RuleTable> tables = new ArrayList<>();
		for (Sheet sheet : sheets) {
			tables.addAll(new SheetParser(sheet, drl, problems).parse());
		}
		if (tables.isEmpty() && problems.isEmpty()) {
			problems.add(
					new PackProblem(fileName, 0, 0, "has no rules: a table begins with a cell that says RuleTable"));
		}
		if (!problems.isEmpty()) {
			throw new PackException(problems);
		}
		return new DecisionTable(fileName, drl, tables);
	}

	/**
	 * What the cells of a workbook hold, whether they make rules or not.
	 *
	 * @return by name of the sheet, rows of cells; blank for what is not filled
	 * @throws PackException where it is no workbook
	 */
	public static Map<String, List<List<String>>> cells(String fileName, byte[] content) throws PackException {
		Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
		for (Sheet sheet : WorkbookSheets.read(fileName, content)) {
			sheets.put(sheet.name(), sheet.cells());
		}
		return sheets;
	}

	/** The rules as DRL, without package, imports and globals. */
	public String drl() {
		return drl.toString();
	}

	/**
	 * A problem of the DRL as one of the table.
	 *
	 * @param line   of {@link #drl()}, from 1; 0 where it is not known
	 * @param column of that line; any, since no line holds the text of more than one cell
	 * @return at the cell; at the file where none is to blame
	 */
	public PackProblem place(int line, int column, String text) {
		String said = DRL_PLACE.matcher(text).replaceAll("");
		return drl.place(line, said).map(p -> p.problem(said)).orElseGet(() -> new PackProblem(file, 0, 0, said));
	}

	/** A problem at a rule's name; empty where the table does not have the rule. */
	public Optional<PackProblem> at(String rule, String text) {
		return Optional.ofNullable(names.get(rule)).map(p -> p.problem(text));
	}

	/** The tables as data, in the order of sheets and rows. */
	public List<RuleTable> tables() {
		return tables;
	}
}
