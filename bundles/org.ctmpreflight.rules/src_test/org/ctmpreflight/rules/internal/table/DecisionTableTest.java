package org.ctmpreflight.rules.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision tables as they should be: what DRL is made of them, and which cell each line comes from. */
class DecisionTableTest {
	private static final String ONE = "RuleTable Contacts\nNAME,CONDITION,CONDITION,METADATA,DESCRIPTION\n"
			+ ",$record : CaseworkRecord\n,resolveComplaintYN,"
			+ "\"forall(||){resolutionNotification == \"\"$\"\"}\",Message\n"
			+ "Code,Resolve,Notification,Message,Why\na-rule,Y,\"0, 4\",Say \"who\",since ever\n";

	private static String shippedTable() throws Exception {
		return Files.readString(
				Path.of(System.getProperty("preflight.root"), "rules", "plan-quality-example", "resolution.table.csv"));
	}

	@Test
	void eachRowShouldBecomeARuleWithOneCellALine() throws Exception {
		assertThat(Tables.read(ONE).drl()).isEqualTo("""
				rule "a-rule"
				    @Message( "Say \\"who\\"" )
				when
				    $record : CaseworkRecord(
				          resolveComplaintYN == "Y"
				        , resolutionNotification == "0" || resolutionNotification == "4"
				    )
				then
				    report.add( drools.getRule(), $record );
				end
				""");
	}

	@ParameterizedTest
	@CsvSource({ "1, 6:1: cell A6", "2, 6:17: cell D6", "4, 6:1: cell A6", "5, 6:8: cell B6", "6, 6:11: cell C6",
			"10, 6:1: cell A6" })
	void problemsOfTheDrlShouldBePlacedAtTheCell(int line, String place) throws Exception {
		assertThat(Tables.read(ONE).place(line, 7, "bad")).hasToString("my.table.csv:" + place + ": bad");
	}

	@Test
	void aProblemWithoutItsOwnLineShouldBePlacedByTheConstraintThatItQuotes() throws Exception {
		DecisionTable table = Tables.read(ONE);
		String text = "cannot take resolutionNotification == \"0\" || resolutionNotification == \"4\"";
		assertThat(table.place(4, 1, text + " ^ [Line: 4, Column: 4]"))
				.hasToString("my.table.csv:6:11: cell C6: " + text);
		assertThat(table.place(0, 0, text)).hasToString("my.table.csv:6:11: cell C6: " + text);
		assertThat(table.place(0, 0, "bad")).hasToString("my.table.csv: bad");
		assertThat(table.place(99, 1, "bad")).hasToString("my.table.csv: bad");
	}

	@Test
	void aProblemOfARuleShouldBePlacedAtItsName() throws Exception {
		DecisionTable table = Tables.read(ONE);
		assertThat(table.at("a-rule", "bad")).hasToString("Optional[my.table.csv:6:1: cell A6: bad]");
		assertThat(table.at("other", "bad")).isEmpty();
	}

	@Test
	void rowsShouldBeThereAsDataToo() throws Exception {
		RuleTable table = Tables.read(ONE).tables().get(0);
		assertThat(table.name()).isEqualTo("Contacts");
		assertThat(table.place().cell()).isEqualTo("A1");
		assertThat(table.conditions()).extracting(RuleTable.Condition::label).containsExactly("Resolve",
				"Notification");
		assertThat(table.conditions()).extracting(RuleTable.Condition::template).containsExactly("resolveComplaintYN",
				"forall(||){resolutionNotification == \"$\"}");
		RuleTable.Row row = table.rows().get(0);
		assertThat(row.rule()).isEqualTo("a-rule");
		assertThat(row.values()).containsExactly("Y", "0, 4");
		assertThat(row.constraints()).containsExactly("resolveComplaintYN == \"Y\"",
				"resolutionNotification == \"0\" || resolutionNotification == \"4\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { // template, value and constraint, the first two as in CSV
			"comments~x~comments == \"x\"", //
			"comments~\"\"\"\"\"\"~comments == \"\"", //
			"comments !=~\"\"\"x\"\"\"~comments != \"x\"", //
			"comments matches~\\d+ \"\"~comments matches \"\\\\d+ \\\"\\\"\"", //
			"comments not matches~x~comments not matches \"x\"", //
			"\"comments == \"\"$param\"\"\"~x~comments == \"x\"", //
			"\"comments == \"\"$param\"\"\"~\"\"\"\"\"\"~comments == \"\"", //
			"\"comments == \"\"$param\"\"\"~say \"x\"~comments == \"say \\\"x\\\"\"", //
			"comments in ( $param )~\"\"\"x\"\", \"\"y\"\"\"~comments in ( \"x\", \"y\" )", //
			"agentBrokerDetail == $param~true~agentBrokerDetail == true", //
			"\"comments == \"\"\"\" ?\"~x~comments == \"\"", //
			"\"comments >= \"\"$1\"\", comments <= \"\"$2\"\"\"~\"a, b\"~comments >= \"a\", comments <= \"b\"", //
			"\"forall(||){comments == \"\"$\"\"}\"~\"x, y\"~comments == \"x\" || comments == \"y\"", //
			"\"forall(||){comments == \"\"$\"\"}\"~\"\"\"x\"\", \"\"\"\"\"~comments == \"x\" || comments == \"\"", //
			"\"forall(&&){comments != \"\"$\"\"}\"~x~comments != \"x\"", //
	})
	void templatesShouldMeanWhatTheyMeanInDrools(String template, String value, String constraint) throws Exception {
		RuleTable table = Tables.read(Tables.csv(template, value)).tables().get(0);
		assertThat(table.rows().get(0).constraints()).containsExactly(constraint);
	}

