package org.ctmpreflight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.authoring.Analysis.Kind;
import org.ctmpreflight.authoring.Analysis.Remark;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What enumeration tells of rules without examples. */
class AnalysisTest {
	private static final String HPI = "@Related(\"resolveComplaintYN\")";

	@TempDir
	private Path folder;

	private static List<Remark> analyze(RulePack pack) throws Exception {
		return new Analysis(TestPack.LAYOUTS, List.of(RuleSources.of(pack, TestPack.LAYOUTS))).run();
	}

	private static List<String> codes(List<Remark> remarks, Kind kind) {
		return remarks.stream().filter(r -> r.kind() == kind).map(r -> String.join(" ", r.codes())).toList();
	}

	@Test
	void theShippedRulesDoNotContradictEachOtherAndAllOfThemCanFire() throws Exception {
		for (RulePack pack : TestPack.shipped()) {
			List<Remark> remarks = analyze(pack);
			for (Kind kind : List.of(Kind.CONTRADICTION, Kind.NEVER, Kind.ALWAYS, Kind.TOGETHER, Kind.NOT_RUN)) {
				assertThat(codes(remarks, kind)).as(pack.info().id() + " " + kind).isEmpty();
			}
		}
	}

	@Test
	void rulesThatNeverFireAlwaysFireOrSayTheSameAreFound() throws Exception {
		RulePack pack = TestPack.in(folder, "same")
				.rule("never", "error", "hpiRelated", "hpiRelated == \"Y\", hpiRelated == \"N\"")
				.rule("always", "error", "hpiRelated", "hpiRelated == \"Y\" || hpiRelated != \"Y\"")
				.rule("one", "error", "hpiRelated", "hpiRelated in ( \"Y\", \"N\" )")
				.rule("two", "error", "hpiRelated", "hpiRelated == \"Y\" || hpiRelated == \"N\"")
				.rule("three", "error", "hpiRelated", "hpiRelated == \"Y\"")
				.rule("apart", "error", "complainantSatisfied", "complainantSatisfied == \"Y\"").load();
		List<Remark> remarks = analyze(pack);
		assertThat(codes(remarks, Kind.NEVER)).containsExactly("never");
		assertThat(codes(remarks, Kind.ALWAYS)).containsExactly("always");
		assertThat(codes(remarks, Kind.TOGETHER)).containsExactly("one two");
		assertThat(codes(remarks, Kind.IMPLIES)).contains("three one", "three two").noneMatch(c -> c.contains("apart"));
		assertThat(codes(remarks, Kind.CONTRADICTION)).isEmpty();
	}

	@Test
	void rulesOfWhichOneIsReportedWhateverIsEnteredContradictEachOther() throws Exception {
		RulePack pack = TestPack.in(folder, "contradiction")
				.rule("must", "error", "hpiRelated", "resolveComplaintYN == \"Y\", hpiRelated == \"\"", HPI)
				.rule("must-not", "error", "hpiRelated", "resolveComplaintYN == \"Y\", hpiRelated != \"\"", HPI)
				.rule("must-not-when-open", "error", "hpiRelated", "resolveComplaintYN == \"N\", hpiRelated != \"\"",
						HPI)
				.load();
		List<Remark> remarks = analyze(pack);
		assertThat(codes(remarks, Kind.CONTRADICTION)).containsExactly("must must-not");
		assertThat(remarks.get(0).where()).isEqualTo("resolveComplaintYN \"Y\"");
		assertThat(remarks.get(0).sampled()).isFalse();
	}

	@Test
	void whatADecisionTableLeavesOutOrDecidesTwiceIsFound() throws Exception {
		TestPack pack = TestPack.in(folder, "table");
		String rest = ",error,hpiRelated,the plan,m,e,r\n";
		Files.writeString(pack.folder().resolve("hpi.table.csv"), "RuleTable HPI,,,,,,,\n"
				+ "NAME,CONDITION,METADATA,METADATA,METADATA,METADATA,METADATA,METADATA\n,$record : CaseworkRecord,,,,,,\n"
				+ ",hpiRelated in ( $param ),Severity,Field,Citation,Message,Explanation,Remedy\n"
				+ "Code,HPI,Severity,Field,Citation,Message,Explanation,Remedy\n" + "row-one,\"\"\"Y\"\"\"" + rest
				+ "row-two,\"\"\"Y\"\", \"\"N\"\"\"" + rest);
		List<Remark> remarks = analyze(pack.load());
		assertThat(codes(remarks, Kind.TABLE_SILENT)).containsExactly("row-one row-two");
		assertThat(codes(remarks, Kind.TABLE_SEVERAL)).containsExactly("row-one row-two");
		assertThat(remarks.stream().filter(r -> r.kind() == Kind.TABLE_SEVERAL)).singleElement()
				.satisfies(r -> assertThat(r.where()).isEqualTo("hpiRelated \"Y\""));
	}
}
