package org.ctmpreflight.rules.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordKey;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.CaseworkRecord;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RecordText;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.RuleSelection;
import org.ctmpreflight.rules.RuleSession;
import org.ctmpreflight.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of decision tables, compiled and run. */
class TableRulesTest {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();
	private static final String BY_HAND = """
			rule "plan-resolved-without-contact" @Severity("warning") @Field("resolutionNotification")
				@Related("resolveComplaintYN") @Citation("us") @Message("m") @Explanation("e") @Remedy("r")
			when
				$record : CaseworkRecord( resolveComplaintYN == "Y", resolutionNotification in ( "0", "4" ) )
			then
				report.add( drools.getRule(), $record );
			end
			rule "plan-agent-broker-npn-missing" @Severity("warning") @Field("agentBrokerNPN")
				@Related("agentBrokerComplaint") @Citation("us") @Message("m") @Explanation("e") @Remedy("r")
			when
				$record : CaseworkRecord( agentBrokerComplaint == "Y", agentBrokerNPN == "" )
			then
				report.add( drools.getRule(), $record );
			end
			""";

	@TempDir
	private Path folder;

	private RulePack pack(String drl) throws Exception {
		Path pack = Files.createDirectories(folder.resolve("mine"));
		Files.writeString(pack.resolve("pack.json"), "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Files.writeString(pack.resolve("rules.drl"), drl);
		return new PackLoader(LayoutCatalog.shipped(), List.of(), null).load(List.of(pack)).get(0);
	}

	private static DecisionTable shipped() throws Exception {
		Path file = Path.of(System.getProperty("preflight.root"), "rules", "plan-quality-example",
				"resolution.table.csv");
		return DecisionTable.read("resolution.table.csv", Files.readAllBytes(file));
	}

	@Test
	void theShippedTableShouldFindWhatTheSameRulesInDrlFind() throws Exception {
		List<String> seen = run(pack(shipped().drl()));
		assertThat(seen).isEqualTo(run(pack(BY_HAND))).hasSize(3 * 7 * 3 * 2);
		assertThat(seen).filteredOn(s -> s.endsWith("[plan-resolved-without-contact, plan-agent-broker-npn-missing]"))
				.hasSize(2);
		assertThat(seen).filteredOn(s -> s.contains("plan-resolved-without-contact")).hasSize(2 * 3 * 2);
		assertThat(seen).filteredOn(s -> s.contains("plan-agent-broker-npn-missing")).hasSize(3 * 7);
	}

	@Test
	void aRuleShouldSayOfItselfWhatItsColumnsSay() throws Exception {
		RuleDefinition rule = pack(shipped().drl()).rules().stream()
				.filter(r -> r.code().equals("plan-resolved-without-contact")).findFirst().orElseThrow();
		assertThat(rule.fields()).containsExactly("resolutionNotification");
		assertThat(rule.related()).containsExactly("resolveComplaintYN");
		assertThat(rule.type().citation()).isEqualTo("Plan's own quality standard (example)");
		RulePack quoted = pack(
				Tables.read(Tables.csv("comments", "x").replace(",us,m,", ",a \\ b,\"say \"\"x\"\"!\",")).drl());
		assertThat(quoted.rules().get(0).type().citation()).isEqualTo("a \\ b");
		assertThat(quoted.rules().get(0).type().message()).isEqualTo("say \"x\"!");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "commentz, x", "comments == $param, $x.y", "comments == $param, x y",
			"comments === $param, 5" })
	void whatTheCompilerFindsShouldBeToldAtTheCell(String template, String value) throws Exception {
		DecisionTable table = Tables.read(Tables.csv(template, "x", value));
		PackException e = catchThrowableOfType(PackException.class, () -> pack(table.drl()));
		List<PackProblem> placed = e.problems().stream().map(p -> table.place(p.line(), p.column(), p.text())).toList();
		assertThat(placed).isNotEmpty().allSatisfy(p -> {
			assertThat(p.file()).isEqualTo("my.table.csv");
			assertThat(p.text()).matches("cell B[67]: .*").doesNotContain("[Line");
		});
		assertThat(placed).extracting(PackProblem::line).contains(7);
	}

	/** Every combination of what the rules look at, with the rules that fired. */
	private static List<String> run(RulePack pack) {
		RuleSet rules = new RuleSet(List.of(pack),
				new RuleSelection("casework-upload", LAYOUT, LocalDate.of(2026, 11, 24),
						Set.of(), false, Set.of(), Set.of()));
		List<String> seen = new ArrayList<>();
		CaseworkRecord record = new CaseworkRecord(LAYOUT);
		try (RuleSession session = rules.session()) {
			for (String resolve : List.of("", "Y", "N")) {
				for (String notification : List.of("", "0", "1", "2", "3", "4", "44")) {
					for (String agent : List.of("", "Y", "N")) {
						for (String npn : List.of("", "123")) {
							Map<String, String> values = Map.of("resolveComplaintYN", resolve, "resolutionNotification",
									notification, "agentBrokerComplaint", agent, "agentBrokerNPN", npn);
							record.load(key(values), new Text(values));
							List<String> fired = Arrays.stream(session.run(record))
									.mapToObj(i -> rules.rules().get(i).code())
									.sorted((a, b) -> b.compareTo(a)).toList();
							seen.add(resolve + "," + notification + "," + agent + "," + npn + " " + fired);
						}
					}
				}
			}
			assertThat(session.failed()).isEmpty();
		}
		return seen;
	}

	private static long key(Map<String, String> values) {
		RecordKey keys = new RecordKey(LAYOUT);
		long key = 0;
		for (Map.Entry<String, String> value : values.entrySet()) {
			int field = LAYOUT.field(value.getKey()).orElseThrow().number() - 1;
			if (!value.getValue().isEmpty() && keys.holds(field)) {
				long code = value.getValue().length() == 1 ? value.getValue().charAt(0) : RecordKey.OTHER;
				key |= (keys.coded(field) ? code : 1) << keys.shift(field);
			}
		}
		return key;
	}

	private record Text(Map<String, String> values) implements RecordText {
		@Override
		public String value(int field) {
			return values.getOrDefault(LAYOUT.fields().get(field).name(), "");
		}

		@Override
		public long line() {
			return 1;
		}

		@Override
		public long firstLineOfSameId() {
			return 1;
		}

		@Override
		public Map<String, String> complaint() {
			return Map.of();
		}
	}
}
