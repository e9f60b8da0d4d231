package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.check.TestRun.id;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.SkippedRule;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference tables of packs and of the user, with the one that the shipped pack needs. */
class ReferenceTablesTest {
	private static final String RULE = "agent-broker-category";
	private static final String TABLE = "agent-broker-categories";

	@TempDir
	private Path folder;

	/** An agent/broker complaint of a category and subcategory against a table. */
	private TestRun run(String category, String subcategory) throws Exception {
		TestRun run = new TestRun(folder);
		Path download = run.write("complaints.txt",
				"COMPLAINT_ID\tRECEIVED_DATE\tCOMPLAINT_CATEGORY\tCOMPLAINT_SUBCATEGORY\n"
						+ id(1) + "\t01/01/2026\t" + category + "\t" + subcategory + "\n");
		return run.file("a.TXT", id(1) + "\tNote\tN\t\t\t\t\tY\tA\tB\t\t\t\n").with(o -> o.withDownload(download));
	}

	private TestRun withTable(TestRun run, String csv) throws Exception {
		Path table = run.write("categories.csv", csv);
		return run.with(o -> o.withTables(Map.of(TABLE, table)));
	}

	private static boolean fires(TestRun run) throws Exception {
		try (CheckResult result = run.check()) {
			assertThat(result.problems()).isEmpty();
			assertThat(result.files().get(0).rules().run()).contains(RULE);
			return TestRun.findings(result.files().get(0)).contains(RULE + " 1 #1");
		}
	}

	@Test
	void theShippedTableShouldBeEmptyAndToldAsTheReasonToSkipTheRule() throws Exception {
		try (CheckResult result = run("Marketing", "Agent").check()) {
			assertThat(result.problems()).isEmpty();
			assertThat(result.files().get(0).rules().skipped())
					.contains(new SkippedRule(RULE, "table empty: " + TABLE));
		}
		assertThat(TestRun.shipped().get(0).info().tables()).filteredOn(t -> t.name().equals(TABLE)).singleElement()
				.satisfies(t -> assertThat(t.source()).contains("Appendix B"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Marketing|Agent|Marketing,Agent|false",
			"Marketing|Agent|Marketing,Other|true",
			"Marketing|Agent|Marketing,|false", "Marketing|Agent|\"  marketing\u00A0\",AGENT|false",
			"Marketing||Marketing,|false",
			"Marketing||Marketing,Agent|true", "|Agent|Marketing,Agent|true",
			"Fees, and more|Agent|\"Fees,  and more\",|false" })
	void theRuleShouldFireForWhatTheTableLacks(String category, String subcategory, String row, boolean fires)
			throws Exception {
		TestRun run = run(category == null ? "" : category, subcategory == null ? "" : subcategory);
		assertThat(fires(withTable(run, "category,subcategory\r\n\r\nEnrollment,\r\n" + row + "\r\n,\r\n")))
				.isEqualTo(fires);
	}

	@Test
	void marksAndSpacesAroundHeadingsShouldBeTaken() throws Exception {
		assertThat(fires(withTable(run("Marketing", "Agent"), "\uFEFF category , subcategory\nMarketing,Agent")))
				.isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "|1|headings", "category~|1|headings category,subcategory",
			"Category,subcategory~|1|headings", "category,subcategory,note~a,b,c~|1|headings",
			"subcategory,category~|1|headings", "category,subcategory~a,b~c~|3|1 values, 2 are expected",
			"category,subcategory~a,b,c~|2|3 values", "category,subcategory~~ ,b~|3|category is blank",
			"category,subcategory~a,b~\"c,d~e,f~|3|quote is not closed", "category,subcategory~\"a\"b,c~|2|beside one",
			"category,subcategory~\"a~a\",b~c~|4|1 values" })
	void whatIsMalformedShouldBeToldWithItsLineAndLeaveTheRuleOut(String csv, int line, String what) throws Exception {
		try (CheckResult result = withTable(run("Marketing", "Agent"), csv == null ? "" : csv.replace('~', '\n'))
				.check()) {
			assertThat(result.problems()).hasSize(1);
			assertThat(result.problems().get(0).toString())
					.startsWith(folder.resolve("categories.csv") + ":" + line + ": ")
					.contains(what);
			assertThat(result.files().get(0).rules().skipped())
					.contains(new SkippedRule(RULE, "table empty: " + TABLE));
		}
	}

