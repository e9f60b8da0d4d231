package org.ctmpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.report.Example.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.check.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** HTML, as far as it can be judged without a browser. */
class HtmlReportTest {
	private static final Pattern ROW = Pattern.compile("^<tr data-k=\"[0-9,]+\".*</tr>$", Pattern.MULTILINE);

	@TempDir
	private Path folder;

	private static List<String> rows(String html) {
		return ROW.matcher(html).results().map(r -> r.group()).toList();
	}

	@Test
	void everyFindingShouldBeARowInTheOrderOfJson() throws Exception {
		Path download = Example.download(folder);
		try (CheckResult result = Example.of(folder).check(o -> o.withDownload(download))) {
			List<String> rows = rows(report(Reports.Format.HTML, result));
			int n = 0;
			for (JsonNode file : new ObjectMapper().readTree(report(Reports.Format.JSON, result)).get("files")) {
				for (JsonNode finding : file.get("findings")) {
					String row = rows.get(n++);
					assertThat(row).contains("href=\"#rule-" + finding.get("code").asText() + "\"",
							"<span class=\"tag " + finding.get("severity").asText() + "\">", file.get("file").asText(),
							"<td class=\"line\">" + finding.get("line").asText() + "</td>",
							finding.get("complaintId").asText(""));
				}
			}
			assertThat(rows).hasSize(n).hasSizeGreaterThan(10);
		}
	}

	@Test
	void pageShouldLoadNothingAndRunOnlyItsOwnScript() throws Exception {
		try (CheckResult result = Example.of(folder).check(o -> o.withShowValues(true))) {
			String html = report(Reports.Format.HTML, result);
			assertThat(html).doesNotContain("src=", "url(", "@import", "<link");
			Matcher policy = Pattern.compile("script-src 'sha256-([^']+)'").matcher(html);
			assertThat(policy.find()).isTrue();
			String script = html.substring(html.lastIndexOf("<script>") + 8, html.lastIndexOf("</script>"));
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
			assertThat(policy.group(1)).isEqualTo(Base64.getEncoder().encodeToString(digest));
		}
	}

	@Test
	void valuesShouldBeTextAndNothingElse() throws Exception {
		try (CheckResult result = Example.of(folder).check(o -> o.withShowValues(true))) {
			String html = report(Reports.Format.HTML, result, "--show-values");
			assertThat(html)
					.contains("&lt;/script&gt;]]&gt;SENTINEL", "\\u0007SENTINEL", "This report shows values of fields.")
					.doesNotContain("</script>]]>", "<b onclick", "\u0007");
			assertThat(html.split("<script>", -1)).hasSize(2);
		}
	}

	@Test
	void whatDidNotRunAndWhatIsNotListedShouldBeTold() throws Exception {
		try (CheckResult result = Example.of(folder).problem("gone.TXT", "there is no such file")
				.check(o -> o.withMaxFindings(0))) {
			Marks.fail(result.files().get(1), "duplicate-complaint-id");
			String html = report(Reports.Format.HTML, result, "--max-findings", "0");
			assertThat(rows(html)).isEmpty();
			assertThat(html).contains("This check is not complete", "gone.TXT: there is no such file",
					"1 more of <code>hpi-required-when-resolving</code>",
					"<code>complaint-not-found</code>: no download given",
					"duplicate-complaint-id on line 2: ArithmeticException", "with <code>--max-findings 0</code>");
		}
	}

	@Test
	void marksOfFindingsShouldBeTold() throws Exception {
		try (CheckResult result = new Example(folder).file("wrong.TXT", Example.WRONG).check()) {
			Marks.put(result.files().get(0));
			List<String> rows = rows(report(Reports.Format.HTML, result));
			assertThat(rows.get(0)).contains("class=\"muted\"", "<span class=\"mark\">known</span>",
					"Suppressed until 2027-01-31 by J. &quot;Doe&quot;: &#x3D;agreed\\u0007 &lt;with&gt; CMS");
			assertThat(rows.get(1)).contains("<span class=\"mark\">new</span>").doesNotContain("class=\"muted\"");
		}
	}

	@Test
	void cleanFileShouldHaveNoList() throws Exception {
		try (CheckResult result = new Example(folder).file("clean.TXT", Example.CLEAN).check()) {
			assertThat(report(Reports.Format.HTML, result)).contains("No errors and no warnings", "Rules that ran",
					"holds no value of any field").doesNotContain("<noscript", "id=\"filter\"");
		}
	}
}