	@ParameterizedTest
	@ValueSource(strings = { "$record : CaseworkRecord", "$record:CaseworkRecord()...", "$record : CaseworkRecord( )",
			"" })
	void theObjectShouldBeFreeToBeGivenOrNot(String object) throws Exception {
		assertThat(Tables.read(ONE.replace("$record : CaseworkRecord", object)).drl())
				.isEqualTo(Tables.read(ONE).drl());
	}

	@Test
	void droolsOwnWordsForTheSameShouldBeTaken() throws Exception {
		String csv = ONE.replace("NAME,CONDITION,CONDITION,METADATA,DESCRIPTION", "n,C,condition,@,ACTION")
				.replace(",Message\n", ",\"Message( \"\"$param\"\" )\",\"report.add(drools.getRule(), $record);\"\n");
		assertThat(Tables.read(csv).drl()).isEqualTo(Tables.read(ONE).drl());
	}

	@Test
	void notesAboveAndLeftOfTheTableAndBlankRowsShouldBeOfNoMeaning() throws Exception {
		String csv = ONE.lines().map(l -> "see below," + l)
				.collect(Collectors.joining("\n", "Rules of 2026\n\n", "\n\n"))
				.replace("see below,a-rule", "\n,,\n,a-rule");
		assertThat(Tables.read(csv).drl()).isEqualTo(Tables.read(ONE).drl());
	}

	@Test
	void severalTablesShouldStandBelowEachOther() throws Exception {
		DecisionTable table = Tables.read(ONE + "\n" + ONE.replace("a-rule", "b-rule"));
		assertThat(table.tables()).hasSize(2);
		assertThat(table.drl().lines().filter(l -> l.startsWith("rule"))).containsExactly("rule \"a-rule\"",
				"rule \"b-rule\"");
		assertThat(table.at("b-rule", "bad").orElseThrow()).hasToString("my.table.csv:13:1: cell A13: bad");
	}

	@Test
	void anyLineEndAndAByteOrderMarkShouldBeTaken() throws Exception {
		String drl = Tables.read(ONE).drl();
		for (String end : List.of("\r\n", "\r")) {
			DecisionTable table = Tables.read("\ufeff" + ONE.replace("\n", end));
			assertThat(table.drl()).isEqualTo(drl);
			assertThat(table.place(6, 1, "bad")).hasToString("my.table.csv:6:11: cell C6: bad");
			assertThat(table.tables().get(0).place()).isEqualTo(new CellPlace("my.table.csv", null, "A1", 1, 1));
		}
	}

	@Test
	void aQuotedCellMayGoOverLines() throws Exception {
		String csv = ONE.replace("Code,Resolve", "Code,\"Resolve\r\nComplaint\n\"").replace("Say \"who\"",
				"\"Müller\u00a0, Ω\n\"");
		DecisionTable table = Tables.read(csv);
		assertThat(table.drl()).contains("@Message( \"Müller , Ω\" )");
		assertThat(table.tables().get(0).conditions().get(0).label()).isEqualTo("Resolve Complaint");
		assertThat(table.place(6, 1, "bad")).hasToString("my.table.csv:8:11: cell C6: bad");
	}

	@Test
	void theShippedTableShouldBeTheSameAsAWorkbook() throws Exception {
		DecisionTable csv = DecisionTable.read("resolution.table.csv", shippedTable().getBytes(StandardCharsets.UTF_8));
		DecisionTable workbook;
		try (InputStream in = getClass().getResourceAsStream("testdata/resolution.table.xlsx")) {
			workbook = DecisionTable.read("resolution.table.xlsx", in.readAllBytes());
		}
		assertThat(workbook.drl()).isEqualTo(csv.drl()).contains("plan-resolved-without-contact",
				"plan-agent-broker-npn-missing");
		assertThat(workbook.at("plan-agent-broker-npn-missing", "bad").orElseThrow())
				.hasToString("resolution.table.xlsx!Rules:A7: bad");
		assertThat(workbook.place(12, 1, "bad")).hasToString("resolution.table.xlsx!Rules:C6: bad");
	}

	@ParameterizedTest
	@CsvSource({ "a.table.csv, true", "A.TABLE.XLSX, true", "a.table.xls, true", "a.table.xlsm, true",
			"a.table.ods, true",
			"tables/agent-broker-categories.csv, false", "table.csv, false", "a.table.json, false",
			"a.table.csv.bak, false" })
	void filesShouldBeKnownAsTablesByTheirName(String file, boolean table) {
		assertThat(DecisionTable.isTable(file)).isEqualTo(table);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, A1", "6, 25, Z7", "0, 26, AA1", "11, 701, ZZ12", "0, 702, AAA1", "1048575, 16383, XFD1048576" })
	void cellsShouldBeCalledAsSpreadsheetsCallThem(int row, int col, String name) {
		assertThat(Sheet.name(row, col)).isEqualTo(name);
	}
}
