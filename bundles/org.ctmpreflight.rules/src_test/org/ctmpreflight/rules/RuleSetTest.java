package org.ctmpreflight.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordKey;
import org.ctmpreflight.layout.RecordLayout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs: what is loaded, what is skipped and why, what is cached, and rules that throw. */
class RuleSetTest {
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();
	private static final String PACK = "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
			+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}";
	private static RulePack shipped;

	@TempDir
	private Path folder;

	@BeforeAll
	static void load() throws Exception {
		shipped = loader(null).load(List.of(Path.of(System.getProperty("preflight.root"), "rules"))).get(0);
	}

	private static PackLoader loader(Path cache) {
		return new PackLoader(LayoutCatalog.shipped(), List.of(), cache);
	}

	private static RuleSelection selection(RecordLayout layout, LocalDate day, Set<String> off, boolean download,
			Set<String> missing) {
		return new RuleSelection("casework-upload", layout, day, off, download, missing, Set.of());
	}

	private static Map<String, String> skipped(RuleSelection selection) {
		return new RuleSet(List.of(shipped), selection).skipped().stream()
				.collect(Collectors.toMap(SkippedRule::code, SkippedRule::reason));
	}

	@Test
	void theShippedPackShouldHaveFifteenRulesWithAllTheirTexts() {
		assertThat(shipped.rules()).hasSize(15);
		for (RuleDefinition r : shipped.rules()) {
			assertThat(List.of(r.type().citation(), r.type().message(), r.type().explanation(), r.type().remedy()))
					.as(r.code()).noneMatch(String::isBlank);
			assertThat(r.fields()).as(r.code()).isNotEmpty();
		}
	}

	@Test
	void rulesShouldBeSkippedForTheFirstReasonThatHolds() {
		assertThat(skipped(selection(LAYOUT, TODAY, Set.of("hpi-required-when-resolving"), false, Set.of())))
				.hasSize(5).containsEntry("hpi-required-when-resolving", "turned off")
				.containsEntry("agent-broker-category", "no download given");
		assertThat(skipped(selection(LAYOUT, LocalDate.of(2025, 10, 30), Set.of(), true, Set.of("RESOLUTION_DATE"))))
				.hasSize(5).containsEntry("agent-broker-category", "not in effect on 2025-10-30")
				.containsEntry("complaint-already-resolved", "column missing: RESOLUTION_DATE");
		assertThat(skipped(selection(LAYOUT, TODAY, Set.of(), true, Set.of()))).hasSize(1)
				.containsEntry("agent-broker-category", "table empty: agent-broker-categories");
		RecordLayout old = LayoutCatalog.shipped().find("casework-upload", "pre-2025-10").orElseThrow();
		assertThat(skipped(selection(old, TODAY, Set.of(), false, Set.of()))).containsEntry("agent-broker-flag-missing",
				"layout lacks field agentBrokerFirstName");
	}

	private Path pack(String name, String drl) throws Exception {
		Path pack = Files.createDirectories(folder.resolve(name));
		Files.writeString(pack.resolve("pack.json"), PACK.replace("mine", name));
		Files.writeString(pack.resolve("rules.drl"), drl);
		return pack;
	}

	private static String rule(String code, String constraint) {
		return "rule \"" + code + "\" @Severity(\"error\") @Field(\"comments\") "
				+ "@Related(\"complaintId\") @Citation(\"us\") @Message(\"m\") @Explanation(\"e\") @Remedy(\"r\")\n"
				+ "when\n  $record : CaseworkRecord( " + constraint + " )\nthen\n"
				+ "  report.add( drools.getRule(), $record );\nend\n";
	}

	@Test
	void compiledRulesShouldBeTakenFromTheCacheAndADamagedEntryShouldBeHarmless() throws Exception {
		Path pack = pack("cached", rule("one", "comments == \"x\""));
		Path cache = folder.resolve("cache");
		for (int round = 0; round < 3; round++) {
			assertThat(loader(cache).load(List.of(pack)).get(0).rules()).hasSize(1);
			try (var entries = Files.list(cache)) {
				List<Path> files = entries.toList();
				assertThat(files).hasSize(1);
				byte[] entry = Files.readAllBytes(files.get(0));
				if (round == 1) {
					entry[entry.length / 2]++;
					Files.write(files.get(0), entry);
				}
			}
		}
	}

	@Test
	void aRuleThatThrowsShouldBeToldAndNotKeepOthersFromRunning() throws Exception {
		Path pack = pack("throwing", rule("bad", "length( comments ) == 1") + rule("good", "duplicateId == false"));
		RuleSet rules = new RuleSet(loader(null).load(List.of(pack)),
				selection(LAYOUT, TODAY, Set.of(), false, Set.of()));
		try (RuleSession session = rules.session()) {
			CaseworkRecord record = new CaseworkRecord(LAYOUT);
			for (String comments : List.of("5", "none", "7", "odd")) {
				record.load(1L << new RecordKey(LAYOUT).shift(3), new Text(comments));
				int[] fired = session.run(record);
				assertThat(fired).as(comments).isEqualTo(comments.length() == 1 ? new int[] { 0, 1 } : new int[] { 1 });
			}
			assertThat(session.failed()).containsExactly(new FailedRule("bad", "NumberFormatException", 4));
		}
	}

	@Test
	void whatIsWrongWithAPackShouldBeToldWithFileAndLine() throws Exception {
		Path pack = pack("wrong", rule("a", "commentz == \"x\""));
		assertThatThrownBy(() -> loader(null).load(List.of(pack))).isInstanceOf(PackException.class)
				.hasMessageContaining("rules.drl:3:29: 'commentz' is not known; did you mean 'comments'?");
		Path untold = pack("untold", rule("b", "comments == \"x\"").replace("@Remedy(\"r\")", ""));
		assertThatThrownBy(() -> loader(null).load(List.of(untold))).isInstanceOf(PackException.class)
				.hasMessageContaining("rules.drl:1:6: rule \"b\": @Remedy is missing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"layout":"casework-upload" | "layout":"plan-download" | layout "plan-download" is none that rules can be for
			"layout":"casework-upload" | "layout":"casework-upload-api" | known are casework-upload
			"version":"1" | "version":"1","layoutVersions":["2025-1"] | known are pre-2025-10, 2025-10
			"version":"1" | "version":"1","effectiveFrom":"2026-02-02","effectiveTo":"2026-02-01" | never be in effect
			"version":"1" | "version":"1","effectiveFrom":"02/02/2026" | is no date: expected yyyy-mm-dd
			"id":"odd" | "id":"My pack" | is no pack id
			"id":"odd" | "id":"mine","name":"x" | "name" is not known here
			"sources":["us"] | "sources":[] | must name what the rules were written from
			""", quoteCharacter = '\0')
	void aPackThatWouldNeverRunShouldBeRefused(String was, String becomes, String told) throws Exception {
		Path pack = pack("odd", rule("a", "comments == \"x\""));
		Files.writeString(pack.resolve("pack.json"), PACK.replace("mine", "odd").replace(was, becomes));
		assertThatThrownBy(() -> loader(null).load(List.of(pack))).isInstanceOf(PackException.class)
				.hasMessageContaining("pack.json").hasMessageContaining(told);
	}

	@Test
	void everyPackOfAFolderShouldBeToldOf() throws Exception {
		pack("one", rule("a", "commentz == \"x\""));
		Files.writeString(pack("two", "").resolve("pack.json"), "{");
		Files.writeString(pack("three", rule("c", "comments == \"x\"")).resolve("old.dsl"), "");
		assertThatThrownBy(() -> loader(null).load(List.of(folder))).isInstanceOfSatisfying(PackException.class,
				e -> assertThat(e.problems()).hasSize(3));
	}

	@Test
	void aCodeThatTwoPacksDefineShouldBeRefused() throws Exception {
		Path one = pack("first", rule("same", "comments == \"x\""));
		Path two = pack("second", rule("same", "comments == \"y\""));
		assertThatThrownBy(() -> loader(null).load(List.of(one, two))).isInstanceOf(PackException.class)
				.hasMessageContaining("first").hasMessageContaining("second");
	}

	private record Text(String comments) implements RecordText {
		@Override
		public String value(int field) {
			if (comments.length() > 1) {
				// a vetted rule has no way to throw of its own
				throw new NumberFormatException("unreadable");
			}
			return comments;
		}

		@Override
		public long line() {
			return comments.length();
		}

		@Override
		public long firstLineOfSameId() {
			return 0;
		}

		@Override
		public Map<String, String> complaint() {
			return Map.of();
		}
	}
}
