package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.check.TestRun.findings;
import static org.ctmpreflight.check.TestRun.id;
import static org.ctmpreflight.check.TestRun.record;
import static org.ctmpreflight.check.TestRun.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.ctmpreflight.layout.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparing with an earlier report: what is new, known and fixed. */
class BaselineTest {
	private static final String MISSING = "required-field-missing";

	@TempDir
	private Path folder;

	/** Checks the old text, then the new one against it. */
	private CheckResult compare(String old, String now, UnaryOperator<CheckOptions> change) throws Exception {
		try (CheckResult first = new TestRun(folder).file("a.TXT", old).check()) {
			return against(report(first), now, change);
		}
	}

	private CheckResult against(String report, String now, UnaryOperator<CheckOptions> change) throws Exception {
		TestRun run = new TestRun(folder);
		Path baseline = run.write("old.json", report);
		return run.file("a.TXT", now).with(o -> o.withBaseline(baseline, false)).with(change).check();
	}

	@Test
	void withoutAnEarlierReportNothingShouldBeSaid() throws Exception {
		try (CheckResult result = new TestRun(folder).file("a.TXT", record(id(1), "")).check()) {
			assertThat(findings(result.files().get(0))).containsExactly(MISSING + " 1 #1");
			assertThat(result.files().get(0).fixed()).isNull();
		}
	}

	@Test
	void aFindingShouldBeKnownByItsComplaintWhereverItStands() throws Exception {
		try (CheckResult result = compare(record(id(1), "") + record(id(2), "") + record(id(3), ""),
				record(id(4), "") + record(id(3), "") + record(id(1), ""), o -> o)) {
			FileResult file = result.files().get(0);
			assertThat(findings(file)).containsExactly(MISSING + " 1 #4 new", MISSING + " 2 #3 known",
					MISSING + " 3 #1 known");
			assertThat(file.fixed()).isEqualTo(Map.of(MISSING, 1L));
		}
	}

	@Test
	void aFindingWithoutComplaintShouldBeKnownByItsLine() throws Exception {
		try (CheckResult result = compare("\n" + record("odd", "") + record(id(1), "n"),
				record(id(1), "n") + record("odd", "") + "\n\n", o -> o)) {
			assertThat(findings(result.files().get(0))).containsExactly("field-wrong-length 2 known",
					MISSING + " 2 known",
					"blank-line 3 new", "blank-line 4 new");
			assertThat(result.files().get(0).fixed()).isEqualTo(Map.of("blank-line", 1L));
		}
	}

	@Test
	void theFieldShouldCount() throws Exception {
		String details = id(1) + "\tNote\tN\t\t\t\t\tN\tA\t\t\t\t\n";
		try (CheckResult result = compare(details, details.replace("A\t", "A\tB"), o -> o)) {
			assertThat(findings(result.files().get(0))).containsExactly("agent-broker-detail-not-allowed 1 #1 known",
					"agent-broker-detail-not-allowed 1 #1 new");
		}
	}

	@Test
	void asManyShouldBeKnownAsTheReportHasInTheirOrder() throws Exception {
		try (CheckResult result = compare(record(id(1), "").repeat(2), record(id(1), "").repeat(4), o -> o)) {
			assertThat(findings(result.files().get(0))).containsExactly(MISSING + " 1 #1 known",
					"duplicate-complaint-id 2 #1 known", MISSING + " 2 #1 known", "duplicate-complaint-id 3 #1 new",
					MISSING + " 3 #1 new", "duplicate-complaint-id 4 #1 new", MISSING + " 4 #1 new");
		}
		try (CheckResult result = compare(record(id(1), "").repeat(4), record(id(1), "").repeat(2), o -> o)) {
			assertThat(result.files().get(0).fixed()).isEqualTo(Map.of(MISSING, 2L, "duplicate-complaint-id", 2L));
			assertThat(findings(result.files().get(0))).hasSize(3).allMatch(f -> f.endsWith(" known"));
		}
	}

	@Test
	void findingsCouldBeReadAgainAndAgain() throws Exception {
		try (CheckResult result = compare(record(id(1), ""), record(id(1), "").repeat(2), o -> o)) {
			FileResult file = result.files().get(0);
			assertThat(findings(file)).isEqualTo(findings(file)).contains(MISSING + " 1 #1 known",
					MISSING + " 2 #1 new");
		}
	}

	@Test
	void onlyNewOnesShouldCountWhereSaidSo() throws Exception {
		String old = record(id(1), "");
		for (boolean more : List.of(false, true)) {
			try (CheckResult result = compare(old, old + (more ? record(id(2), "") : ""),
					o -> o.withBaseline(o.baseline(), true))) {
				assertThat(result.hasAtLeast(Severity.ERROR)).isEqualTo(more);
				assertThat(result.count(Severity.ERROR)).as("the summary counts all").isEqualTo(more ? 2 : 1);
			}
		}
		try (CheckResult result = compare(old, old, o -> o)) {
			assertThat(result.hasAtLeast(Severity.ERROR)).as("known ones count else").isTrue();
		}
	}

