package org.ctmpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.report.Example.context;
import static org.ctmpreflight.report.Example.report;

import java.io.StringReader;
import java.nio.file.Path;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.layout.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** JUnit XML: valid whatever is in a file, and the counts are those of the check. */
class JunitReportTest {
	@TempDir
	private Path folder;

	private static Document valid(String xml) throws Exception {
		Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
				.newSchema(JunitReportTest.class.getResource("testdata/junit.xsd"));
		schema.newValidator().validate(new StreamSource(new StringReader(xml)));
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
	}

	private static String get(Document xml, String path) throws Exception {
		return XPathFactory.newInstance().newXPath().evaluate(path, xml);
	}

	private static void countsAreRight(Document xml) throws Exception {
		for (int i = 1; i <= Integer.parseInt(get(xml, "count(//testsuite)")); i++) {
			String suite = "//testsuite[" + i + "]";
			assertThat(get(xml, suite + "/@tests")).isEqualTo(get(xml, "count(" + suite + "/testcase)"));
			assertThat(get(xml, suite + "/@failures")).isEqualTo(get(xml, "count(" + suite + "/testcase/failure)"));
			assertThat(get(xml, suite + "/@errors")).isEqualTo(get(xml, "count(" + suite + "/testcase/error)"));
			assertThat(get(xml, suite + "/@skipped")).isEqualTo(get(xml, "count(" + suite + "/testcase/skipped)"));
		}
	}

	@Test
	void casesShouldFailAtOrOverTheLimit() throws Exception {
		Path download = Example.download(folder);
		try (CheckResult result = Example.of(folder).check(o -> o.withDownload(download))) {
			Document xml = valid(report(Reports.Format.JUNIT, result));
			countsAreRight(xml);
			String wrong = "//testsuite[@name='wrong.TXT']/testcase";
			assertThat(get(xml, wrong + "[@name='hpi-required-when-resolving']/failure"))
					.startsWith("line 1, field 6 hpiRelated, C2500000002, error: HPI Related? is blank");
			assertThat(get(xml, wrong + "[@name='duplicate-complaint-id']/failure/@message")).isEmpty();
			assertThat(get(xml, wrong + "[@name='duplicate-complaint-id']/system-out")).contains("line 2");
			assertThat(get(xml, wrong + "[@name='agent-broker-category']/skipped/@message")).contains("column missing");
			assertThat(get(xml, "//testsuite[@name='clean.TXT']/@failures")).isEqualTo("1");
			// the download of the run decides nothing, though it has errors
			String last = "//testsuite[last()]";
			assertThat(get(xml, last + "/@failures")).isEqualTo("0");
			assertThat(get(xml, last + "/testcase[@name='date-format']/system-out")).contains("line 2");

			Document warnings = valid(report(Reports.Format.JUNIT, result, context(result, Severity.WARNING)));
			assertThat(get(warnings, wrong + "[@name='duplicate-complaint-id']/failure/@message"))
					.isEqualTo("1 finding");
			Document never = valid(report(Reports.Format.JUNIT, result, context(result, null)));
			assertThat(get(never, "count(//failure)")).isEqualTo("0");
		}
	}

	@Test
	void longListsShouldBeCutAndCounted() throws Exception {
		try (CheckResult result = new Example(folder).file("long.TXT", "C2500000001\tx\tq\n".repeat(45)).check()) {
			String failure = get(valid(report(Reports.Format.JUNIT, result)),
					"//testcase[@name='field-count']/failure");
			assertThat(failure.lines()).hasSize(21).last().isEqualTo("25 more");
		}
		try (CheckResult result = new Example(folder).file("long.TXT", "C2500000001\tx\tq\n".repeat(45))
				.check(o -> o.withMaxFindings(2))) {
			Document xml = valid(report(Reports.Format.JUNIT, result));
			assertThat(get(xml, "//testcase[@name='field-count']/failure").lines()).hasSize(3).last()
					.isEqualTo("43 more");
			assertThat(get(xml, "//testcase[@name='field-count']/failure/@message")).isEqualTo("45 findings");
			assertThat(get(xml, "//property[@name='notListed']/@value")).isEqualTo("field-count 43");
		}
	}

	@Test
	void failedRulesShouldBeErrors() throws Exception {
		try (CheckResult result = Example.of(folder).check()) {
			Marks.fail(result.files().get(1), "duplicate-complaint-id");
			Document xml = valid(report(Reports.Format.JUNIT, result));
			countsAreRight(xml);
			assertThat(get(xml, "//testsuite[@name='wrong.TXT']/@errors")).isEqualTo("1");
			assertThat(get(xml, "//error/@message")).isEqualTo("the rule failed on line 2: ArithmeticException");
		}
	}

	@Test
	void valuesShouldNotBreakTheFormat() throws Exception {
		try (CheckResult result = new Example(folder).file("\u0001<&\uFFFE>\uD800.TXT", Example.HOSTILE)
				.check(o -> o.withShowValues(true))) {
			Document xml = valid(report(Reports.Format.JUNIT, result));
			assertThat(get(xml, "//testsuite/@name")).isEqualTo("\\u0001<&\\uFFFE>\\uD800.TXT");
			assertThat(get(xml, "//testcase[@name='value-not-allowed']/failure"))
					.contains("</script>]]>SENTINEL", "\\u0007SENTINEL");
		}
	}

	@Test
	void suppressedFindingsShouldNotBeListedAsFailures() throws Exception {
		try (CheckResult result = new Example(folder).file("wrong.TXT", Example.WRONG).check()) {
			Marks.put(result.files().get(0));
			Document xml = valid(report(Reports.Format.JUNIT, result));
			assertThat(get(xml, "//testcase[contains(system-out, 'suppressed until 2027-01-31')]/failure"))
					.doesNotContain("suppressed");
		}
	}
}
