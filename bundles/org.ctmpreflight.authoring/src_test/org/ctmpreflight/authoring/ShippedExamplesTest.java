package org.ctmpreflight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.ctmpreflight.authoring.TestRun.PackTests;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.RuleDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** The examples of the shipped packs: what they give, what they show, and their form. */
class ShippedExamplesTest {
	private static final Path SCHEMA = TestPack.ROOT.resolve("rules/examples.schema.json");
	private static TestRun run;

	@BeforeAll
	static void runAll() throws Exception {
		run = TestRun.of(TestPack.shipped(), TestPack.LAYOUTS, TestPack.TODAY, null);
	}

	@Test
	void everyExampleGivesWhatItExpects() {
		assertThat(run.results()).hasSizeGreaterThan(20)
				.allSatisfy(r -> assertThat(r.found()).as(r.example().place() + " " + r.example().name())
						.containsExactlyInAnyOrderElementsOf(r.example().expect()))
				.allMatch(ExampleResult::passed);
	}

	@Test
	void everyRuleHasAnExampleThatFiresItAndOneThatDoesNot() {
		for (PackTests pack : run.packs()) {
			Set<String> all = new TreeSet<>();
			pack.pack().rules().stream().map(RuleDefinition::code).forEach(all::add);
			Set<String> fired = new TreeSet<>();
			Set<String> quiet = new TreeSet<>();
			pack.files().stream().flatMap(f -> f.results().stream()).forEach(r -> {
				r.found().forEach(f -> fired.add(f.code()));
				r.ran().stream().filter(c -> !r.fired(c)).forEach(quiet::add);
			});
			assertThat(fired).as("rules that an example fires").isEqualTo(all);
			assertThat(quiet).as("rules that run on an example and do not fire").isEqualTo(all);
		}
	}

	@Test
	void everyFileIsAsTheSchemaSays() throws Exception {
		List<Path> files = run.files().map(f -> Path.of(f.file())).toList();
		assertThat(files).hasSize(run.packs().size());
		for (Path file : files) {
			assertThat(problems(new YAMLMapper().readTree(file.toFile()))).as(file.toString()).isEmpty();
		}
	}

	@Test
	void schemaRefusesMistakes() throws Exception {
		for (String wrong : List.of("case: []", "cases: [{ name: a }]", "cases: [{ expect: [] }]",
				"cases: [{ name: a, expect: [code] }]", "cases: [{ name: a, expect: [], set: { caseworkNote: x } }]",
				"cases: [{ name: a, expect: [], set: { hpiRelated: 1 } }]",
				"cases: [{ name: a, expect: [], partial: true }]",
				"cases: [{ name: a, expect: [x y, x y] }]",
				"cases: [{ name: a, expect: [], set: { comments: \"a\\tb\" } }]")) {
			assertThat(problems(new YAMLMapper().readTree(wrong))).as(wrong).isNotEmpty();
		}
	}

	@Test
	void schemaHasTheFieldsOfTheLayout() throws Exception {
		JsonNode names = new ObjectMapper().readTree(SCHEMA.toFile()).at("/$defs/record/propertyNames/enum");
		List<String> inSchema = new ArrayList<>();
		names.forEach(n -> inSchema.add(n.asText()));
		Set<String> inLayouts = new TreeSet<>();
		TestPack.LAYOUTS.versions(LayoutCatalog.CASEWORK_UPLOAD)
				.forEach(l -> l.fields().forEach(f -> inLayouts.add(f.name())));
		assertThat(inSchema).containsExactlyInAnyOrderElementsOf(inLayouts);
	}

	private static Set<ValidationMessage> problems(JsonNode examples) throws Exception {
		return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
				.getSchema(new ObjectMapper().readTree(SCHEMA.toFile())).validate(examples);
	}
}
