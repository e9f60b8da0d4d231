package org.ctmpreflight.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules while they are being written: drafts of packs, mistakes and what to do about them, help with words. */
class RuleWritingTest {
	private static final RuleAssist ASSIST = new RuleAssist(TestPack.LAYOUTS, "casework-upload");
	private static final String RULE = RuleTemplates.rule(RuleStyle.SENTENCES, "my-rule", "caseworkNotes");
	private static final String DRL = RuleTemplates.rule(RuleStyle.DRL, "my-rule", "caseworkNotes");

	@TempDir
	private Path folder;

	private PackDraft draft(Path file, String text) throws Exception {
		return PackDraft.of(folder.resolve("mine"), Map.of(file, text.getBytes(StandardCharsets.UTF_8)),
				TestPack.LAYOUTS);
	}

	private Path pack(RuleStyle style) throws Exception {
		return RuleTemplates.makePack(folder.resolve("mine"), "mine", "Our \"own\" rules", style, "my-rule");
	}

	@ParameterizedTest
	@EnumSource(value = RuleStyle.class, names = { "DRL", "SENTENCES", "TABLE" })
	void aNewPackRunsAndItsExamplesPass(RuleStyle style) throws Exception {
		Path rules = pack(style);
		try (PackDraft draft = draft(rules, Files.readString(rules))) {
			assertThat(draft.problems(true)).isEmpty();
			assertThat(draft.rules()).extracting(DraftRule::code).containsExactly("my-rule");
			assertThat(draft.rules().get(0).file()).isEqualTo(rules.toString());
			TestRun run = draft.test(null, Set.of());
			assertThat(run.results()).hasSize(2).allMatch(ExampleResult::passed);
		}
	}

	@Test
	void aPackIsMadeWhereNothingIs() throws Exception {
		assertThat(RuleTemplates.free("mine", n -> false)).isEqualTo("mine");
		assertThat(RuleTemplates.free("mine", List.of("mine", "mine-2")::contains)).isEqualTo("mine-3");
		Files.createDirectory(folder.resolve("mine"));
		assertThatThrownBy(() -> pack(RuleStyle.DRL)).hasMessageContaining("is there already: choose another id");
		assertThat(folder.resolve("mine")).isEmptyDirectory();
	}

	@Test
	void rulesAreAddedAndTheExamplesOfAllStillPass() throws Exception {
		pack(RuleStyle.DRL);
		Path second = RuleTemplates.makeRule(folder.resolve("mine"), RuleStyle.SENTENCES, "second");
		RuleTemplates.makeRule(folder.resolve("mine"), RuleStyle.DRL, "third");
		RuleTemplates.makeRule(folder.resolve("mine"), RuleStyle.TABLE, "fourth");
		try (PackDraft draft = draft(second, Files.readString(second))) {
			assertThat(draft.problems(true)).isEmpty();
			assertThat(draft.rules()).extracting(DraftRule::code).containsExactlyInAnyOrder("my-rule", "second",
					"third",
					"fourth");
			assertThat(draft.test(null, Set.of()).results()).hasSize(8).allMatch(ExampleResult::passed);
		}
		assertThatThrownBy(() -> RuleTemplates.makeRule(folder.resolve("mine"), RuleStyle.DRL, "second"))
				.hasMessageContaining("is there already");
	}

	@Test
	void whatIsNotSavedCountsAndIsNotSaved() throws Exception {
		Path rules = pack(RuleStyle.SENTENCES);
		try (PackDraft draft = draft(rules, RULE.replace("is not blank", "is nut blank"))) {
			assertThat(draft.problems(false)).singleElement().satisfies(p -> {
				assertThat(p.file()).isEqualTo(rules.toString());
				assertThat(p.line()).isEqualTo(10);
			});
			assertThatThrownBy(draft::load).hasMessageStartingWith(rules.toString());
		}
		assertThat(rules).hasContent(RULE);
	}

