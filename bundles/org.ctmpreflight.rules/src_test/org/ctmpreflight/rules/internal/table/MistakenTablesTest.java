package org.ctmpreflight.rules.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in decision tables: each is told once, at its cell. */
class MistakenTablesTest {
	private static final String GOOD = Tables.csv("comments", "x", "y");

	private static Stream<Arguments> mistakes() {
		return Stream.of( //
				arguments("", "my.table.csv: has no rules"), //
				arguments("Rules,of,ours\n", "my.table.csv: has no rules"), //
				arguments("RuleTable T\n", "my.table.csv:1:1: cell A1: the row below must hold the keywords"), //
				arguments("RuleTable T\n\nNAME,CONDITION\n", ":1:1: cell A1: the row below must hold the keywords"), //
				arguments(GOOD.replace("NAME", "CODE"), ":2:1: cell A2: is no keyword: expected is NAME, CONDITION"), //
				arguments(GOOD.replace("NAME", "Notes"), ":2:1: cell A2: is no keyword"), //
				arguments(GOOD.replace("NAME", "PRIORITY"), ":2:1: cell A2: has no meaning for rules of a pack"), //
				arguments(GOOD.replace("NAME", "METADATA"), ":2:1: cell A2: this row lacks a NAME column"), //
				arguments(GOOD.replace("NAME,CONDITION", "NAME,METADATA"),
						"cell A2: this row lacks a CONDITION column"), //
				arguments(GOOD.replace("NAME,CONDITION", "NAME,NAME"), ":2:6: cell B2: stands in this row twice"), //
				arguments(GOOD.replace("\n\n,comments", "\n,$r : Rec\n,comments"), ":3:2: cell B3: is not \"$record"), //
				arguments(GOOD.replace("\n\n,comments", "\n,comments"), ":3:2: cell B3: is not \"$record : Casework"), //
				arguments(GOOD.replace("\n\n,comments", "\nx,\n,comments"), ":3:1: cell A3: must be blank"), //
				arguments(Tables.csv("", "x"),
						":4: cell B4: a template is missing: a field, or a constraint with $param"), //
				arguments(GOOD.replace("Severity", ""), "cell C4: a template is missing: a name such as Severity"), //
				arguments(GOOD.replace("Severity", "how bad"), "cell C4: is no name such as Severity or Message"), //
				arguments(GOOD.replace("Severity", "Field"), ":4:17: cell D4: Field has a column already"), //
				arguments(GOOD.replace("\n,comments", "\nx,comments"),
						":4:1: cell A4: must be blank: NAME has no template"), //
				arguments(Tables.csv("\"comments == \"\"x\"\"\"", "x"),
						":4:3: cell B4: the template has no place for the"), //
				arguments(Tables.csv("comments is", "x"), ":4:2: cell B4: the template has no place for the value"), //
				arguments(Tables.csv("forall(||) comments", "x"), ":4:2: cell B4: the template is no list"), //
				arguments(Tables.csv("comments in ( $param", "x"), ":4:2: cell B4: the template lacks a )"), //
				arguments(Tables.csv("comments == $param )", "x"), ":4:2: cell B4: the template has a ) too many"), //
				arguments(Tables.csv("comments == “$param”", "x"), "cell B4: the template has curly quotes"), //
				arguments(Tables.csv("x".repeat(501), "x"), "cell B4: a template has at most 500 characters"), //
				arguments(Tables.csv("comments == $param", "\"\"\"x\""),
						":6:5: cell B6: has a quote too many or too few"), //
				arguments(Tables.csv("comments == $param", "x ) then evil(); end //"),
						":6:4: cell B6: has a ) too many"), //
				arguments(Tables.csv("comments == $param", "x // more"), ":6:4: cell B6: is more than a constraint"), //
				arguments(Tables.csv("comments == $param", "x; y"), "cell B6: is more than a constraint: it has ;"), //
				arguments(Tables.csv("comments == $param", "“x”"), ":6:4: cell B6: has curly quotes"), //
				arguments(Tables.csv("\"forall(||){comments == \"\"$\"\"}\"", "\"a, \"\"b\""),
						"cell B6: has a quote in the"), //
				arguments(Tables.csv("comments"), ":1:1: cell A1: the table has no rules: they begin five rows below"), //
				arguments(GOOD.replace("r2,", ","), ":7: cell A7: this row has no NAME"), //
				arguments(GOOD + "\n,,,,,,,,See also the memo\n", ":9: cell A9: this row has no NAME"), //
				arguments(GOOD.replace("r2,y", "r2,"), ":7:1: cell A7: the rule has no condition"), //
				arguments(GOOD.replace("r2", "r1"), ":7:1: cell A7: the rule stands above already"), //
				arguments(GOOD.replaceFirst("\n$", ",new\n"), ":7:30: cell I7: stands in a column without a keyword"), //
				arguments(GOOD.replaceFirst("DATA\n", "DATA,ACTION\n").replaceFirst("Remedy\n", "Remedy,exit();\n")
						.replaceAll(",r\n", ",r,x\n"), "cell I4: a rule can only report: leave the ACTION column out"), //
				arguments(GOOD.replaceFirst("DATA\n", "DATA,ACTION\n").replaceFirst("Remedy\n",
						"Remedy,\"report.add( drools.getRule(), \\$record );\"\n").replaceFirst(",r\n", ",r,x\n"),
						":7: cell I7: is blank: write x, or leave the ACTION column out"), //
				arguments("RuleSet,mine\n" + GOOD, ":1:1: cell A1: RuleSet is given by the pack: delete this row"), //
				arguments("Import,java.lang.Runtime\n" + GOOD, ":1:1: cell A1: Import is given by the pack"), //
				arguments(GOOD.replaceFirst("RuleTable T", "RuleTable T,RuleTable U"),
						":1:13: cell B1: a table stands below"), //
				arguments(GOOD.replace(',', ';'), ":2:1: cell A2: the cells are not separated by commas"), //
				arguments(GOOD.replace(',', '\t'), ":2:1: cell A2: the cells are not separated by commas"), //
				arguments(GOOD.replace("r2", "\"r2"), "my.table.csv:7:1: a quoted cell is not closed"), //
				arguments(GOOD.replace("r2", "\"r\"2"),
						"my.table.csv:7:4: a quoted cell goes on after its closing quote"), //
				arguments(GOOD.replace("r2", "r\0"), "my.table.csv:7: is not in UTF-8"), //
				arguments(Tables.csv("\"forall(||){comments == \"\"$\"\"}\"", "\"" + "x,".repeat(1_000) + "\""),
						":6:5: cell B6: is too long a list"), //
				arguments(GOOD.replace("r2", "x".repeat(4001)), ":7:1: cell A7: holds more than 4000 characters"));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void aMistakeShouldBeToldAtItsCell(String csv, String problem) {
		List<String> problems = Tables.problems(csv);
		assertThat(problems).hasSize(1);
		assertThat(problems.get(0)).startsWith("my.table.csv").contains(problem).doesNotContain("\n");
	}

	@Test
	void allMistakesShouldBeToldAtOnce() {
		String csv = Tables.csv("comments == $param", "(x", "\"y\"", "z; exit()") + "\n"
				+ Tables.csv("comments is", "x");
		assertThat(Tables.problems(csv)).hasSize(3).extracting(p -> p.replaceFirst(".*cell (\\w+):.*", "$1"))
				.containsExactly("B6", "B8", "B13");
	}

	@Test
	void onlyUtf8ShouldBeTakenAndTheLineTold() {
		byte[] ansi = GOOD.replace("r2", "é").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(Tables.problems("a.table.csv", ansi)).singleElement().asString()
				.isEqualTo("a.table.csv:7: is not in UTF-8: save it as \"CSV UTF-8\" or as a workbook (.xlsx)");
		byte[] unicode = GOOD.getBytes(StandardCharsets.UTF_16);
		assertThat(Tables.problems("a.table.csv", unicode)).singleElement().asString()
				.startsWith("a.table.csv:1: is not in UTF-8");
	}

	@Test
	void filesOfOtherKindsShouldBeRefused() {
		assertThat(Tables.problems("a.table.xls", new byte[0])).singleElement().asString()
				.isEqualTo(
						"a.table.xls: a decision table is a CSV file or an Excel workbook: save it as NAME.table.csv "
								+ "or NAME.table.xlsx");
		assertThat(Tables.problems("a.table.csv", Tables.rawWorkbook(""))).singleElement().asString()
				.isEqualTo("a.table.csv: is a workbook: let its name end in .xlsx");
		assertThat(Tables.problems("a.table.csv", new byte[(4 << 20) + 1])).singleElement().asString()
				.isEqualTo("a.table.csv: is larger than 4 MB");
	}

	@Test
	void hugeTablesShouldBeRefusedEarly() {
		assertThat(Tables.problems("x,".repeat(60_000))).singleElement().asString().contains("one cell too many");
		String wide = Tables.csv("\"" + "comments != \"\"$param\"\", ".repeat(15) + "hpiRelated == \"\"Y\"\"\"",
				Stream.generate(() -> "x".repeat(4_000)).limit(100).toArray(String[]::new));
		assertThat(Tables.problems(wide)).singleElement().asString().contains("are too large to be compiled");
	}
}