	@Test
	void newOnesBeyondTheLimitShouldCount() throws Exception {
		for (int most : List.of(0, 1)) {
			try (CheckResult result = compare(record(id(1), "") + record(id(9), ""),
					record(id(1), "") + record(id(2), ""),
					o -> o.withBaseline(o.baseline(), true).withMaxFindings(most))) {
				FileResult file = result.files().get(0);
				assertThat(result.hasAtLeast(Severity.ERROR)).isTrue();
				assertThat(file.newAtLeast(Severity.ERROR)).isEqualTo(1);
				assertThat(file.fixed()).isEqualTo(Map.of(MISSING, 1L));
				assertThat(file.cut()).isEqualTo(Map.of(MISSING, 2L - most));
				assertThat(findings(file)).isEqualTo(most == 0 ? List.of() : List.of(MISSING + " 1 #1 known"));
			}
		}
	}

	@Test
	void theSeverityOfTheNewOneShouldCountWhereOneCodeHasTwo() throws Exception {
		// a space in a blank coded field is a warning, in one with a value an error; code, field and complaint are the same
		String warning = id(1) + "\tNote\tN\t\t \t\t\t\t\t\t\t\t\n";
		String error = id(1) + "\tNote\tN\t\tU \t\t\t\t\t\t\t\t\n";
		try (CheckResult result = compare(warning, error + warning.replace("Note", "Other"),
				o -> o.withBaseline(o.baseline(), true))) {
			assertThat(findings(result.files().get(0))).containsExactly("surrounding-space 1 #1 known",
					"duplicate-complaint-id 2 #1 new", "surrounding-space 2 #1 new");
			assertThat(result.hasAtLeast(Severity.ERROR)).isFalse();
			assertThat(result.hasAtLeast(Severity.WARNING)).isTrue();
		}
	}

	@Test
	void suppressedFindingsShouldBeComparedAndNeverCount() throws Exception {
		TestRun run = new TestRun(folder);
		run.write("suppressions.yaml",
				"- {code: " + MISSING + ", complaintId: \"*\", reason: r, author: Jo, expires: 2026-12-01}");
		try (CheckResult result = compare(record(id(1), ""), record(id(1), "") + record(id(2), ""),
				o -> o.withBaseline(o.baseline(), true))) {
			assertThat(findings(result.files().get(0))).containsExactly(MISSING + " 1 #1 by Jo known",
					MISSING + " 2 #2 by Jo new");
			assertThat(result.hasAtLeast(Severity.INFO)).isFalse();
		}
	}

	@Test
	void whatIsSaidOfSuppressionsAndOfTheDownloadShouldBeComparedToo() throws Exception {
		TestRun run = new TestRun(folder);
		run.write("suppressions.yaml", "- {code: a, complaintId: \"*\", reason: r, author: Jo, expires: 2026-12-01}");
		Path download = run.write("complaints.txt", "COMPLAINT_ID\tRECEIVED_DATE\tX\tY\n" + id(1) + "\t\t\t\n");
		try (CheckResult old = run.file("a.TXT", record(id(1), "n")).with(o -> o.withDownload(download)).check()) {
			run.write("complaints.txt", "COMPLAINT_ID\tRECEIVED_DATE\tX\n" + id(1) + "\t\n");
			try (CheckResult now = against(report(old), record(id(1), "n"), o -> o.withDownload(download))) {
				assertThat(findings(now.suppressions().get(0))).containsExactly("suppression-unused 1 known");
				assertThat(findings(now.download())).contains("download-column-missing 1 known", "field-count 2 new");
				assertThat(findings(now.download()).stream().filter("download-column-unknown 1 known"::equals))
						.hasSize(1);
				assertThat(now.download().fixed()).isEqualTo(Map.of("download-column-unknown", 1L));
			}
		}
	}

	@Test
	void aFileShouldBeComparedWithTheEntryOfItsNameAlone() throws Exception {
		TestRun old = new TestRun(folder).file("a.TXT", record(id(1), "")).file("b.TXT", record(id(2), "")).file(
				"a.TXT",
				record(id(1), ""));
		try (CheckResult first = old.check()) {
			TestRun run = new TestRun(folder);
			Path baseline = run.write("old.json", report(first));
			try (CheckResult result = run.file("b.TXT", record(id(1), "")).file("a.TXT", record(id(1), ""))
					.file("c.TXT", record(id(2), "")).file("a.TXT", record(id(1), "")).file("a.TXT", record(id(1), ""))
					.with(o -> o.withBaseline(baseline, false)).check()) {
				List<String> marks = new ArrayList<>();
				for (FileResult f : result.files()) {
					marks.addAll(findings(f));
				}
				assertThat(marks).containsExactly(MISSING + " 1 #1 new", MISSING + " 1 #1 known", MISSING + " 1 #2 new",
						MISSING + " 1 #1 known", MISSING + " 1 #1 new");
				assertThat(result.files().get(0).fixed()).isEqualTo(Map.of(MISSING, 1L));
				assertThat(result.files().get(2).fixed()).isEmpty();
			}
		}
	}

