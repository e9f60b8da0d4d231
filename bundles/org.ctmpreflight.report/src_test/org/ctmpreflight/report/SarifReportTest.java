package org.ctmpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.report.Example.report;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.check.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** SARIF: valid, and nothing of the check is missing. */
class SarifReportTest {
	private static final ObjectMapper JSON = new ObjectMapper();

	@TempDir
	private Path folder;

	private static JsonNode run(CheckResult result, String... options) throws Exception {
		String report = report(Reports.Format.SARIF, result, options);
		assertThat(report)
				.startsWith("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",")
				.endsWith("}\n");
		JsonNode log = JSON.readTree(report);
		try (InputStream schema = SarifReportTest.class.getResourceAsStream("testdata/sarif-2.1.0-rtm.5.json")) {
			assertThat(JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema).validate(log)).isEmpty();
		}
		return log.at("/runs/0");
	}

	@Test
	void everyFindingShouldBeAResultOfARuleThatIsDescribed() throws Exception {
		Path download = Example.download(folder);
		try (CheckResult result = Example.of(folder).check(o -> o.withDownload(download))) {
			JsonNode run = run(result);
			JsonNode findings = JSON.readTree(report(Reports.Format.JSON, result)).get("files");
			int n = 0;
			for (JsonNode file : findings) {
				for (JsonNode finding : file.get("findings")) {
					JsonNode sarif = run.at("/results/" + n++);
					assertThat(sarif.get("ruleId")).isEqualTo(finding.get("code"));
					assertThat(sarif.get("message").get("text")).isEqualTo(finding.get("message"));
					assertThat(sarif.get("level").asText())
							.isEqualTo(finding.get("severity").asText().replace("info", "note"));
					assertThat(sarif.at("/locations/0/physicalLocation/region/startLine").asInt())
							.isEqualTo(finding.get("line").asInt());
					assertThat(sarif.at("/locations/0/logicalLocations/0/name").asText("null"))
							.isEqualTo(finding.get("field").asText());
					assertThat(sarif.at("/properties/complaintId").asText("null"))
							.isEqualTo(finding.get("complaintId").asText());
					assertThat(sarif.at("/properties/related")).isEqualTo(finding.get("related"));
					assertThat(sarif.has("suppressions")).isFalse();
					assertThat(sarif.has("baselineState")).isFalse();
					JsonNode rule = run.at("/tool/driver/rules/" + sarif.get("ruleIndex").asInt());
					assertThat(rule.get("id")).isEqualTo(finding.get("code"));
					assertThat(rule.at("/help/text").asText()).isNotBlank();
					int artifact = sarif.at("/locations/0/physicalLocation/artifactLocation/index").asInt();
					assertThat(run.at("/artifacts/" + artifact + "/hashes/sha-256")).isEqualTo(file.get("sha256"));
				}
			}
			assertThat(run.get("results")).hasSize(n).hasSizeGreaterThan(10);
			assertThat(run.at("/artifacts/3/roles/0").asText()).isEqualTo("referencedOnCommandLine");
		}
	}

	@Test
	void whatDidNotRunAndWhatIsNotListedShouldBeTold() throws Exception {
		try (CheckResult result = Example.of(folder).problem("gone.TXT", "there is no such file")
				.check(o -> o.withMaxFindings(0))) {
			Marks.fail(result.files().get(1), "duplicate-complaint-id");
			JsonNode run = run(result, "--max-findings", "0");
			JsonNode invocation = run.at("/invocations/0");
			assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
			assertThat(run.get("results")).isEmpty();
			List<String> told = invocation.get("toolExecutionNotifications").findValuesAsText("text");
			assertThat(told).contains("The rule duplicate-complaint-id failed: ArithmeticException",
					"gone.TXT: there is no such file", "1 more of hpi-required-when-resolving not listed");
			assertThat(invocation.get("toolConfigurationNotifications").findValuesAsText("text"))
					.contains("The rule complaint-not-found was skipped: no download given");
			assertThat(invocation.at("/properties/options").toString()).isEqualTo("[\"--max-findings\",\"0\"]");
		}
	}

	@Test
	void marksOfFindingsShouldBeTold() throws Exception {
		try (CheckResult result = new Example(folder).file("wrong.TXT", Example.WRONG).check()) {
			Marks.put(result.files().get(0));
			JsonNode run = run(result);
			JsonNode suppression = run.at("/results/0/suppressions/0");
			assertThat(suppression.get("kind").asText()).isEqualTo("external");
			assertThat(suppression.get("status").asText()).isEqualTo("accepted");
			assertThat(suppression.get("justification").asText()).isEqualTo(Marks.SUPPRESSION.reason());
			assertThat(run.at("/results/0/baselineState").asText()).isEqualTo("unchanged");
			assertThat(run.at("/results/1/baselineState").asText()).isEqualTo("new");
		}
	}

	@Test
	void duplicatesShouldPointToTheEarlierLine() throws Exception {
		try (CheckResult result = new Example(folder).file("wrong.TXT", Example.WRONG).check()) {
			List<JsonNode> found = run(result).findParents("relatedLocations");
			assertThat(found).extracting(r -> r.get("ruleId").asText()).contains("duplicate-complaint-id");
			assertThat(found.get(0).at("/relatedLocations/0/physicalLocation/region/startLine").asInt()).isEqualTo(1);
		}
	}

	@Test
	void placesInAnApiBodyAreNoLines() throws Exception {
		try (CheckResult result = new Example(folder).file("body.json", "[{\"complaintId\":\"C1\"}]").check()) {
			JsonNode run = run(result);
			assertThat(run.get("results")).isNotEmpty();
			assertThat(run.findParents("region")).isEmpty();
			assertThat(run.at("/results/0/properties/record").asInt()).isEqualTo(1);
		}
	}

	@Test
	void namesOfFilesShouldBecomeUris() throws Exception {
		try (CheckResult result = new Example(folder).file("a b/ü#1:x.txt", Example.WRONG)
				.file("/tmp/50%.txt", Example.WRONG)
				.file("../up.txt", Example.CLEAN).file("../up.txt", Example.CLEAN).file("C:/Az09 za.txt", Example.CLEAN)
				.file("//host/a/z/A/Z/0/9/`{@[:x", Example.CLEAN).check()) {
			List<String> uris = run(result).get("artifacts").findValuesAsText("uri");
			assertThat(uris).containsExactly("a%20b/%C3%BC%231%3Ax.txt", "file:///tmp/50%25.txt", "../up.txt",
					"../up.txt", "file:///C:/Az09%20za.txt", "file://host/a/z/A/Z/0/9/%60%7B%40%5B%3Ax");
			assertThat(uris).allSatisfy(u -> assertThat(URI.create(u).toString()).isEqualTo(u));
		}
	}
}
