package org.ctmpreflight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes from one version of a pack to the next. */
class DiffTest {
	@TempDir
	private static Path folder;
	private static List<RulePack> before;
	private static List<RulePack> after;

	@BeforeAll
	static void writePacks() throws Exception {
		before = List.of(TestPack.in(folder.resolve("old"), "mine")
				.rule("note-short", "warning", "caseworkNotes", "words( caseworkNotes ) < 3")
				.rule("no-comment", "info", "comments", "comments == \"\"")
				.rule("same", "error", "hpiRelated", "hpiRelated == \"U\"")
				.load());
		after = List.of(TestPack.in(folder.resolve("new"), "mine", ", \"effectiveFrom\": \"2026-01-01\"")
				.rule("note-short", "error", "caseworkNotes", "words( caseworkNotes ) < 4",
						"@EffectiveFrom(\"2026-02-01\")")
				.rule("same", "error", "hpiRelated", "hpiRelated == \"U\"")
				.rule("open", "info", "resolveComplaintYN", "resolveComplaintYN == \"N\"").load());
	}

	private static FindingsDiff findings(CheckInput... inputs) throws Exception {
		return FindingsDiff.of(before, after, List.of(inputs), List.of(), TestPack.LAYOUTS, TestPack.TODAY);
	}

	private static String line(String note, String resolve, String comments) {
		return "C2500000001\t" + note + "\t" + resolve + "\t" + comments + "\t\tU\t\t\t\t\t\t\t\n";
	}

	@Test
	void nothingIsDifferentFromItself() throws Exception {
		RulesDiff diff = RulesDiff.of(before, before);
		assertThat(diff.isEmpty()).isTrue();
		assertThat(DiffReport.text(diff, null)).isEqualTo("rules: no difference\n");
	}

	@Test
	void rulesAndFindingsAreCompared() throws Exception {
		Path file = Files.writeString(folder.resolve("a.TXT"),
				line("Was called", "N", "") + line("Three words here", "N", "SECRET")
						+ line("This is a sentence", "Y", "SECRET"));
		FindingsDiff findings = findings(new CheckInput("a.TXT", file));
		assertThat(findings.isEmpty()).isFalse();
		assertThat(DiffReport.text(RulesDiff.of(before, after), findings)).isEqualTo("""
				pack mine
				  in effect from  (none) -> 2026-01-01
				added      open  info  resolveComplaintYN
				removed    no-comment  info  comments
				changed    note-short
				  severity        warning -> error
				  condition       was  words( caseworkNotes ) < 3
				                  is   words( caseworkNotes ) < 4
				  in effect from  (none) -> 2026-02-01
				rules: 1 added, 1 removed, 1 changed

				a.TXT (4 findings stay)
				  appears    1  note-short: line 2 caseworkNotes
				  appears    2  open: line 1 resolveComplaintYN, line 2 resolveComplaintYN
				  disappears 1  no-comment: line 1 comments

				findings: 3 appear, 1 disappear, in 1 file
				""");
	}

	@Test
	void listOfPlacesSaysHowManyMoreThereAre() throws Exception {
		FindingsDiff findings = findings(
				CheckInput.of("many.TXT", line("This is a sentence", "N", "c").repeat(25).getBytes()));
		assertThat(findings.files().get(0).appear().get("open").count()).isEqualTo(25);
		assertThat(DiffReport.text(RulesDiff.of(before, after), findings))
				.contains("line 20 resolveComplaintYN and 5 more\n");
	}

	@Test
	void fileThatCannotBeReadIsTold() throws Exception {
		FindingsDiff findings = findings(new CheckInput("no.TXT", folder.resolve("no.TXT")),
				CheckInput.of("same.TXT", line("This is a sentence", "Y", "c").getBytes()));
		assertThat(findings.problems()).extracting(InputProblem::file).containsExactly("no.TXT");
		assertThat(findings.files()).singleElement().matches(FindingsDiff.FileDiff::isEmpty);
	}
}
