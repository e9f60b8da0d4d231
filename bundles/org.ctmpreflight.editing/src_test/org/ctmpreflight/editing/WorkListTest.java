package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.DownloadedRows;
import org.ctmpreflight.check.IssueLevelLimits;
import org.ctmpreflight.editing.CaseworkAnswers.Answer;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is still to be done. */
class WorkListTest {
	private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

	@TempDir
	private Path folder;

	private static Map<String, String> complaint(int n, String assigned, String level, String more, String value) {
		return Map.of("COMPLAINT_ID", id(n), "CONTRACT_ID", n % 2 == 0 ? "H1234" : "S5678", "COMPLAINT_CATEGORY",
				"Enrollment", "ASSIGNMENT/REASSIGNMENT_DATE", assigned, "ISSUE_LEVEL", level, more, value);
	}

	private static String id(int n) {
		return String.format("C25%08d", n);
	}

	private DownloadedRows download() throws IOException {
		List<Map<String, String>> complaints = List.of(
				complaint(1, "11/29/2025", "Immediate Need", "CONTRACT_CHANGE_REQUESTS", "Pending"),
				complaint(2, "11/20/2025", "immediate  need", "CMS_LEAD_CHANGE_REQUESTS", "Rejected"),
				complaint(3, "10/01/2025", "No Issue Level", "RESOLUTION_DATE", "10/05/2025"),
				complaint(4, "", "", "COMPLAINT_SUBCATEGORY", "Other"),
				complaint(5, "12/05/2025", "No Issue Level", "ISSUE_LEVEL_CHANGE_REQUESTS", "Pending"));
		List<String> columns = LayoutCatalog.shipped().find(LayoutCatalog.PLAN_DOWNLOAD, "2025-10").orElseThrow()
				.fields().stream().map(LayoutField::name).toList();
		StringBuilder text = new StringBuilder(String.join("\t", columns)).append('\n');
		for (Map<String, String> c : complaints) {
			List<String> row = new ArrayList<>();
			columns.forEach(k -> row.add(c.getOrDefault(k, "")));
			text.append(String.join("\t", row)).append('\n');
		}
		return DownloadedRows.open(CheckInput.of("a.txt", text.toString().getBytes(StandardCharsets.UTF_8)),
				LayoutCatalog.shipped(), TODAY, CheckMonitor.NONE);
	}

	private CaseworkAnswers answers() throws IOException {
		Path file = folder.resolve("a.TXT");
		Files.writeString(file, id(1) + "\tnote\tN" + "\t".repeat(10) + "\r\n" + id(2) + "\tnote\tY"
				+ "\t".repeat(10) + "\r\n" + id(2) + "\tmore\tN" + "\t".repeat(10) + "\r\nno record\r\n");
		try (UploadDocument document = UploadDocument.open(file, RandomDocuments.LAYOUT)) {
			return CaseworkAnswers.of(List.of(document.snapshot()), () -> false);
		}
	}

	private IssueLevelLimits limits(String rows) throws IOException {
		Path pack = Files.createDirectories(folder.resolve("plan-limits"));
		Files.createDirectories(pack.resolve("tables"));
		Files.writeString(pack.resolve("pack.json"),
				"""
						{"id": "plan-limits", "version": "1", "title": "Ours", "layout": "casework-upload", "sources": ["us"],
						 "tables": [{"name": "issue-level-limits", "file": "tables/ours.csv", "source": "us", "date": "2025-01-01"}]}
						""");
		Files.writeString(pack.resolve("rules.drl"),
				"""
						rule "ours" @Severity("info") @Field("comments") @Citation("us") @Message("m") @Explanation("e") @Remedy("r")
						when
						  $record : CaseworkRecord( comments == "x" )
						then
						  report.add( drools.getRule(), $record );
						end
						""");
		Files.writeString(pack.resolve("tables/ours.csv"), "issueLevel,days,citation\n" + rows);
		return IssueLevelLimits.of(Checking.packs(pack), TODAY);
	}

	@Test
	void openComplaintsHaveAgeLimitRequestsAndAnswer() throws Exception {
		try (DownloadedRows rows = download()) {
			IssueLevelLimits limits = limits("Immediate Need,2,Plan policy 7\n");
			List<WorkItem> items = WorkList.of(new ComplaintSearch(rows), ComplaintQuery.ALL, TODAY, limits,
					answers(), () -> false);
			assertThat(items).extracting(WorkItem::complaintId).containsExactly(id(1), id(2), id(4), id(5));
			assertThat(items).extracting(WorkItem::age).containsExactly(1, 10, -1, 0);
			assertThat(items).extracting(WorkItem::left).containsExactly(1, -8, null, null);
			assertThat(items).extracting(WorkItem::late).containsExactly(false, true, false, false);
			assertThat(items).extracting(WorkItem::answer).containsExactly(Answer.NOTE, Answer.RESOLVES, Answer.NONE,
					Answer.NONE);
			assertThat(items.get(0).pending()).containsExactly(PlanRequest.Kind.CONTRACT);
			assertThat(items.get(1).pending()).isEmpty();
			assertThat(items.get(1).limit().citation()).isEqualTo("Plan policy 7");
			assertThat(WorkGrouping.AGE.groups(items)).containsOnlyKeys("0 to 2 days", "8 to 30 days",
					"Without a day");
			assertThat(WorkGrouping.CONTRACT.groups(items).get("H1234")).extracting(WorkItem::complaintId)
					.containsExactly(id(2), id(4));
			assertThat(WorkGrouping.REQUESTS.groups(items)).containsOnlyKeys("None", "Contract change",
					"Issue level change");
		}
	}

	@Test
	void queryNarrowsAndLimitsAreEmptyUntilSomebodySaysThem() throws Exception {
		try (DownloadedRows rows = download()) {
			assertThat(IssueLevelLimits.of(Checking.packs(), TODAY).isEmpty()).isTrue();
			List<WorkItem> items = WorkList.of(new ComplaintSearch(rows),
					ComplaintQuery.ALL.withContract("S5678").withStatus(ComplaintQuery.Status.RESOLVED), TODAY,
					IssueLevelLimits.NONE, CaseworkAnswers.NONE, () -> false);
			assertThat(items).extracting(WorkItem::complaintId).containsExactly(id(1), id(5));
			assertThat(items).allMatch(i -> i.left() == null);
		}
	}
}
