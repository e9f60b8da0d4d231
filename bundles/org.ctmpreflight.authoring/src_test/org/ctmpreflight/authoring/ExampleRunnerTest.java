package org.ctmpreflight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.rules.SkippedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleRunnerTest {
	@TempDir
	private Path folder;

	private List<ExampleResult> run(String examples) throws Exception {
		TestPack pack = TestPack.in(folder, "mine")
				.rule("note-short", "warning", "caseworkNotes", "words( caseworkNotes ) < 3")
				.rule("same-complaint", "error", "complaintId", "duplicateId == true")
				.rule("not-there", "error", "complaintId", "complaintMissing == true",
						"@Needs(\"download\") @PartialSeverity(\"warning\") @PartialMessage(\"It may be there.\")")
				.rule("old-npn", "info", "agentBrokerNPN", "agentBrokerNPN != \"\"", "@EffectiveTo(\"2026-01-31\")")
				.write("tests/a.yaml", "baseline: { complaintId: C2500000001, caseworkNotes: The member was called. }\n"
						+ "cases:\n" + examples);
		ExampleRunner runner = new ExampleRunner(TestPack.LAYOUTS, List.of(pack.load()));
		return pack.examples().stream().map(runner::run).toList();
	}

	@Test
	void findingsOfTheRulesOnTheRecordAreCompared() throws Exception {
		List<ExampleResult> results = run("""
				- { name: right, expect: [] }
				- { name: short, set: { caseworkNotes: Called }, expect: [note-short caseworkNotes] }
				- { name: unexpected, set: { caseworkNotes: "" }, expect: [] }
				- { name: missing, expect: [note-short caseworkNotes] }
				""");
		assertThat(results).extracting(ExampleResult::passed).containsExactly(true, true, false, false);
		assertThat(results.get(0).ran()).containsExactlyInAnyOrder("note-short", "same-complaint");
		assertThat(results.get(0).skipped()).containsExactly(new SkippedRule("not-there", "no download given"),
				new SkippedRule("old-npn", "not in effect on 2026-11-24"));
		assertThat(results.get(1).found()).containsExactly(new ExampleFinding("note-short", "caseworkNotes"));
		assertThat(results.get(2).unexpected()).containsExactly(new ExampleFinding("note-short", "caseworkNotes"));
		assertThat(results.get(2).missing()).isEmpty();
		assertThat(results.get(3).missing()).containsExactly(new ExampleFinding("note-short", "caseworkNotes"));
	}

	@Test
	void earlierRecordsAreThereAndTheirOwnFindingsAreNot() throws Exception {
		assertThat(run("""
				- name: one
				  after: { caseworkNotes: Called }
				  expect: [same-complaint complaintId]
				- name: two others
				  after: [{ complaintId: C2500000002 }, { complaintId: C2500000002 }]
				  expect: []
				""")).allMatch(ExampleResult::passed);
	}

	@Test
	void downloadIsGivenAsRowsWholeOrPartial() throws Exception {
		List<ExampleResult> results = run(
				"""
						- { name: there, download: { COMPLAINT_ID: C2500000001 }, expect: [] }
						- { name: second row, download: [{ COMPLAINT_ID: C2500000002 }, { COMPLAINT_ID: C2500000001 }], expect: [] }
						- { name: no row, download: [], expect: [not-there complaintId] }
						- { name: partial, download: [], partial: true, expect: [not-there complaintId] }
						""");
		assertThat(results).allMatch(ExampleResult::passed);
		assertThat(results).allMatch(r -> r.ran().contains("not-there"));
	}

	@Test
	void dayAndLayoutAreThoseOfTheExample() throws Exception {
		List<ExampleResult> results = run("""
				- name: last day
				  asOf: 2026-01-31
				  set: { agentBrokerNPN: "1" }
				  expect: [old-npn agentBrokerNPN]
				- name: a field that the layout does not have
				  layoutVersion: pre-2025-10
				  asOf: 2026-01-31
				  expect: []
				""");
		assertThat(results).allMatch(ExampleResult::passed);
		assertThat(results.get(1).skipped()).contains(new SkippedRule("old-npn", "layout lacks field agentBrokerNPN"));
	}
}
