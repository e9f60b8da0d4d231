package org.ctmpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.report.Example.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.LayoutChoice;
import org.ctmpreflight.layout.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reports of a check with suppressions and an earlier report: each tells what came of them, in its own words. */
class ComparedReportsTest {
	private static final ObjectMapper JSON = new ObjectMapper();
	private static final String OPTION = "--suppressions";

	@TempDir
	private Path folder;

	private Path suppressions;
	private Path earlier;

	@BeforeEach
	void writeFiles() throws Exception {
		suppressions = Files.writeString(folder.resolve("agreed.yaml"), "- code: duplicate-complaint-id\n"
				+ "  complaintId: C2500000002\n  reason: agreed\n  author: Ann\n  expires: 2027-01-31\n"
				+ "- code: blank-line\n  complaintId: C2500000009\n  reason: old\n  author: Bob\n  expires: 2020-01-31\n");
		try (CheckResult before = new Example(folder)
				.file("wrong.TXT", Example.WRONG.lines().findFirst().orElseThrow() + "\nC1\n\n").check()) {
			earlier = Files.writeString(folder.resolve("earlier.json"), report(Reports.Format.JSON, before));
		}
	}

	private CheckResult check(UnaryOperator<CheckOptions> change) throws Exception {
		return new Example(folder).file("wrong.TXT", Example.WRONG)
				.check(o -> change.apply(o.withSuppressions(suppressions).withBaseline(earlier, false)));
	}

	@Test
	void textShouldTellThem() throws Exception {
		try (CheckResult result = check(o -> o)) {
			String text = report(Reports.Format.TEXT, result, OPTION, "agreed.yaml");
			assertThat(text.lines().toList()).startsWith("wrong.TXT  casework-upload/2025-10, 2 records",
					"  line 1       error    5 complainantSatisfied     satisfied-required-when-resolving  C2500000002  known")
					.contains(
							"  line 1       note     8 agentBrokerComplaint     agent-broker-detail-missing  C2500000002  known",
							"  line 2       warning  1 complaintId              duplicate-complaint-id  C2500000002  new",
							"               suppressed until 2027-01-31 by Ann: agreed",
							"               1 of blank-line fixed since the baseline",
							"               1 of field-count fixed since the baseline",
							suppressions + "  suppressions")
					.endsWith("7 errors, 2 warnings, 1 note, 1 suppressed in 1 file, checked as of 2026-11-24 under "
							+ "cms-casework-upload 2025-10 with --suppressions agreed.yaml");
			assertThat(text).contains(
					"  skipped (no download given): agent-broker-category, complaint-already-resolved, "
							+ "complaint-not-found, note-already-in-ctm\n\n",
					"  11 rules ran: agent-broker-detail-missing, ",
					"  line 6       warning  " + " ".repeat(27) + "suppression-expired  new\n");
		}
	}

	@Test
	void textShouldBeColouredByWeight() throws Exception {
		try (CheckResult result = check(o -> o);
				CheckResult clean = new Example(folder).file("clean.TXT", Example.CLEAN).check()) {
			String text = report(Reports.Format.TEXT, result,
					new ReportContext("1.2.3", List.of(), Severity.ERROR, true, null));
			assertThat(text.replace("\u001B[", "^")).contains(
					"^1mwrong.TXT^0m^2m  casework-upload/2025-10, 2 records^0m\n",
					"^31merror    ^0m", "^33mwarning  ^0m", "^34mnote     ^0m", "^2magent-broker-detail-missing^0m",
					"^2msuppressed until 2027-01-31 by Ann: agreed^0m\n",
					"^31m7 errors^0m, ^33m2 warnings^0m, ^34m1 note^0m",
					"^2m  11 rules ran: ").doesNotContain(" with ");
			assertThat(report(Reports.Format.TEXT, clean,
					new ReportContext("1.2.3", List.of(), Severity.ERROR, true, null)))
					.contains("\u001B[32mnothing found\u001B[0m in 1 file, checked");
		}
	}

