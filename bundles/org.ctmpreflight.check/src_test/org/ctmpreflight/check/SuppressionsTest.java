package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.check.TestRun.findings;
import static org.ctmpreflight.check.TestRun.id;
import static org.ctmpreflight.check.TestRun.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suppressions: what an entry matches, until when, how it is counted, and what is said of it. */
class SuppressionsTest {
	private static final String MISSING = "required-field-missing";

	@TempDir
	private Path folder;

	private static String entry(String code, String id, String author) {
		return entry(code, id, author, "2026-12-31");
	}

	private static String entry(String code, String id, String author, String expires) {
		return "- code: " + code + "\n  complaintId: \"" + id + "\"\n  reason: Known to CMS\n  author: " + author
				+ "\n  expires: " + expires + "\n";
	}

	private TestRun run(String suppressions) throws IOException {
		TestRun run = new TestRun(folder);
		run.write("suppressions.yaml", suppressions);
		return run;
	}

	private static List<String> ofEntries(CheckResult result) throws IOException {
		assertThat(result.suppressions()).hasSize(1);
		return findings(result.suppressions().get(0));
	}

	@Test
	void anEntryShouldSuppressItsCodeAtItsComplaintAlone() throws Exception {
		try (CheckResult result = run(entry(MISSING, id(1), "Jo"))
				.file("a.TXT", record(id(1), "") + record(id(2), "") + record(id(1), "\u0001")).check()) {
			FileResult file = result.files().get(0);
			assertThat(findings(file)).containsExactly(MISSING + " 1 #1 by Jo", MISSING + " 2 #2",
					"duplicate-complaint-id 3 #1", "control-character 3 #1");
			assertThat(file.suppressed()).isEqualTo(1);
			assertThat(file.count(Severity.ERROR)).isEqualTo(2);
			assertThat(file.countAtLeast(Severity.WARNING)).isEqualTo(3);
			assertThat(result.suppressed()).isEqualTo(1);
			assertThat(ofEntries(result)).isEmpty();
		}
	}

	@Test
	void aSuppressedFindingShouldNotCountForTheOutcome() throws Exception {
		try (CheckResult result = run(entry(MISSING, id(1), "Jo")).file("a.TXT", record(id(1), "")).check()) {
			assertThat(result.hasAtLeast(Severity.INFO)).isFalse();
			assertThat(result.count(Severity.ERROR)).isZero();
			assertThat(result.suppressed()).isEqualTo(1);
		}
	}

	@Test
	void whoSuppressesAndWhyAndUntilWhenShouldBeKnown() throws Exception {
		try (CheckResult result = run("# kept by quality\n\n" + entry(MISSING, "*", "Jo"))
				.file("a.TXT", record(id(1), ""))
				.check(); FindingCursor c = result.files().get(0).findings()) {
			assertThat(c.next()).isTrue();
			assertThat(c.suppression())
					.isEqualTo(new Suppression(MISSING, "*", "Known to CMS", "Jo", LocalDate.of(2026, 12, 31), 3));
		}
	}

	@Test
	void aStarShouldMatchEveryFindingOfItsCodeWithOrWithoutAnId() throws Exception {
		try (CheckResult result = run(
				entry(MISSING, "*", "Jo") + entry("blank-line", "*", "Al") + entry("file-extension", "*", "Bo")
						+ entry("mixed-line-endings", "*", "Di"))
				.file("a.dat", record(id(1), "") + "\r\n" + record("C1", "")).check()) {
			assertThat(findings(result.files().get(0))).containsExactly("file-extension by Bo",
					"mixed-line-endings by Di",
					MISSING + " 1 #1 by Jo", "blank-line 2 by Al", "field-wrong-length 3", MISSING + " 3 by Jo");
			assertThat(ofEntries(result)).isEmpty();
		}
	}