	@Test
	void manyFindingsShouldBeComparedAsAPlainCountingWould() throws Exception {
		SplittableRandom random = new SplittableRandom(11);
		for (int round = 0; round < 20; round++) {
			String old = file(random);
			String now = file(random);
			try (CheckResult first = new TestRun(folder).file("a.TXT", old).check();
					CheckResult plain = new TestRun(folder).file("a.TXT", now).check()) {
				Map<String, Integer> left = new TreeMap<>();
				keys(first).forEach(k -> left.merge(k, 1, Integer::sum));
				List<String> expected = new ArrayList<>();
				for (String key : keys(plain)) {
					int n = left.getOrDefault(key, 0);
					expected.add(n > 0 ? "known" : "new");
					left.put(key, Math.max(0, n - 1));
				}
				Map<String, Long> fixed = new TreeMap<>();
				left.forEach((k, n) -> {
					if (n > 0) {
						fixed.merge(k.substring(0, k.indexOf(' ')), (long) n, Long::sum);
					}
				});
				try (CheckResult result = against(report(first), now, o -> o)) {
					assertThat(findings(result.files().get(0)).stream().map(f -> f.substring(f.lastIndexOf(' ') + 1)))
							.isEqualTo(expected);
					assertThat(result.files().get(0).fixed()).isEqualTo(fixed);
				}
			}
		}
	}

	private static String file(SplittableRandom random) {
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < 300; i++) {
			b.append(switch (random.nextInt(5)) {
				case 0 -> "\n";
				case 1 -> record("odd", "");
				case 2 -> record(id(random.nextInt(20)), "");
				case 3 -> record(id(random.nextInt(20)), " \u0001 ");
				default -> record(id(random.nextInt(1000)), "Note");
			});
		}
		return b.toString();
	}

	private static List<String> keys(CheckResult result) throws Exception {
		List<String> keys = new ArrayList<>();
		FileResult file = result.files().get(0);
		try (FindingCursor c = file.findings()) {
			while (c.next()) {
				keys.add(file.types().type(c.type()).code() + " " + c.field()
						+ (c.complaintId() == FindingCursor.NO_COMPLAINT ? " line " + c.line()
								: " of " + c.complaintId()));
			}
		}
		return keys;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "[]|1:1|a report that check wrote", "|1:1|a report that check wrote",
			"{}|1:2|\"schema\" is missing", "{`schema`:`ctm-preflight/findings/1`}|1:37|\"files\" is missing",
			"{`schema`:`ctm-preflight/findings/2`,`files`:[]}|1:11|expected the schema", "{`files`:[}|1:11|is no JSON",
			"{`files`:[1]}|1:11|an object for each file", "{`files`:[{`file`:`a`}]}|1:22|\"file\" and \"findings\"",
			"{`files`:[{`findings`:[{`code`:`a`}]}]}|1:35|expected \"code\", \"line\"",
			"{`files`:[{`findings`:[{`line`:`a`}]}]}|1:32|number of a line",
			"{`files`:[{`findings`:[{`line`:0}]}]}|1:32|number of a line",
			"{`files`:[{`findings`:[{`complaintId`:`SECRET`}]}]}|1:39|C and ten digits",
			"{`files`:[{`more`:{`a`:1}}]}|1:20|list of findings is cut",
			"{`schema`:`ctm-preflight/findings/1`,`files`:[]}{}|1:49|follows the end" })
	void whatIsNoReportShouldBeToldWithItsPlace(String json, String place, String what) throws Exception {
		try (CheckResult result = against(json == null ? "" : json.replace('`', '"'), record(id(1), ""), o -> o)) {
			assertThat(result.problems()).hasSize(1);
			assertThat(result.problems().get(0).toString()).startsWith(folder.resolve("old.json") + ":" + place + ": ")
					.contains(what).doesNotContain("SECRET", "\n");
			assertThat(findings(result.files().get(0))).containsExactly(MISSING + " 1 #1");
			assertThat(result.files().get(0).fixed()).isNull();
			assertThat(result.hasAtLeast(Severity.ERROR)).isTrue();
		}
	}

	@Test
	void aReportThatIsNotThereOrAFolderShouldBeTold() throws Exception {
		for (String name : List.of("absent.json", ".")) {
			try (CheckResult result = new TestRun(folder).file("a.TXT", record(id(1), ""))
					.with(o -> o.withBaseline(folder.resolve(name), true)).check()) {
				assertThat(result.problems()).as(name).hasSize(1);
				assertThat(result.hasAtLeast(Severity.ERROR)).isTrue();
			}
		}
	}
}