	@Test
	void theExampleAtTheCursorIsRunAlone() throws Exception {
		Path rules = pack(RuleStyle.DRL);
		Path tests = folder.resolve("mine/tests/rules.yaml");
		String cases = Files.readString(tests).replaceFirst("a note that is a sentence",
				"a note of three words, or more")
				+ "  - { expect: [], name: words }\n";
		Files.copy(tests, tests.resolveSibling("more.yaml"));
		try (PackDraft draft = draft(tests, cases)) {
			int line = (int) cases.substring(0, cases.indexOf("  - name: a note of three words\n")).lines().count() + 1;
			assertThat(ran(draft, tests, line)).containsExactly("a note of three words");
			assertThat(ran(draft, tests, line + 2)).containsExactly("a note of three words");
			assertThat(ran(draft, tests, line + 3)).containsExactly("a note of three words, or more");
			assertThat(ran(draft, tests, line + 5)).containsExactly("words");
			assertThat(ran(draft, tests, 1)).as("above all of them").hasSize(5);
			assertThat(ran(draft, rules, 1)).as("no file of examples").hasSize(5);
		}
	}

	private static List<String> ran(PackDraft draft, Path file, int line) throws Exception {
		return draft.testAt(file, line).results().stream().map(r -> r.example().name()).toList();
	}

	@Test
	void theCopyIsDeleted() throws Exception {
		Path rules = pack(RuleStyle.DRL);
		Path copy;
		try (PackDraft draft = draft(rules, DRL)) {
			copy = draft.load().folder();
			assertThat(copy).isDirectory();
			assertThat(draft.original(copy.resolve("rules.drl") + ":3")).isEqualTo(rules + ":3");
		}
		assertThat(copy).doesNotExist();
	}

	/** What is wrong with a text, and the text after its first fix. */
	private String fixed(Path file, String text) throws Exception {
		try (PackDraft draft = draft(file, text)) {
			// a misspelt annotation is missing under its right name as well, which is told first
			List<PackProblem> problems = draft.problems(false);
			PackProblem problem = problems.get(problems.size() - 1);
			List<RuleFix> fixes = RuleFixes.of(text, problem);
			assertThat(fixes).as(problem.toString()).isNotEmpty();
			return fixes.get(0).apply(text);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Casework Notes is not | Casework Note is not", "is not blank | is not blnk",
			"has fewer words than | has fewr words than", "\"warning\" | \"warnign\"", "@Severity | @Severty",
			"\"caseworkNotes\" | \"caseworkNote\"" })
	void sentencesAreMended(String right, String wrong) throws Exception {
		Path rules = pack(RuleStyle.SENTENCES);
		assertThat(fixed(rules, RULE.replaceFirst(right, wrong))).isEqualTo(RULE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "words( caseworkNotes | words( caseworkNots", "words( | wrds( ",
			"caseworkNotes != | caseworkNotes <> ", "rule \"my | rul \"my" })
	void drlIsMended(String right, String wrong) throws Exception {
		Path rules = pack(RuleStyle.DRL);
		assertThat(fixed(rules, DRL.replace(right, wrong)).replace("words (", "words(").replaceAll(" +", " "))
				.isEqualTo(DRL.replaceAll(" +", " "));
	}

	/** What a fix makes of a text that was edited since: by how much its mistake has moved is known. */
	private static String moved(RuleFix fix, String before, String now) {
		return fix.moved(before, now, now.indexOf('?') - before.indexOf('?')).map(f -> f.apply(now)).orElse(null);
	}

	@Test
	void fixesFollowTheTextOrAreNoneAnyMore() {
		String before = "rule ?\n  a wrng b\nwhen\n";
		RuleFix change = new RuleFix("", before.indexOf("wrng"), 4, "wrong");
		assertThat(moved(change, before, "\nrule ?\n  a wrng b, c\nwhen\n")).contains("  a wrong b, c\n");
		assertThat(moved(change, before, "rule ?\n  aa wrng b\nwhen\n")).isNull();
		assertThat(moved(change, before, "rule ?\n  a wr")).isNull();
		RuleFix add = new RuleFix("", before.indexOf("when"), 0, "  @X\n");
		assertThat(moved(add, before, "\nrule ?\n  b wrng b\nwhen\n")).endsWith("  b wrng b\n  @X\nwhen\n");
		assertThat(moved(add, before, "rule ?\n  a wrng b\nwhen not\n")).isNull();
		assertThat(moved(add, before, "rule ?\n  a wrng bwhen\n\n")).isNull();
		assertThat(moved(add, before, "?")).isNull();
		assertThat(new RuleFix("", 0, 0, "x").moved("", "", 0)).isPresent();
	}

