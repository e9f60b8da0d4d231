package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The examples of the shipped pack, and that every rule has one that fires it and one that does not. */
class RuleExamplesTest {
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
	/** Needs a table of categories, which CMS has not published and which no pack brings yet. */
	private static final Set<String> WITHOUT_TABLE = Set.of("agent-broker-category");

	@TempDir
	private Path folder;

	@Test
	void everyExampleShouldGiveItsFindingsAndEveryRuleShouldHaveOneOfEachKind() throws Exception {
		Path rules = Path.of(System.getProperty("preflight.root"), "rules", "cms-casework-upload");
		List<RulePack> packs = Checks.shippedPacks();
		JsonNode examples = new YAMLMapper().readTree(rules.resolve("tests/examples.yaml").toFile());
		Set<String> fired = new TreeSet<>();
		Set<String> quiet = new TreeSet<>();
		for (JsonNode example : examples.get("cases")) {
			List<String> expected = new ArrayList<>();
			example.get("expect").forEach(e -> expected.add(e.asText()));
			Set<String> ran = new TreeSet<>();
			List<String> found = check(packs, examples.get("baseline"), example, ran);
			assertThat(found).as(example.get("name").asText()).containsExactlyInAnyOrderElementsOf(expected);
			Set<String> codes = new TreeSet<>();
			found.forEach(f -> codes.add(f.substring(0, f.indexOf(' '))));
			fired.addAll(codes);
			ran.removeAll(codes);
			quiet.addAll(ran);
		}
		Set<String> all = new TreeSet<>();
		packs.forEach(p -> p.rules().stream().map(RuleDefinition::code).forEach(all::add));
		all.removeAll(WITHOUT_TABLE);
		assertThat(fired).as("rules that an example fires").isEqualTo(all);
		assertThat(quiet).as("rules that an example does not fire").isEqualTo(all);
	}

	/** Findings of the pack on the last record; codes of the rules that ran are added. */
	private List<String> check(List<RulePack> packs, JsonNode baseline, JsonNode example, Set<String> ran)
			throws Exception {
		String upload = (example.has("after") ? line(baseline, example.get("after")) : "")
				+ line(baseline, example.path("set"));
		Path file = Files.writeString(folder.resolve("example.TXT"), upload);
		Path download = null;
		if (example.has("download")) {
			List<LayoutField> columns = LayoutCatalog.shipped().find("plan-download", "2025-10").orElseThrow().fields();
			List<String> names = columns.stream().map(LayoutField::name).toList();
			List<String> row = names.stream().map(n -> example.get("download").path(n).asText()).toList();
			download = Files.writeString(folder.resolve("download.txt"),
					String.join("\t", names) + "\n" + String.join("\t", row) + "\n");
		}
		CheckOptions options = CheckOptions.of(TODAY, packs).withDownload(download);
		List<String> found = new ArrayList<>();
		try (CheckResult result = new Checker(options, LayoutCatalog.shipped(), InputStream.nullInputStream(),
				CheckMonitor.NONE).check(List.of(new CheckInput("example.TXT", file)), List.of())) {
			FileResult only = result.files().get(0);
			ran.addAll(only.rules().run());
			try (FindingCursor c = only.findings()) {
				while (c.next()) {
					FindingType type = only.types().type(c.type());
					if (type.pack() != null && c.line() == only.records()) {
						found.add(type.code() + " " + only.layout().fields().get(c.field() - 1).name());
					}
				}
			}
		}
		return found;
	}

	private static String line(JsonNode baseline, JsonNode changes) {
		Map<String, String> values = new HashMap<>();
		baseline.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
		changes.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
		List<String> fields = new ArrayList<>();
		LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow().fields()
				.forEach(f -> fields.add(values.getOrDefault(f.name(), "")));
		return String.join("\t", fields) + "\n";
	}
}
