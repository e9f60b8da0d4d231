package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long complaints may stay open is what a pack says, and nothing else. */
class IssueLevelLimitsTest {
	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	@TempDir
	private Path folder;

	private IssueLevelLimits limits(String csv) throws Exception {
		Path pack = Files.createDirectories(folder.resolve("plan-limits"));
		Files.createDirectories(pack.resolve("tables"));
		Files.writeString(pack.resolve("pack.json"), "{\"id\":\"plan-limits\",\"version\":\"1\",\"title\":\"Ours\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"],\"effectiveFrom\":\"2026-01-01\",\"tables\":[{"
				+ "\"name\":\"issue-level-limits\",\"file\":\"tables/ours.csv\",\"source\":\"us\","
				+ "\"date\":\"2026-01-01\"}]}");
		Files.writeString(pack.resolve("rules.drl"), "rule \"ours\" @Severity(\"info\") @Field(\"comments\") "
				+ "@Citation(\"us\") @Message(\"m\") @Explanation(\"e\") @Remedy(\"r\")\nwhen\n"
				+ "  $record : CaseworkRecord( comments == \"x\" )\nthen\n  report.add( drools.getRule(), $record );\nend\n");
		Files.writeString(pack.resolve("tables/ours.csv"), csv);
		List<RulePack> packs = new ArrayList<>(TestRun.shipped());
		packs.addAll(new PackLoader(LayoutCatalog.shipped(), List.of(), null).load(List.of(pack)));
		assertThat(IssueLevelLimits.of(packs, LocalDate.of(2025, 12, 31)).isEmpty()).isTrue();
		return IssueLevelLimits.of(packs, DAY);
	}

	@Test
	void noneShouldBeShippedUntilSomebodySaysThem() throws Exception {
		assertThat(IssueLevelLimits.of(TestRun.shipped(), DAY).isEmpty()).isTrue();
		assertThat(TestRun.shipped().get(0).info().tables())
				.anyMatch(t -> t.name().equals("issue-level-limits") && t.source().contains("memo names none"));
	}

	@Test
	void thePlansOwnShouldHoldWithTheirCitations() throws Exception {
		IssueLevelLimits limits = limits(
				"issueLevel,days,citation\nImmediate Need,2,\"Policy 7, page 3\"\nOther,30,Policy 8\n");
		assertThat(limits.of("immediate  NEED ").orElseThrow())
				.isEqualTo(new IssueLevelLimits.Limit(2, "Policy 7, page 3"));
		assertThat(limits.of("")).isEmpty();
		assertThat(limits.isEmpty()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "level,days,citation~|1|expected the headings",
			"issueLevel,days,citation~A,2,~|2|all needed", "issueLevel,days,citation~A,two,us~|2|no number",
			"issueLevel,days,citation~A,-1,us~|2|no number", "issueLevel,days,citation~A,2,us~a ,3,us~|3|twice" })
	void whatIsMalformedShouldBeToldWithItsLine(String csv, int line, String what) {
		assertThatThrownBy(() -> limits(csv.replace('~', '\n'))).isInstanceOf(IOException.class)
				.hasMessageContaining("ours.csv:" + line + ": ").hasMessageContaining(what);
	}
}
