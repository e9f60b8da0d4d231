package org.ctmpreflight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What examples prove: gaps are told where they are, and only there. */
class ProofTest {
	private static final String BASELINE = "baseline: { complaintId: C2500000001, caseworkNotes: Called., "
			+ "resolveComplaintYN: \"N\" }\ncases:\n";

	@TempDir
	private Path folder;

	private static TestRun prove(RulePack pack) throws Exception {
		return TestRun.of(List.of(pack), TestPack.LAYOUTS, TestPack.TODAY, null, EnumSet.allOf(Proof.Kind.class),
				new PackLoader(TestPack.LAYOUTS, List.of(), null));
	}

	private static Proof proof(RulePack pack) throws Exception {
		return prove(pack).packs().get(0).proof();
	}

	@Test
	@Tag("slow")
	void theShippedPacksAreProvenInFull() throws Exception {
		for (RulePack pack : TestPack.shipped()) {
			TestRun run = prove(pack);
			assertThat(run.failed()).as(pack.info().id()).isZero();
			assertThat(run.coverage()).as(pack.info().id()).isEqualTo(100);
			assertThat(run.packs().get(0).proof().mutation().mutants()).isGreaterThan(40);
			assertThat(run.packs().get(0).proof().mutation().survivors()).as(pack.info().id())
					.allMatch(Mutation.Survivor::equivalent);
		}
	}

	@Test
	void aRuleWithoutExamplesHasNothingProven() throws Exception {
		TestPack pack = TestPack.in(folder, "none")
				.rule("a-rule", "error", "caseworkNotes", "words( caseworkNotes ) < 3")
				.write("tests/a.yaml",
						BASELINE + "- { name: long, set: { caseworkNotes: One two three four. }, expect: [] }\n");
		Coverage.OfRule rule = proof(pack.load()).coverage().get(0);
		assertThat(rule.fired()).isFalse();
		assertThat(rule.nearly()).as("dropping its one comparison fires it").isTrue();
		assertThat(rule.place()).isEqualTo("a-rule.drl:1");
	}

	@Test
	void comparisonsThatNeverDecideAreNamed() throws Exception {
		TestPack pack = TestPack.in(folder, "gaps")
				.rule("resolved-short", "error", "caseworkNotes",
						"resolveComplaintYN == \"Y\", words( caseworkNotes ) < 3",
						"@Related(\"resolveComplaintYN\")")
				.write("tests/a.yaml",
						BASELINE + "- { name: fires, set: { resolveComplaintYN: \"Y\" }, expect: [resolved-short caseworkNotes] }\n"
								+ "- { name: open, expect: [] }\n");
		Proof proof = proof(pack.load());
		assertThat(proof.coverage().get(0).undecided()).containsExactly("words( caseworkNotes ) < 3");
		assertThat(proof.percent()).isEqualTo(75);
		assertThat(proof.anyUnnoticed()).isTrue();
		assertThat(proof.mutation().survivors()).extracting(Mutation.Survivor::what)
				.contains("without 'words( caseworkNotes ) < 3'",
						"'words( caseworkNotes ) <= 3' for 'words( caseworkNotes ) < 3'")
				.doesNotContain("without 'resolveComplaintYN == \"Y\"'");
		assertThat(proof.mutation().survivors()).allMatch(s -> s.place().startsWith("resolved-short.drl:4:"));
	}

	@Test
	void aChangeThatMakesNoDifferenceIsProvenToMakeNone() throws Exception {
		TestPack pack = TestPack.in(folder, "twice")
				.rule("said-twice", "error", "hpiRelated", "hpiRelated == \"Y\", hpiRelated != \"N\"")
				.write("tests/a.yaml", BASELINE
						+ "- { name: fires, set: { hpiRelated: \"Y\" }, expect: [said-twice hpiRelated] }\n"
						+ "- { name: other, set: { hpiRelated: \"U\" }, expect: [] }\n"
						+ "- { name: another, set: { hpiRelated: \"N\" }, expect: [] }\n- { name: blank, expect: [] }\n");
		Proof proof = proof(pack.load());
		assertThat(proof.mutation().survivors()).extracting(Mutation.Survivor::what)
				.contains("without 'hpiRelated != \"N\"'");
		assertThat(proof.anyUnnoticed()).isFalse();
	}
}
