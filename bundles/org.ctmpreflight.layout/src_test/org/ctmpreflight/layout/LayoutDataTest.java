package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ctmpreflight.layout.internal.FindingTexts;
import org.ctmpreflight.layout.internal.LayoutJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** The layouts that come with the product, and what is said of one that is wrong. */
class LayoutDataTest {
	private static final Path DATA = Path.of(System.getProperty("preflight.root"),
			"bundles/org.ctmpreflight.layout/src/org/ctmpreflight/layout/data");

	@Test
	void everyLayoutShouldMatchItsSchema() throws Exception {
		JsonSchema schema;
		try (InputStream in = Files.newInputStream(DATA.resolve("layout.schema.json"))) {
			schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
		}
		List<String> listed = Files.readAllLines(DATA.resolve("index.txt"));
		for (String name : listed) {
			assertThat(schema.validate(new ObjectMapper().readTree(DATA.resolve(name).toFile()))).as(name).isEmpty();
		}
		try (Stream<Path> files = Files.list(DATA)) {
			assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.matches(".*-2025-10\\.json")))
					.containsExactlyInAnyOrderElementsOf(listed);
		}
	}

	@Test
	void layoutsShouldHaveTheFieldsOfTheMemo() {
		LayoutCatalog layouts = LayoutCatalog.shipped();
		assertThat(layouts.ids()).containsExactlyInAnyOrder("casework-upload", "casework-upload-api", "plan-download");
		assertThat(layouts.find("casework-upload", "2025-10").orElseThrow().fields()).hasSize(13);
		assertThat(layouts.find("casework-upload", "pre-2025-10").orElseThrow().fields()).hasSize(7);
		assertThat(layouts.find("plan-download", "2025-10").orElseThrow().fields()).hasSize(42);
		assertThat(layouts.find("plan-download", "pre-2025-10").orElseThrow().fields()).hasSize(38);
	}

	@ParameterizedTest
	@CsvSource({ "1999-01-01, pre-2025-10", "2025-10-30, pre-2025-10", "2025-10-31, 2025-10", "2099-12-31, 2025-10" })
	void oneVersionShouldBeInEffectOnEachDay(LocalDate day, String version) {
		LayoutCatalog layouts = LayoutCatalog.shipped();
		for (String id : layouts.ids()) {
			assertThat(layouts.versions(id).stream().filter(l -> l.inEffect(day)).map(RecordLayout::version)).as(id)
					.containsExactly(version);
		}
	}

	@Test
	void everyFindingOfTheParserShouldHaveTextsThatCanBeFilledIn() throws Exception {
		Set<String> codes = new HashSet<>();
		LayoutField field = LayoutCatalog.shipped().layouts().get(0).fields().get(2);
		for (ParserFinding p : ParserFinding.values()) {
			codes.add(p.code());
			String message = new MessageTemplate(p.type(), field).fill(1, 2);
			assertThat(message).as(p.code()).doesNotContain("{").matches(".*[.?]");
			assertThat(p.type().explanation()).as(p.code()).isNotBlank();
			assertThat(p.type().remedy()).as(p.code()).isNotBlank();
		}
		try (InputStream in = Files.newInputStream(DATA.resolve("findings.json"))) {
			assertThat(FindingTexts.read(in, "findings.json").keySet()).isEqualTo(codes);
		}
	}

	@Test
	void aWrongLayoutShouldBeToldWithItsPlaceAndWhatWasExpected() throws Exception {
		String right = Files.readString(DATA.resolve("casework-upload-pre-2025-10.json"));
		List<String[]> mistakes = new ArrayList<>();
		mistakes.add(new String[] { "\"type\": \"CHAR\"", "\"type\": \"CHARR\"", "is not one of CHAR, NUMERIC, DATE" });
		mistakes.add(new String[] { "\"2025-10-30\"", "\"30.10.2025\"", "expected yyyy-mm-dd" });
		mistakes.add(new String[] { "\"number\": 2", "\"number\": 3", "expected 2" });
		mistakes.add(new String[] { "\"caseworkNotes\"", "\"complaintId\"", "stands twice" });
		mistakes.add(new String[] { "\"label\"", "\"lable\"", "\"lable\" is not known" });
		mistakes.add(new String[] { "\"sample\": \"C1600999999\",", "", "\"sample\" is missing" });
		mistakes.add(new String[] { "\"number\": 1,", "\"number\": \"1\",", "expected a whole number" });
		mistakes.add(new String[] { "\"fields\": [", "\"fields\": {", "" });
		for (String[] m : mistakes) {
			String wrong = right.replaceFirst(Pattern.quote(m[0]), m[1]);
			assertThat(wrong).isNotEqualTo(right);
			assertThatThrownBy(() -> read(wrong)).as(m[1]).isInstanceOf(LayoutException.class)
					.hasMessageMatching("x\\.json:\\d+:\\d+: .+").hasMessageContaining(m[2]);
		}
	}

	@Test
	void nothingThatALayoutNeedsShouldBeLeftOut() throws Exception {
		String allowed = "{ \"value\": \"Y\" }";
		String field = "{ \"number\": 1, \"name\": \"a\", \"label\": \"A\", \"type\": \"CHAR\", \"presence\": \"required\", "
				+ "\"allowedValues\": [" + allowed
				+ "], \"description\": \"d\", \"sample\": \"s\", \"citation\": \"c\" }";
		String layout = "{ \"id\": \"i\", \"version\": \"v\", \"title\": \"t\", \"form\": \"upload\", \"source\": \"s\", "
				+ "\"fields\": [" + field + "] }";
		LayoutField read = read(layout).fields().get(0);
		assertThat(read.allowedValues()).containsExactly(new AllowedValue("Y", "Y"));
		assertThat(read.required()).isTrue();
		assertThat(read.allows("Y")).isTrue();
		assertThat(read.allows("y")).isFalse();
		for (String key : List.of("id", "version", "title", "form", "source", "name", "label", "type", "presence",
				"description", "sample", "citation", "value")) {
			String without = layout.replaceFirst("\"" + key + "\": \"[^\"]*\",? ", "").replace(", }", " }");
			assertThatThrownBy(() -> read(without)).as(key).isInstanceOf(LayoutException.class)
					.hasMessageMatching("x\\.json:1:\\d+: \"" + key + "\" is missing");
		}
		assertThatThrownBy(() -> read(layout.replace(field, ""))).hasMessageContaining("at least one field");
		assertThatThrownBy(() -> read(layout.replace("\"number\": 1, ", ""))).hasMessageContaining("\"number\" from 1");
	}

	@Test
	void layoutsShouldTellWhatTheyAre() {
		LayoutCatalog layouts = LayoutCatalog.shipped();
		RecordLayout api = layouts.find("casework-upload-api", "2025-10").orElseThrow();
		RecordLayout upload = layouts.find("casework-upload", "2025-10").orElseThrow();
		assertThat(api.form()).isEqualTo(LayoutForm.API);
		assertThat(api.fields()).isEqualTo(upload.fields());
		assertThat(upload.form()).isEqualTo(LayoutForm.UPLOAD);
		assertThat(upload.title()).isNotBlank();
		assertThat(upload.source()).isNotBlank();
		assertThat(upload.effectiveFrom()).isEqualTo(LocalDate.of(2025, 10, 31));
		assertThat(upload.effectiveTo()).isNull();
		assertThat(upload).hasToString("casework-upload/2025-10");
		assertThat(upload.field("comments").orElseThrow().number()).isEqualTo(4);
		assertThat(upload.field("comments").orElseThrow().required()).isFalse();
		assertThat(upload.field("Comments")).isEmpty();
		RecordLayout old = layouts.find("casework-upload", "pre-2025-10").orElseThrow();
		assertThat(old.effectiveTo()).isEqualTo(LocalDate.of(2025, 10, 30));
		assertThat(layouts.versions("casework-upload")).containsExactly(old, upload);
		assertThat(layouts.inEffect("casework-upload", LocalDate.of(2025, 10, 30))).contains(old);
		assertThat(layouts.inEffect("casework-upload", LocalDate.of(2025, 10, 31))).contains(upload);
		assertThat(layouts.inEffect("none", LocalDate.of(2025, 10, 31))).isEmpty();
		assertThatThrownBy(() -> new LayoutCatalog(List.of(upload, upload)))
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessage("layout casework-upload/2025-10 is defined twice");
	}

	private static RecordLayout read(String json) throws IOException {
		return LayoutJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "x.json");
	}
}
