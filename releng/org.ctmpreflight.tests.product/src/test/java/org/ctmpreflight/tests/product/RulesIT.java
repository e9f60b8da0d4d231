package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.tests.product.Runs.fails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code preflight rules} from outside: what is printed, and every exit status. */
class RulesIT {
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));
	private static final String RULE = "rule \"note-short\" @Severity(\"warning\") @Field(\"caseworkNotes\")\n"
			+ "@Citation(\"us\") @Message(\"{field} is short.\") @Explanation(\"Notes are sentences.\") @Remedy(\"Write more.\")\n"
			+ "when\n  $record : CaseworkRecord( words( caseworkNotes ) < 3 )\nthen\n"
			+ "  report.add( drools.getRule(), $record );\nend\n";

	@TempDir
	private static Path folder;

	@BeforeAll
	static void writePack() throws IOException {
		write("mine/pack.json",
				"{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\",\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		write("mine/mine.drl", RULE);
	}

	@BeforeEach
	void writeExamples() throws IOException {
		write("mine/tests/a.yaml",
				"cases:\n- { name: two words, set: { caseworkNotes: Was called }, expect: [note-short caseworkNotes] }\n");
	}

	private static void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private static Preflight.Result run(String... arguments) {
		return Preflight.product().in(folder).run(arguments);
	}

	@Test
	void examplesAsExpectedAreStatus0() {
		Preflight.Result mine = run("rules", "test", "--rules", "mine");
		assertThat(mine.err()).isEmpty();
		assertThat(mine.out()).isEqualTo(
				"mine 1\n  mine/tests/a.yaml: 1 example, as expected\n1 example, as expected, in 1 file of 1 pack\n");
		assertThat(mine.status()).isZero();
		Preflight.Result shipped = run("rules", "test", "--format", "junit");
		assertThat(shipped.out()).contains("classname=\"cms-casework-upload\"", "classname=\"plan-quality-example\"")
				.doesNotContain("<failure");
		assertThat(shipped.status()).isZero();
	}

	@Test
	void failedExampleIsStatus1() throws IOException {
		write("mine/tests/a.yaml",
				"cases:\n- { name: three, set: { caseworkNotes: Was called twice }, expect: [note-short caseworkNotes] }\n");
		Preflight.Result result = run("rules", "test", "--rules", "mine");
		assertThat(result.err()).isEmpty();
		assertThat(result.out()).contains("FAILED mine/tests/a.yaml:2: three", "missing      note-short caseworkNotes");
		assertThat(result.status()).isEqualTo(1);
	}

	@Test
	void mistakesOfAPackAreStatus3() throws IOException {
		write("mine/tests/a.yaml", "cases:\n- { name: a, expect: [note-shrot caseworkNotes] }\n");
		String where = "mine/tests/a.yaml:2:23: \"note-shrot\" is no rule of this pack; did you mean 'note-short'?";
		fails(run("rules", "test", "--rules", "mine"), 3, where);
		fails(run("rules", "check", "--rules", "mine"), 3, where);
		write("broken/pack.json",
				"{\"id\":\"broken\",\"version\":\"1\",\"title\":\"B\",\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		write("broken/b.drl", RULE.replace("caseworkNotes )", "caseworkNote )"));
		Preflight.Result both = run("rules", "check", "--rules", "broken", "--rules", "mine");
		assertThat(both.out()).isEmpty();
		assertThat(both.err()).contains("broken/b.drl:4:", where).doesNotContain("\tat ");
		assertThat(both.status()).isEqualTo(3);
		fails(run("rules", "list", "--rules", "nowhere"), 3, "nowhere", "no such folder");
	}

	@Test
	void packsThatFitAreStatus0() {
		Preflight.Result mine = run("rules", "check", "--rules", "mine");
		assertThat(mine.err()).isEmpty();
		assertThat(mine.out()).isEqualTo("1 pack, 1 rule, 1 example: nothing wrong\n");
		assertThat(mine.status()).isZero();
		Preflight.Result shipped = run("rules", "check");
		assertThat(shipped.out()).startsWith("2 packs, 24 rules, ").endsWith(": nothing wrong\n");
		assertThat(shipped.status()).isZero();
		Preflight.Result named = run("rules", "check", "--rules", ROOT.resolve("rules/cms-casework-upload").toString());
		assertThat(named.err()).isEmpty();
		assertThat(named.status()).isZero();
	}

	@Test
	void codeOfAShippedRuleIsRefused() throws IOException {
		write("clash/pack.json",
				"{\"id\":\"clash\",\"version\":\"1\",\"title\":\"C\",\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		write("clash/c.drl", RULE.replace("note-short", "duplicate-casework-note"));
		fails(run("rules", "check", "--rules", "clash"), 3, "clash/c.drl:1", "duplicates.drl",
				"duplicate-casework-note");
	}

	@Test
	void differencesAreStatus1WhereAskedTo() throws IOException {
		copy(ROOT.resolve("rules/cms-casework-upload"), folder.resolve("next"));
		Path drl = folder.resolve("next/duplicates.drl");
		String rules = Files.readString(drl);
		Files.writeString(drl, rules.substring(0, rules.indexOf("rule \"duplicate-resolve-conflict\"")));
		write("two.TXT", ("C2500000001\tFirst note.\tN" + "\t".repeat(10) + "\n")
				+ ("C2500000001\tSecond note.\tY\t\tU\tN\t1" + "\t".repeat(6) + "\n"));
		String old = ROOT.resolve("rules/cms-casework-upload").toString();
		Preflight.Result result = run("rules", "diff", old, "next", "two.TXT", "--fail");
		assertThat(result.err()).isEmpty();
		assertThat(result.out()).contains("removed    duplicate-resolve-conflict  warning  resolveComplaintYN",
				"disappears 1  duplicate-resolve-conflict: line 2 resolveComplaintYN").doesNotContain("note.");
		assertThat(result.status()).isEqualTo(1);
		assertThat(run("rules", "diff", old, "next").status()).isZero();
		assertThat(run("rules", "diff", "--fail", old, old).status()).isZero();
		fails(run("rules", "diff", old, "next", "no.TXT"), 4, "no.TXT", "no such file");
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			for (Path p : all.toList()) {
				Files.copy(p, to.resolve(from.relativize(p)));
			}
		}
	}

	@Test
	void badUsageIsStatus2() {
		fails(run("rules"), 2, "list, check, doc, test", "preflight help rules");
		fails(run("rules", "test", "--format", "pdf"), 2, "pdf", "junit", "preflight help rules test");
		fails(run("rules", "test", "--filter", "no such example"), 2, "no such example");
		fails(run("rules", "diff", "mine"), 2, "NEW");
		fails(run("rules", "doc", "--format", "pdf"), 2, "md or html");
		fails(run("rules", "diff", "mine", "mine", "-"), 2, "standard input");
	}

	@Test
	void documentsAreWritten() throws IOException {
		assertThat(run("rules", "doc").out()).isEqualTo(Files.readString(ROOT.resolve("docs/rules.md")));
		Preflight.Result page = run("rules", "doc", "--rules", "mine", "--format", "html", "--output", "mine.html");
		assertThat(page.out() + page.err()).isEmpty();
		assertThat(Files.readString(folder.resolve("mine.html"))).startsWith("<!DOCTYPE html>").contains("note-short",
				"Was called");
		assertThat(run("rules", "list", "--rules", "mine").out())
				.isEqualTo("code        severity  field          pack  since  title\n"
						+ "note-short  warning   caseworkNotes  mine  -      Notes are sentences.\n");
		assertThat(run("explain", "hpi-required-when-resolving").out()).contains("Breaks it  Complaint ID: C2500000001",
				"HPI Related? is blank", "Does not   the same, but ");
		assertThat(run("help", "rules", "diff").out()).contains("preflight rules diff", "--fail");
	}
}