	@Test
	void whatCannotBeReadShouldBeToldEvenWhereNoRuleNeedsIt() throws Exception {
		Path latin = Files.write(folder.resolve("latin.csv"),
				"category,subcategory\nCaf\u00E9,\n".getBytes("windows-1252"));
		for (Path table : List.of(folder, folder.resolve("absent.csv"), latin)) {
			try (CheckResult result = new TestRun(folder).file("a.TXT", TestRun.record(id(1), "Note"))
					.with(o -> o.withTables(Map.of(TABLE, table))).check()) {
				assertThat(result.problems()).as(table.toString()).hasSize(1);
				assertThat(result.files()).hasSize(1);
			}
		}
	}

	private Path pack(String name, String table, String from) throws Exception {
		Path pack = Files.createDirectories(folder.resolve("packs").resolve(name));
		Files.createDirectories(pack.resolve("tables"));
		Files.writeString(pack.resolve("pack.json"), "{\"id\":\"" + name + "\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"],\"effectiveFrom\":" + from
				+ ",\"tables\":[{\"name\":\""
				+ TABLE + "\",\"file\":\"tables/ours.csv\",\"source\":\"Letter of CMS\",\"date\":\"2026-01-01\"}]}");
		Files.writeString(pack.resolve("rules.drl"), "rule \"of-" + name
				+ "\" @Severity(\"info\") @Field(\"comments\") "
				+ "@Citation(\"us\") @Message(\"m\") @Explanation(\"e\") @Remedy(\"r\")\nwhen\n"
				+ "  $record : CaseworkRecord( comments == \"x\" )\nthen\n  report.add( drools.getRule(), $record );\nend\n");
		Files.writeString(pack.resolve("tables/ours.csv"), table);
		return pack;
	}

	private static List<RulePack> load(Path... packs) throws PackException {
		List<RulePack> all = new ArrayList<>(TestRun.shipped());
		all.addAll(new PackLoader(LayoutCatalog.shipped(), List.of(), null).load(List.of(packs)));
		return all;
	}

	private boolean firesWith(List<RulePack> packs) throws Exception {
		TestRun run = run("Marketing", "Agent");
		return fires(run.with(o -> CheckOptions.of(o.asOf(), packs).withDownload(o.download())));
	}

	@Test
	void aLaterPackShouldBringTheTableUnlessItIsNotInEffect() throws Exception {
		Path allows = pack("allows", "category,subcategory\nMarketing,\n", "null");
		Path other = pack("other", "category,subcategory\nEnrollment,\n", "null");
		Path future = pack("future", "category,subcategory\nEnrollment,\n", "\"2027-01-01\"");
		assertThat(firesWith(load(allows))).isFalse();
		assertThat(firesWith(load(other))).isTrue();
		assertThat(firesWith(load(other, allows))).isFalse();
		assertThat(firesWith(load(allows, other))).isTrue();
		assertThat(firesWith(load(allows, future))).isFalse();
	}

	@Test
	void theUsersTableShouldReplaceThatOfThePacks() throws Exception {
		List<RulePack> packs = load(pack("broken", "nothing\n", "null"));
		TestRun run = run("Marketing", "Agent");
		run.with(o -> CheckOptions.of(o.asOf(), packs).withDownload(o.download()));
		try (CheckResult result = run.check()) {
			assertThat(result.problems()).singleElement()
					.hasToString(folder.resolve("packs/broken/tables/ours.csv")
							+ ":1: expected the headings category,subcategory");
		}
		assertThat(fires(withTable(run, "category,subcategory\nMarketing,Agent\n"))).isFalse();
	}

	@Test
	void whatIsWrongWithTheTablesOfAPackShouldBeTold() throws Exception {
		Path pack = pack("mine", "category,subcategory\n", "null");
		String right = Files.readString(pack.resolve("pack.json"));
		for (String[] wrong : new String[][] { { "tables/ours.csv", "tables/theirs.csv", "no file tables/theirs.csv" },
				{ "tables/ours.csv", "../ours.csv", "no file of a table" }, { "2026-01-01", "2026", "no date" },
				{ "\"source\":\"Letter of CMS\",", "", "\"source\" is missing" },
				{ TABLE, "Our Table", "no name of a table" } }) {
			Files.writeString(pack.resolve("pack.json"), right.replace(wrong[0], wrong[1]));
			Assertions.assertThatThrownBy(() -> load(pack)).isInstanceOf(PackException.class)
					.hasMessageContaining("pack.json").hasMessageContaining(wrong[2]);
		}
	}
}
