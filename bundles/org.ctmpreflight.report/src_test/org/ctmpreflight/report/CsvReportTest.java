package org.ctmpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.report.Example.report;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ctmpreflight.check.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** CSV: one table, the findings of JSON, and nothing that a spreadsheet would run. */
class CsvReportTest {
	private static final Set<String> SEVERITIES = Set.of("error", "warning", "info");

	@TempDir
	private Path folder;

	private static List<CSVRecord> rows(String csv) throws Exception {
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (CSVParser parser = format.parse(new StringReader(csv))) {
			assertThat(parser.getHeaderNames()).containsExactly("file", "role", "line", "field", "fieldNumber", "code",
					"severity", "complaintId", "message", "citation", "pack", "related", "suppressedReason",
					"suppressedAuthor",
					"suppressedExpires", "baseline");
			List<CSVRecord> rows = parser.getRecords();
			assertThat(rows).allMatch(CSVRecord::isConsistent);
			return rows;
		}
	}

	@Test
	void rowsShouldBeTheFindingsOfJson() throws Exception {
		Path download = Example.download(folder);
		try (CheckResult result = Example.of(folder).check(o -> o.withDownload(download))) {
			List<CSVRecord> rows = rows(report(Reports.Format.CSV, result)).stream()
					.filter(r -> SEVERITIES.contains(r.get("severity"))).toList();
			int n = 0;
			for (JsonNode file : new ObjectMapper().readTree(report(Reports.Format.JSON, result)).get("files")) {
				for (JsonNode finding : file.get("findings")) {
					CSVRecord row = rows.get(n++);
					assertThat(row.get("file")).isEqualTo(file.get("file").asText());
					for (String column : List.of("line", "field", "fieldNumber", "code", "severity", "complaintId",
							"message",
							"citation", "pack")) {
						assertThat(row.get(column)).as(column)
								.isEqualTo(finding.get(column).isNull() ? "" : finding.get(column).asText());
					}
				}
			}
			assertThat(rows).hasSize(n).hasSizeGreaterThan(10);
		}
	}

	@Test
	void whatElseIsToldShouldHaveRowsOfItsOwn() throws Exception {
		try (CheckResult result = Example.of(folder).check(o -> o.withMaxFindings(0))) {
			Marks.fail(result.files().get(1), "duplicate-complaint-id");
			List<String> told = rows(report(Reports.Format.CSV, result)).stream()
					.map(r -> r.get("file") + "|" + r.get("severity") + "|" + r.get("code") + "|" + r.get("message"))
					.toList();
			assertThat(told).contains("wrong.TXT|not-listed|hpi-required-when-resolving|1 more",
					"wrong.TXT|rule-failed|duplicate-complaint-id|failed on line 2: ArithmeticException",
					"clean.TXT|rule-skipped|complaint-not-found|no download given",
					"clean.TXT|rule-run|hpi-required-when-resolving|");
			assertThat(told).filteredOn(t -> t.contains("|checked|")).hasSize(3)
					.anyMatch(t -> t.startsWith("clean.TXT|checked||casework-upload/2025-10, 1 record, 0 error"));
		}
	}

	@Test
	void noCellShouldStartAFormula() throws Exception {
		try (CheckResult result = new Example(folder).file("=1+1.TXT", Example.WRONG).file("-1.TXT", Example.WRONG)
				.file("@x.TXT", Example.WRONG).check(o -> o.withShowValues(true))) {
			result.files().forEach(Marks::put);
			List<CSVRecord> rows = rows(report(Reports.Format.CSV, result));
			assertThat(rows).allSatisfy(r -> assertThat(r).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*")));
			assertThat(rows).extracting(r -> r.get("suppressedReason")).contains("'=agreed\\u0007 <with> CMS");
			assertThat(rows).extracting(r -> r.get("suppressedExpires")).contains("2027-01-31");
			assertThat(rows).extracting(r -> r.get("baseline")).contains("known", "new");
		}
	}
}