	@Test
	void jsonShouldTellThem() throws Exception {
		try (CheckResult result = check(o -> o)) {
			JsonNode json = JSON.readTree(report(Reports.Format.JSON, result, OPTION, "agreed.yaml"));
			assertThat(json.at("/tool").toString()).isEqualTo("{\"name\":\"ctm-preflight\",\"version\":\"1.2.3\"}");
			assertThat(json.at("/schema").asText()).isEqualTo("ctm-preflight/findings/1");
			JsonNode run = json.at("/run");
			assertThat(run.at("/asOf").asText()).isEqualTo("2026-11-24");
			assertThat(run.at("/options").toString()).isEqualTo("[\"--suppressions\",\"agreed.yaml\"]");
			assertThat(run.at("/download").isNull()).isTrue();
			assertThat(run.at("/suppressions/0/file").asText()).isEqualTo(suppressions.toString());
			assertThat(run.at("/suppressions/0/sha256").asText()).hasSize(64);
			assertThat(run.at("/packs/0/id").asText()).isEqualTo("cms-casework-upload");
			assertThat(run.at("/packs/0/rules").asInt()).isEqualTo(15);
			JsonNode file = json.at("/files/0");
			assertThat(file.at("/fixed").toString()).isEqualTo("{\"blank-line\":1,\"field-count\":1}");
			assertThat(file.at("/layout").asText()).isEqualTo("casework-upload");
			assertThat(file.at("/layoutVersion").asText()).isEqualTo("2025-10");
			assertThat(file.at("/records").asInt()).isEqualTo(2);
			assertThat(file.at("/summary").toString())
					.isEqualTo("{\"error\":7,\"warning\":1,\"info\":1,\"suppressed\":1}");
			assertThat(file.at("/rules/skipped/0").toString())
					.isEqualTo("{\"code\":\"agent-broker-category\",\"reason\":\"no download given\"}");
			assertThat(file.at("/rules/run")).hasSize(11);
			assertThat(file.at("/findings/4/suppressed/author").asText()).isEqualTo("Ann");
			assertThat(file.at("/findings/3/related").toString()).isEqualTo("[\"agentBrokerFirstName\","
					+ "\"agentBrokerLastName\",\"agentBrokerNPN\",\"agentBrokerFMO\",\"agentBrokerNotes\"]");
			assertThat(json.at("/files/1/role").asText()).isEqualTo("suppressions");
			assertThat(json.at("/files/1/layout").isNull()).isTrue();
			assertThat(json.at("/files/1/layoutVersion").isNull()).isTrue();
			assertThat(json.at("/files/1/findings/0/code").asText()).isEqualTo("suppression-expired");
			assertThat(json.at("/files/1/findings/0/complaintId").isNull()).isTrue();
			assertThat(json.at("/files/1/findings/0/fieldNumber").isNull()).isTrue();
			assertThat(json.at("/summary").toString())
					.isEqualTo("{\"error\":7,\"warning\":2,\"info\":1,\"suppressed\":1}");
		}
	}

