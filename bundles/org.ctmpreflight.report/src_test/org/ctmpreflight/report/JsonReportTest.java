package org.ctmpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.report.Example.report;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.check.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** JSON: the published schema holds, and keys stand in the order of the contract. */
class JsonReportTest {
	private static final ObjectMapper JSON = new ObjectMapper();
	private static final Path SCHEMA = Path.of(System.getProperty("preflight.root"), "docs", "schemas",
			"findings.schema.json");

	@TempDir
	private Path folder;

	private static JsonNode valid(String report) throws Exception {
		JsonNode json = JSON.readTree(report);
		try (InputStream schema = Files.newInputStream(SCHEMA)) {
			assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(json)).isEmpty();
		}
		return json;
	}

	private static List<String> keys(JsonNode object) {
		List<String> keys = new ArrayList<>();
		object.fieldNames().forEachRemaining(keys::add);
		return keys;
	}

	@Test
	void reportShouldFollowItsSchemaAndKeepTheOrderOfItsKeys() throws Exception {
		Path download = Example.download(folder);
		try (CheckResult result = Example.of(folder).check(o -> o.withDownload(download).withMaxFindings(1))) {
			JsonNode json = valid(report(Reports.Format.JSON, result, "--max-findings", "1"));
			assertThat(keys(json)).containsExactly("schema", "tool", "run", "files", "summary");
			assertThat(keys(json.get("run"))).containsExactly("asOf", "options", "download", "suppressions", "packs");
			assertThat(json.get("files")).extracting(f -> f.get("file").asText()).containsExactly("hostile.TXT",
					"wrong.TXT", "clean.TXT", download.toString());
			assertThat(json.at("/files/3/role").asText()).isEqualTo("download");
			JsonNode wrong = json.at("/files/1");
			assertThat(keys(wrong)).containsExactly("file", "role", "layout", "layoutVersion", "findings", "more",
					"sha256",
					"records", "rules", "summary");
			assertThat(keys(wrong.at("/findings/0"))).containsExactly("code", "severity", "line", "field",
					"fieldNumber",
					"related", "complaintId", "message", "citation", "pack", "suppressed", "baseline");
			assertThat(wrong.at("/more/complaint-not-found").asInt()).isEqualTo(1);
			int errors = 0;
			for (int i = 0; i < result.files().size(); i++) {
				errors += json.at("/files/" + i + "/summary/error").asInt();
			}
			assertThat(json.at("/summary/error").asInt()).isPositive().isEqualTo(errors);
		}
	}

	@Test
	void marksOfFindingsShouldBeTold() throws Exception {
		try (CheckResult result = Example.of(folder).check()) {
			Marks.put(result.files().get(1));
			Marks.fail(result.files().get(1), "duplicate-complaint-id");
			JsonNode json = valid(report(Reports.Format.JSON, result));
			JsonNode first = json.at("/files/1/findings/0");
			assertThat(first.get("suppressed").toString()).isEqualTo(
					"{\"reason\":\"=agreed\\u0007 <with> CMS\",\"author\":\"J. \\\"Doe\\\"\",\"expires\":\"2027-01-31\"}");
			assertThat(first.get("baseline").asText()).isEqualTo("known");
			assertThat(json.at("/files/1/findings/1/suppressed").isNull()).isTrue();
			assertThat(json.at("/files/1/findings/1/baseline").asText()).isEqualTo("new");
			assertThat(json.at("/files/0/findings/0/baseline").isNull()).isTrue();
			assertThat(json.at("/files/1/rules/failed/0/line").asInt()).isEqualTo(2);
		}
	}
}