	@Test
	void whatIsMissingIsAdded() throws Exception {
		Path rules = pack(RuleStyle.DRL);
		String without = DRL.replaceFirst("    @Remedy.*\\n", "").replaceFirst("    @Citation.*\\n", "");
		try (PackDraft draft = draft(rules, fixed(rules, without))) {
			assertThat(draft.problems(false)).isEmpty();
		}
		String related = fixed(rules, DRL.replace("CaseworkRecord( ", "CaseworkRecord( comments == \"\", "));
		assertThat(related).contains("    @Related( \"comments\" )\nwhen");
		String more = fixed(rules, related.replace("comments == \"\"", "comments == \"\", hpiRelated == \"Y\""));
		assertThat(more).contains("@Related( \"comments, hpiRelated\" )");
		String download = fixed(rules, DRL.replace("CaseworkRecord( ", "CaseworkRecord( complaintFound, ")
				.replaceFirst("@Field\\( \"caseworkNotes\" \\)", "@Field( \"caseworkNotes, complaintId\" )"));
		assertThat(download).contains("    @Needs( \"download\" )\nwhen");
	}

	@Test
	void valuesAreMended() throws Exception {
		Path rules = pack(RuleStyle.DRL);
		String wrong = DRL.replace("CaseworkRecord( ", "CaseworkRecord( resolveComplaintYN == \"y\", ");
		assertThat(fixed(rules, wrong)).contains("resolveComplaintYN == \"Y\"");
	}

	@Test
	void cellsOfTablesAreMended() throws Exception {
		Path rules = pack(RuleStyle.TABLE);
		String text = Files.readString(rules).replace(",warning,", ",warnig,");
		try (PackDraft draft = draft(rules, text)) {
			PackProblem problem = draft.problems(false).get(0);
			assertThat(TableCell.of(problem)).isEqualTo(new TableCell(null, 5, 3)).hasToString("D6");
			assertThat(RuleFixes.ofCell("warnig", problem.text())).isEqualTo("warning");
		}
	}

	@Test
	void tablesKeepWhatIsNotTouched() {
		String text = "\uFEFFRuleTable x,,\r\n\"a \"\"b\"\"\",  c ,\"d,\ne\"\r\nlast";
		TableText table = new TableText(text);
		assertThat(table.text()).isEqualTo(text);
		assertThat(table.cell(1, 0)).isEqualTo("a \"b\"");
		assertThat(table.cell(1, 2)).isEqualTo("d,\ne");
		table.set(2, 1, "x, y");
		table.insert(3);
		table.set(3, 0, "new");
		assertThat(table.text()).isEqualTo(text + ",\"x, y\"\r\nnew,,\r\n");
		table.delete(3);
		table.set(2, 1, "");
		assertThat(table.text()).isEqualTo(text + ",\r\n");
	}

	@Test
	void rulesAreIndentedAndMeanTheSame() throws Exception {
		String messy = RULE.replaceAll("(?m)^ +", "").replace("when", "   when   ");
		assertThat(RuleFormat.indent(messy)).isEqualTo(RULE);
		assertThat(RuleFormat.indent(RULE)).isEqualTo(RULE);
		for (String file : List.of("resolve.drl", "agent-broker.drl", "download.drl", "duplicates.drl")) {
			String text = Files.readString(TestPack.ROOT.resolve("rules/cms-casework-upload").resolve(file));
			assertThat(RuleFormat.indent(text).replaceAll("\\s+", " ")).isEqualTo(text.replaceAll("\\s+", " "));
		}
	}