	@Test
	void sarifShouldTellThem() throws Exception {
		try (CheckResult result = check(o -> o)) {
			JsonNode run = JSON.readTree(report(Reports.Format.SARIF, result, OPTION)).at("/runs/0");
			assertThat(run.at("/columnKind").asText()).isEqualTo("unicodeCodePoints");
			assertThat(run.at("/tool/driver/name").asText()).isEqualTo("CTM Preflight");
			assertThat(run.at("/tool/driver/version").asText()).isEqualTo("1.2.3");
			JsonNode pack = run.at("/tool/extensions/0");
			assertThat(pack.at("/name").asText()).isEqualTo("cms-casework-upload");
			assertThat(pack.at("/version").asText()).isEqualTo("2025-10");
			assertThat(pack.at("/shortDescription/text").asText()).isEqualTo("What CMS demands of casework uploads");
			assertThat(pack.at("/properties/sha256").asText()).hasSize(64);
			assertThat(pack.at("/properties/rules").asInt()).isEqualTo(15);
			assertThat(run.at("/artifacts/0/properties").toString())
					.startsWith("{\"entry\":0,\"role\":\"upload\",\"layout\":\"casework-upload/2025-10\",\"records\":2,"
							+ "\"rulesRun\":[\"agent-broker-detail-missing\",")
					.endsWith("\"notListed\":{},\"fixed\":{\"blank-line\":1,\"field-count\":1},\"suppressed\":1}");
			assertThat(run.at("/artifacts/0/roles").toString()).isEqualTo("[\"analysisTarget\"]");
			assertThat(run.at("/artifacts/1/roles").toString()).isEqualTo("[\"policy\"]");
			assertThat(run.at("/artifacts/1/properties/layout").asText()).isEqualTo("suppressions");
			assertThat(run.at("/artifacts/1/properties/entry").asInt()).isEqualTo(1);
			JsonNode duplicate = run.at("/results/4");
			assertThat(duplicate.at("/suppressions/0/properties").toString())
					.isEqualTo("{\"author\":\"Ann\",\"expires\":\"2027-01-31\"}");
			assertThat(duplicate.at("/baselineState").asText()).isEqualTo("new");
			assertThat(duplicate.at("/relatedLocations/0/message/text").asText()).isEqualTo("the earlier record");
			assertThat(duplicate.at("/relatedLocations/0/physicalLocation/artifactLocation").toString())
					.isEqualTo("{\"uri\":\"wrong.TXT\",\"index\":0}");
			assertThat(duplicate.at("/locations/0/logicalLocations/0").toString())
					.isEqualTo("{\"name\":\"complaintId\","
							+ "\"fullyQualifiedName\":\"casework-upload/complaintId\",\"kind\":\"field\"}");
			assertThat(duplicate.at("/properties").toString()).isEqualTo("{\"complaintId\":\"C2500000002\","
					+ "\"fieldNumber\":1,\"related\":[],\"citation\":\"Appendix B, Complaint ID and Casework Notes\"}");
			assertThat(run.at("/results/0/suppressions").toString()).isEqualTo("[]");
			JsonNode expired = run.get("results").get(run.get("results").size() - 1);
			assertThat(expired.at("/locations/0/physicalLocation/artifactLocation/index").asInt()).isEqualTo(1);
			assertThat(expired.at("/locations/0").has("logicalLocations")).isFalse();
			assertThat(expired.at("/properties").has("complaintId")).isFalse();
			assertThat(expired.at("/properties").has("fieldNumber")).isFalse();
			JsonNode invocation = run.at("/invocations/0");
			assertThat(invocation.at("/executionSuccessful").asBoolean()).isTrue();
			assertThat(invocation.at("/properties").toString())
					.isEqualTo("{\"asOf\":\"2026-11-24\",\"options\":[\"--suppressions\"]}");
			JsonNode skipped = invocation.at("/toolConfigurationNotifications/0");
			assertThat(skipped.at("/descriptor/id").asText()).isEqualTo("rule-skipped");
			assertThat(skipped.at("/level").asText()).isEqualTo("note");
			assertThat(skipped.at("/associatedRule/id").asText()).isEqualTo("agent-broker-category");
			assertThat(run.at("/tool/driver/rules/" + skipped.at("/associatedRule/index").asInt() + "/id").asText())
					.isEqualTo("agent-broker-category");
			assertThat(skipped.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
					.isEqualTo("wrong.TXT");
		}
	}

	@Test
	void rulesOfSarifShouldBeDescribed() throws Exception {
		try (CheckResult result = check(o -> o)) {
			JsonNode rules = JSON.readTree(report(Reports.Format.SARIF, result)).at("/runs/0/tool/driver/rules");
			assertThat(rules).extracting(r -> r.get("id").asText()).isSorted().contains("suppression-unused");
			JsonNode missing = rules.get(1);
			assertThat(missing.at("/id").asText()).isEqualTo("agent-broker-detail-missing");
			assertThat(missing.at("/fullDescription/text").asText())
					.startsWith(missing.at("/shortDescription/text").asText())
					.endsWith(". None is required.");
			assertThat(missing.at("/shortDescription/text").asText()).endsWith("organization and notes.");
			assertThat(missing.at("/help/text").asText()).isEqualTo("Fill in what is known of the agent or broker.");
			assertThat(missing.at("/defaultConfiguration/level").asText()).isEqualTo("note");
			assertThat(missing.at("/properties/pack").asText()).isEqualTo("cms-casework-upload");
			assertThat(missing.at("/properties/citation").asText()).startsWith("Appendix B, Agent/Broker Complaint");
			// the graver severity of a code that has two
			assertThat(rules).filteredOn(r -> r.get("id").asText().equals("surrounding-space"))
					.allMatch(r -> r.at("/defaultConfiguration/level").asText().equals("error"))
					.allMatch(r -> r.at("/properties/pack").isNull())
					.allMatch(r -> r.at("/properties/citation").asText().startsWith("Where the field is defined"));
		}
	}

	@Test
	void junitAndCsvShouldTellThem() throws Exception {
		try (CheckResult result = check(o -> o)) {
			String xml = report(Reports.Format.JUNIT, result, OPTION, "agreed.yaml");
			assertThat(xml).contains("<testsuites name=\"CTM Preflight 1.2.3\">",
					"<testsuite name=\"wrong.TXT\" tests=\"41\" failures=\"7\" errors=\"0\" skipped=\"4\">",
					"<property name=\"role\" value=\"upload\"/>", "<property name=\"asOf\" value=\"2026-11-24\"/>",
					"<property name=\"layout\" value=\"casework-upload/2025-10\"/>",
					"<property name=\"records\" value=\"2\"/>", "<property name=\"suppressed\" value=\"1\"/>",
					"<property name=\"options\" value=\"--suppressions agreed.yaml\"/>",
					"<property name=\"notListed\" value=\"\"/>",
					"<property name=\"fixed\" value=\"blank-line 1, field-count 1\"/></properties>",
					"<testcase name=\"agent-broker-category\" classname=\"cms-casework-upload\"><skipped message=\"no "
							+ "download given\"></skipped></testcase>",
					"<testcase name=\"blank-line\" classname=\"record-layout\"></testcase>",
					"<failure message=\"1 finding\" type=\"duplicate-casework-note\">line 2, field 2 caseworkNotes, "
							+ "C2500000002, error, new: ",
					"<system-out>line 2, field 1 complaintId, C2500000002, warning, new, suppressed until 2027-01-31 by "
							+ "Ann: agreed: The complaint stands on line 1",
					"<system-out>line 6, warning, new: ");
			assertThat(Pattern.compile("sha256\" value=\"[0-9a-f]{64}\"").matcher(xml).results()).hasSize(2);
			String csv = report(Reports.Format.CSV, result);
			assertThat(csv.split("\r\n")).contains(
					"wrong.TXT,upload,,,,blank-line,fixed,,1 fixed since the baseline,,,,,,,",
					"wrong.TXT,upload,2,complaintId,1,duplicate-complaint-id,warning,C2500000002,The complaint stands on "
							+ "line 1 already: put what belongs together into one record.,\"Appendix B, Complaint ID and "
							+ "Casework Notes\",cms-casework-upload,,agreed,Ann,2027-01-31,new",
					"wrong.TXT,upload,,,,agent-broker-flag-missing,rule-run,,,,,,,,,")
					.anyMatch(r -> r.contains(",notification-contact-required,")
							&& r.endsWith(",cms-casework-upload,resolveComplaintYN complainantSatisfied,,,,new"))
					.anyMatch(r -> r.matches(".*,suppressions,6,,,suppression-expired,warning,,.*,new"));
		}
	}

	@Test
	void onlyNewFindingsShouldFailWhereThatIsWanted() throws Exception {
		try (CheckResult result = check(o -> o.withBaseline(earlier, true))) {
			String xml = report(Reports.Format.JUNIT, result);
			assertThat(xml).contains(
					"<testsuite name=\"wrong.TXT\" tests=\"41\" failures=\"4\" errors=\"0\" skipped=\"4\">",
					"<testcase name=\"hpi-required-when-resolving\" classname=\"cms-casework-upload\"><system-out>line 1, "
							+ "field 6 hpiRelated, C2500000002, error, known: ");
		}
	}

	@Test
	void pageShouldTellThem() throws Exception {
		try (CheckResult result = check(o -> o)) {
			String html = report(Reports.Format.HTML, result, OPTION, "agreed.yaml");
			assertThat(html).contains(
					"<time datetime=\"2026-11-24\">2026-11-24</time> with <code>--suppressions agreed.yaml</code>",
					"<section class=\"verdict bad\"", ">7 errors have to be put right<",
					"<div class=\"card error\"><dt>Errors</dt><dd>7</dd></div>",
					"<div class=\"card warning\"><dt>Warnings</dt><dd>2</dd></div>",
					"<div class=\"card info\"><dt>Notes</dt><dd>1</dd></div>",
					"<div class=\"card other\"><dt>Suppressed</dt><dd>1</dd></div>",
					"<div class=\"card other\"><dt>Records</dt><dd>2</dd></div>",
					"<div class=\"card other\"><dt>Files</dt><dd>1</dd></div>",
					"<option value=\"1\">agent-broker-detail-not-allowed</option>",
					"<option value=\"2\">Resolution Notification</option>",
					"Whole record or file</option>",
					"<th scope=\"row\" role=\"rowheader\">Complainant Satisfied?</th><td role=\"cell\" class=\"plain\" "
							+ "style=\"--size:1.0000\"><span class=\"data\">2</span>",
					"<th scope=\"row\" role=\"rowheader\">HPI Related?</th><td role=\"cell\" class=\"plain\" "
							+ "style=\"--size:0.5000\"><span class=\"data\">1</span>",
					"<tr data-k=\"0,0,1,5,9,0,0,2\"><td><span class=\"tag error\">Error</span></td>",
					"<tr data-k=\"2,0,1,8,0,3,0,2\"><td><span class=\"tag info\">Note</span></td>",
					"<tr data-k=\"1,0,2,1,3,4,1,1\" class=\"muted\">",
					"Resolution Notification · with Resolve Complaint Y/N, Complainant Satisfied?</p>",
					"How to put it right:</strong> Delete the record, or write a new note.",
					"rule pack cms-casework-upload · 0 found", "rule pack cms-casework-upload · 1 found");
			// the most frequent first, and none that does not count
			assertThat(html.indexOf("rowheader\">Resolution Notification<"))
					.isLessThan(html.indexOf("rowheader\">HPI Related?<")).isPositive();
			assertThat(html).doesNotContain("rowheader\">Complaint ID<",
					"rowheader\"><a href=\"#rule-duplicate-complaint-id");
		}
	}

	@Test
	void pageShouldTellOfEachFileAndOfTheCheck() throws Exception {
		Path download = Example.download(folder);
		try (CheckResult result = check(o -> o.withDownload(download))) {
			String html = report(Reports.Format.HTML, result, OPTION);
			assertThat(html).contains("<h3>wrong.TXT</h3>", "<dd>Casework upload</dd>", "<dd>Suppressions</dd>",
					"<dd>Plan download that uploads were held against</dd>", "<dd>casework-upload/2025-10</dd>",
					"<dd>9 errors, 1 warning, 1 note, 1 suppressed</dd>", "<dd>1 warning</dd>",
					"<li>1 of <code>blank-line</code></li>",
					"</dt><dd>agent-broker-detail-missing, agent-broker-detail-not-allowed, ",
					"<dt>Program</dt><dd>CTM Preflight 1.2.3</dd>", "<dt>As of</dt><dd>2026-11-24</dd>",
					"<dd>cms-casework-upload 2025-10, What CMS demands of casework uploads, 15 rules<br>",
					"href=\"#rule-hpi-required-when-resolving\">hpi-required-when-resolving</a></th><td role=\"cell\" "
							+ "class=\"error\" style=\"--size:0.5000\"",
					"id=\"f-file\"", "id=\"f-suppressed\"", "id=\"f-baseline\"", "href=\"#charts\"", "id=\"filter\"",
					"Charts.css 1.2.0", "color-scheme: light dark", "// The list of findings, a page at a time")
					.doesNotContain("A limit was set", "Only listed findings stand");
		}
	}

	@Test
	void pageShouldOfferNothingThatDoesNotApply() throws Exception {
		try (CheckResult plain = new Example(folder).file("wrong.TXT", Example.WRONG).check();
				CheckResult clean = new Example(folder).file("clean.TXT", Example.CLEAN).check();
				CheckResult cut = new Example(folder).file("wrong.TXT", Example.WRONG).check(o -> o.withMaxFindings(0));
				CheckResult download = new Example(folder).file("plan.txt", Files.readString(Example.download(folder)))
						.check(o -> o.withLayout(new LayoutChoice("plan-download", null)))) {
			assertThat(report(Reports.Format.HTML, plain))
					.contains("id=\"filter\"", "<dd>7 errors, 2 warnings, 1 note</dd>")
					.doesNotContain("id=\"f-file\"", "id=\"f-suppressed\"", "id=\"f-baseline\"", "<td class=\"file\">",
							">File</th>", "Fixed since");
			assertThat(report(Reports.Format.HTML, clean)).contains("<dt>Found</dt><dd>nothing</dd>")
					.doesNotContain("href=\"#charts\"", "id=\"findings\"");
			assertThat(report(Reports.Format.HTML, cut)).contains("A limit was set", "Only listed findings stand",
					"href=\"#charts\"").doesNotContain("id=\"filter\"", "<noscript");
			assertThat(report(Reports.Format.HTML, download)).contains("<dd>Plan download</dd>", "Column 3");
		}
	}

	@Test
	void verdictsShouldFollowWhatWasFound() throws Exception {
		verdict("", null, "good", "No errors and no warnings");
		verdict("\n", null, "open", "No errors, 1 warning to look at");
		verdict("\n\n", Severity.ERROR, "open", "No errors, 2 warnings to look at");
		verdict("\n\n", Severity.WARNING, "bad", "No errors, 2 warnings to look at");
		verdict("C1\tx\n", Severity.ERROR, "bad", "1 error has to be put right");
		verdict("C1\tx\n", null, "open", "1 error has to be put right");
		verdict("C1\tx\n".repeat(1200), Severity.ERROR, "bad", "1,200 errors have to be put right");
	}

	private void verdict(String more, Severity failOn, String kind, String words) throws Exception {
		try (CheckResult result = new Example(folder).file("a.TXT", Example.CLEAN + more).check()) {
			assertThat(report(Reports.Format.HTML, result, Example.context(result, failOn)))
					.contains("<section class=\"verdict " + kind + "\"", "\">" + words + "</h2>");
		}
	}
}