	@Test
	void anIdOfAnotherFormShouldMatchNothing() throws Exception {
		try (CheckResult result = run(entry(MISSING, "C1", "Jo") + entry(MISSING, "123-45-6789", "Al"))
				.file("a.TXT", record("C1", "") + record("123-45-6789", "")).check()) {
			assertThat(result.suppressed()).isZero();
			assertThat(ofEntries(result)).containsExactly("suppression-unused 1", "suppression-unused 6");
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-30, true", "2026-12-31, true", "2027-01-01, false" })
	void anEntryShouldBeValidThroughItsDay(LocalDate asOf, boolean valid) throws Exception {
		TestRun run = new TestRun(folder).with(o -> CheckOptions.of(asOf, TestRun.shipped()));
		run.write("suppressions.yaml", entry(MISSING, id(1), "Jo"));
		try (CheckResult result = run.file("a.TXT", record(id(1), "")).check()) {
			assertThat(result.suppressed()).isEqualTo(valid ? 1 : 0);
			assertThat(ofEntries(result)).isEqualTo(valid ? List.of() : List.of("suppression-expired 1"));
			assertThat(result.count(Severity.WARNING)).isEqualTo(valid ? 0 : 1);
			assertThat(result.hasAtLeast(Severity.ERROR)).isEqualTo(!valid);
		}
	}

	@Test
	void anExpiredEntryShouldNeverAlsoBeUnusedAndLeaveItsFindingsToOthers() throws Exception {
		try (CheckResult result = run(
				entry(MISSING, "*", "Old", "2026-11-23") + entry("blank-line", "*", "Old", "2020-01-01")
						+ entry(MISSING, "*", "Jo"))
				.file("a.TXT", record(id(1), "")).check()) {
			assertThat(findings(result.files().get(0))).containsExactly(MISSING + " 1 #1 by Jo");
			assertThat(ofEntries(result)).containsExactly("suppression-expired 1", "suppression-expired 6");
		}
	}

	@Test
	void theFirstOfSeveralEntriesShouldMarkAndAllOfThemBeUsed() throws Exception {
		try (CheckResult result = run(
				entry(MISSING, id(2), "Two") + entry(MISSING, "*", "Every") + entry(MISSING, id(1), "One")
						+ entry(MISSING, "*", "Again") + entry(MISSING, id(2), "Too") + entry(MISSING, id(3), "Three"))
				.file("a.TXT", record(id(1), "") + record(id(2), "")).check()) {
			assertThat(findings(result.files().get(0))).containsExactly(MISSING + " 1 #1 by Every",
					MISSING + " 2 #2 by Two");
			assertThat(ofEntries(result)).containsExactly("suppression-unused 26");
		}
	}

	@Test
	void aWrongOrUnknownCodeShouldBeUnused() throws Exception {
		try (CheckResult result = run(entry("required-field", "*", "Jo") + entry("Required-Field-Missing", "*", "Jo")
				+ entry("not-numeric", id(1), "Jo")).file("a.TXT", record(id(1), "")).check()) {
			assertThat(result.suppressed()).isZero();
			assertThat(ofEntries(result)).containsExactly("suppression-unused 1", "suppression-unused 6",
					"suppression-unused 11");
			assertThat(result.count(Severity.WARNING)).isEqualTo(3);
			assertThat(result.suppressions().get(0).records()).isEqualTo(3);
			assertThat(result.suppressions().get(0).role()).isEqualTo(FileRole.SUPPRESSIONS);
		}
	}

	@Test
	void entriesOnOneLineShouldBeToldOnce() throws Exception {
		String flow = "{code: a, complaintId: \"*\", reason: r, author: j, expires: 2026-12-01}";
		try (CheckResult result = run(
				"[" + flow + ", " + flow + ",\n" + flow + ", " + flow.replace("2026", "2025") + "]")
				.file("a.TXT", record(id(1), "Note")).check()) {
			assertThat(ofEntries(result)).containsExactly("suppression-unused 1", "suppression-expired 2",
					"suppression-unused 2");
		}
	}

	@Test
	void filesOfOneFolderShouldShareTheirSuppressions() throws Exception {
		TestRun run = new TestRun(folder);
		run.write("in/suppressions.yaml",
				entry(MISSING, id(1), "Jo") + entry(MISSING, id(2), "Al") + entry(MISSING, id(3), "Bo"));
		run.write("other/suppressions.yaml", entry(MISSING, id(1), "Di"));
		try (CheckResult result = run.file("in/a.TXT", record(id(1), "")).file("other/c.TXT", record(id(1), ""))
				.file("in/../in/b.TXT", record(id(2), "")).file("none.TXT", record(id(3), "")).check()) {
			assertThat(result.suppressions()).extracting(FileResult::file).containsExactly("in/suppressions.yaml",
					"other/suppressions.yaml");
			assertThat(findings(result.suppressions().get(0))).as("unused over the whole run")
					.containsExactly("suppression-unused 11");
			assertThat(findings(result.suppressions().get(1))).isEmpty();
			assertThat(result.suppressed()).isEqualTo(3);
			assertThat(findings(result.files().get(3))).containsExactly(MISSING + " 1 #3");
		}
	}

	@Test
	void aNamedFileShouldReplaceTheOneBesideAndServeStandardInputToo() throws Exception {
		TestRun run = run(entry(MISSING, "*", "Beside"));
		Path named = run.write("own.yaml", entry(MISSING, id(1), "Named"));
		try (CheckResult result = run.file("a.TXT", record(id(1), "") + record(id(2), ""))
				.standardInput(record(id(1), "")).with(o -> o.withSuppressions(named)).check()) {
			assertThat(findings(result.files().get(0))).containsExactly(MISSING + " 1 #1 by Named", MISSING + " 2 #2");
			assertThat(findings(result.files().get(1))).containsExactly(MISSING + " 1 #1 by Named");
			assertThat(result.suppressions()).extracting(FileResult::file).containsExactly(named.toString());
		}
	}

	@Test
	void standardInputShouldHaveNoneBeside() throws Exception {
		try (CheckResult result = run(entry(MISSING, "*", "Jo")).standardInput(record(id(1), "")).check()) {
			assertThat(result.suppressed()).isZero();
			assertThat(result.suppressions()).isEmpty();
		}
	}

	@Test
	void countsShouldBeExactWhateverIsListed() throws Exception {
		String file = record(id(1), "") + record(id(2), "") + record(id(1), "") + record(id(3), "");
		for (int most : List.of(0, 1, 2, 9)) {
			try (CheckResult result = run(entry(MISSING, id(1), "Jo") + entry(MISSING, id(3), "Al")).file("a.TXT", file)
					.with(o -> o.withMaxFindings(most)).check()) {
				FileResult only = result.files().get(0);
				assertThat(only.suppressed()).as("most %d", most).isEqualTo(3);
				assertThat(only.count(Severity.ERROR)).isEqualTo(1);
				assertThat(only.count(Severity.WARNING)).isEqualTo(1);
				assertThat(only.cut().getOrDefault(MISSING, 0L)).isEqualTo(Math.max(0, 4 - most));
				assertThat(findings(only).stream().filter(f -> f.startsWith(MISSING))).hasSize(Math.min(most, 4));
				assertThat(ofEntries(result)).isEmpty();
			}
		}
	}

	@Test
	void severityAndLimitShouldHoldForWhatIsSaidOfEntriesToo() throws Exception {
		String three = entry("a", "*", "Jo") + entry("b", "*", "Jo") + entry("c", "*", "Jo", "2020-01-01");
		try (CheckResult result = run(three).file("a.TXT", record(id(1), "Note"))
				.with(o -> o.withMaxFindings(1).withSeverities(Map.of("suppression-unused", Optional.of(Severity.ERROR),
						"suppression-expired", Optional.empty())))
				.check()) {
			assertThat(ofEntries(result)).containsExactly("suppression-unused 1");
			assertThat(result.suppressions().get(0).cut()).isEqualTo(Map.of("suppression-unused", 1L));
			assertThat(result.count(Severity.ERROR)).isEqualTo(2);
			assertThat(result.hasAtLeast(Severity.ERROR)).isTrue();
		}
	}

	@Test
	void findingsAboutEntriesShouldNotBeSuppressed() throws Exception {
		try (CheckResult result = run(entry("suppression-unused", "*", "Jo")).file("a.TXT", record(id(1), "Note"))
				.check()) {
			assertThat(ofEntries(result)).containsExactly("suppression-unused 1");
		}
	}

	@Test
	void theOutcomeShouldBeTheSameWhateverTheThreads() throws Exception {
		SplittableRandom random = new SplittableRandom(7);
		StringBuilder file = new StringBuilder();
		StringBuilder entries = new StringBuilder();
		int suppressed = 0;
		for (int i = 0; i < 20_000; i++) {
			boolean wrong = random.nextInt(4) == 0;
			file.append(record(id(i), wrong ? "" : "Note"));
			if (wrong && random.nextInt(10) == 0) {
				suppressed++;
				entries.append(entry(MISSING, id(i), "Jo" + i));
			}
		}
		entries.append(entry(MISSING, id(-1), "Nobody"));
		List<String> one = null;
		for (int threads : List.of(1, 3)) {
			try (CheckResult result = run(entries.toString()).file("a.TXT", file.toString())
					.with(o -> o.withThreads(threads)).check()) {
				List<String> found = findings(result.files().get(0));
				assertThat(result.suppressed()).isEqualTo(suppressed);
				assertThat(found.stream().filter(f -> f.contains(" by Jo"))).hasSize(suppressed);
				assertThat(ofEntries(result)).containsExactly("suppression-unused " + (5 * suppressed + 1));
				assertThat(one == null || one.equals(found)).isTrue();
				one = found;
			}
		}
	}

	@Test
	void aFileThatIsReadAgainInAnotherEncodingShouldUseItsEntriesOnce() throws Exception {
		TestRun run = run(entry("non-ascii-character", id(1), "Jo") + entry("duplicate-complaint-id", "*", "Al"));
		Path file = Files.write(folder.resolve("a.TXT"),
				record(id(1), "caf\u00E9").getBytes(StandardCharsets.ISO_8859_1));
		try (CheckResult result = run.file("b.TXT", record(id(2), "Note")).check()) {
			assertThat(ofEntries(result)).hasSize(2);
		}
		try (CheckResult result = new Checker(CheckOptions.of(TestRun.TODAY, TestRun.shipped()).withDigest(true),
				LayoutCatalog.shipped(), InputStream.nullInputStream(), CheckMonitor.NONE)
				.check(List.of(new CheckInput("a.TXT", file)), List.of())) {
			assertThat(result.suppressed()).isEqualTo(1);
			assertThat(ofEntries(result)).containsExactly("suppression-unused 6");
			byte[] bytes = Files.readAllBytes(folder.resolve("suppressions.yaml"));
			assertThat(result.suppressions().get(0).sha256())
					.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
		}
	}

	@Test
	void theDownloadOfARunShouldHaveSuppressionsLikeAFile() throws Exception {
		TestRun run = new TestRun(folder);
		run.write("suppressions.yaml", entry(MISSING, "*", "Here"));
		run.write("d/suppressions.yaml", entry("field-count", "*", "There") + entry(MISSING, "*", "There"));
		Path download = run.write("d/complaints.txt", "COMPLAINT_ID\tRECEIVED_DATE\n" + id(1) + "\n");
		try (CheckResult result = run.file("a.TXT", record(id(1), "")).with(o -> o.withDownload(download)).check()) {
			assertThat(findings(result.download()).stream().filter(f -> f.contains(" by ")))
					.containsExactly("field-count 2 by There");
			assertThat(result.suppressions()).extracting(FileResult::file).containsExactly("suppressions.yaml",
					folder.resolve("d/suppressions.yaml").toString());
			assertThat(findings(result.suppressions().get(1))).containsExactly("suppression-unused 6");
			assertThat(result.suppressed()).as("the run leaves the download out").isEqualTo(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nobody\n", "[]", "---\n", "null\n", "\uFEFF[]" })
	void anEmptyListShouldBeFine(String yaml) throws Exception {
		try (CheckResult result = run(yaml).file("a.TXT", record(id(1), "")).check()) {
			assertThat(result.problems()).isEmpty();
			assertThat(ofEntries(result)).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "- code: a|1:3|\"complaintId\" is missing", "- code: [|1:9|expected a text",
			"code: a|1:1|expected a list", "- [a]|1:3|expected an object", "- a|1:3|expected an object",
			"- complaintId: *|1:17|in quotes", "- complaintId: *x|1:16|in quotes", "- &x code: a|1:3|in quotes",
			"- code: !!str a|1:9|a tag", "- <<: {code: a}|1:3|\"<<\" is not known",
			"- code: a~  code: b|2:3|\"code\" stands twice", "- code: a~  why: b|2:3|\"why\" is not known",
			"- code:|1:8|expected a text", "- code: ''|1:9|not blank", "- expires: 31.12.2026|1:12|yyyy-mm-dd",
			"- expires: 2026-02-30|1:12|yyyy-mm-dd", "- code: \"a|1:11|unexpected end", "- code: a~\tid: b|2:1|TAB",
			"[]~---~[]|3:1|follows the end", "- code: a\u0001b|1:10|control character" })
	void whatIsMalformedShouldBeToldWithItsPlace(String yaml, String place, String what) throws Exception {
		try (CheckResult result = run(yaml.replace('~', '\n')).file("a.TXT", record(id(1), ""))
				.file("b.TXT", record(id(2), "")).check()) {
			assertThat(result.problems()).hasSize(1);
			assertThat(result.problems().get(0).toString()).startsWith("suppressions.yaml:" + place + ": ")
					.contains(what)
					.doesNotContain("\n");
			assertThat(result.files()).as("the others are checked").hasSize(2);
			assertThat(result.suppressed()).isZero();
			assertThat(result.suppressions()).isEmpty();
		}
	}

	@Test
	void whatIsNoTextOrTooLargeOrAFolderShouldBeRefused() throws Exception {
		Files.write(folder.resolve("latin.yaml"), new byte[] { '-', ' ', (byte) 0xE9 });
		Files.writeString(folder.resolve("large.yaml"), "#".repeat(4 << 20));
		for (String name : List.of("latin.yaml", "large.yaml", ".", "absent.yaml")) {
			try (CheckResult result = new TestRun(folder).file("a.TXT", record(id(1), ""))
					.with(o -> o.withSuppressions(folder.resolve(name))).check()) {
				assertThat(result.problems()).as(name).hasSize(1);
				assertThat(result.files()).hasSize(1);
			}
		}
	}

	@Test
	void deepNestingAndAliasBombsShouldBeRefusedAtOnce() throws Exception {
		StringBuilder bomb = new StringBuilder("- &a [x, x]\n");
		for (char c = 'b'; c < 'z'; c++) {
			bomb.append("- &").append(c).append(" [*").append((char) (c - 1)).append(", *").append((char) (c - 1))
					.append("]\n");
		}
		for (String yaml : List.of(bomb.toString(), "[".repeat(100_000), "- ".repeat(100_000),
				"{a: ".repeat(100_000))) {
			try (CheckResult result = run(yaml).file("a.TXT", record(id(1), "")).check()) {
				assertThat(result.problems()).hasSize(1);
			}
		}
	}
}