	private static List<String> proposed(RuleStyle style, String text) {
		int at = text.indexOf('|');
		String plain = text.replace("|", "");
		return ASSIST.proposals(style, plain, at).stream()
				.map(p -> plain.substring(0, p.offset()) + p.replacement()
						+ plain.substring(p.offset() + p.length()))
				.map(t -> t.substring(t.lastIndexOf('\n', Math.min(t.length() - 1, at)) + 1)).toList();
	}

	@Test
	void wordsAreProposed() {
		assertThat(proposed(RuleStyle.SENTENCES, "when\nthe record\n- Resolve|")).contains("- Resolve Complaint Y/N ");
		assertThat(proposed(RuleStyle.SENTENCES, "when\nthe record\n- Resolve Complaint Y/N is |"))
				.contains("- Resolve Complaint Y/N is \"N\"", "- Resolve Complaint Y/N is blank");
		assertThat(proposed(RuleStyle.DRL, "when\n$record : CaseworkRecord( casew|")).containsExactly(
				"$record : CaseworkRecord( caseworkNotes");
		assertThat(proposed(RuleStyle.DRL, "when\n$record : CaseworkRecord( caseworkNotes con|"))
				.containsExactly("$record : CaseworkRecord( caseworkNotes contains ");
		assertThat(proposed(RuleStyle.DRL, "when\n$record : CaseworkRecord( hpiRelated in ( \"Y\", |"))
				.contains("$record : CaseworkRecord( hpiRelated in ( \"Y\", \"U\"");
		assertThat(proposed(RuleStyle.DRL, "rule \"x\"\n@Sev|")).contains("@Severity( \"\" )");
		assertThat(proposed(RuleStyle.DRL, "rule \"x\"\n@Severity( \"w|")).containsExactly("@Severity( \"warning");
		assertThat(proposed(RuleStyle.DRL, "|").get(0)).startsWith("rule \"my-rule\"");
		assertThat(proposed(RuleStyle.EXAMPLES, "set: { hpiR|")).containsExactly("set: { hpiRelated: ");
	}

	@Test
	void wordsAreExplained() {
		assertThat(ASSIST.meaning(RuleStyle.DRL, "x hpiRelated == 1", 4)).startsWith("HPI Related? (hpiRelated)\n")
				.contains("\"U\"");
		assertThat(ASSIST.meaning(RuleStyle.SENTENCES, "- HPI Related? is blank", 18)).startsWith("HPI Related?");
		assertThat(ASSIST.meaning(RuleStyle.DRL, "@Remedy( \"x\" )", 3)).contains("put it right");
		assertThat(ASSIST.meaning(RuleStyle.DRL, "end", 1)).isNull();
	}

	@Test
	void rulesAreTriedOnAFile() throws Exception {
		RulePack before = TestPack.in(folder.resolve("old"), "mine")
				.rule("note-short", "warning", "caseworkNotes", "words( caseworkNotes ) < 3").load();
		RulePack after = TestPack.in(folder.resolve("new"), "mine")
				.rule("note-short", "warning", "caseworkNotes", "words( caseworkNotes ) > 2").load();
		String line = "C2500000001\t%s\tN\t\t\t\t\t\t\t\t\t\t\n";
		CheckInput file = CheckInput.of("a.TXT",
				(String.format(line, "Was called") + String.format(line, "One two four")
						+ String.format(line, "One two three")).getBytes(StandardCharsets.UTF_8));
		RuleTrial trial = RuleTrial.of(CheckOptions.of(TestPack.TODAY, List.of(before)),
				CheckOptions.of(TestPack.TODAY, List.of(after)), file, 1, TestPack.LAYOUTS, CheckMonitor.NONE);
		assertThat(trial.appear()).singleElement().satisfies(d -> {
			assertThat(d.line()).isEqualTo(2);
			assertThat(d.field().name()).isEqualTo("caseworkNotes");
			assertThat(d.message()).isEqualTo("Casework Notes is wrong.");
		});
		assertThat(trial.disappear()).extracting(RuleTrial.Difference::line).containsExactly(1L);
		assertThat(trial.cut()).isEqualTo(1);
		assertThat(trial.unchanged()).isZero();
	}
}
