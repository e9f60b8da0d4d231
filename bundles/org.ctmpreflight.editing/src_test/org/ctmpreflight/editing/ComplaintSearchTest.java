package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.DownloadedRows;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.TextEncoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** What is found in a plan download, in any of its forms. */
class ComplaintSearchTest {
	private static final List<Map<String, String>> COMPLAINTS = List.of(
			Map.of("COMPLAINT_ID", "C2500000001", "CONTRACT_ID", "H1234", "COMPLAINT_CATEGORY", "Enrollment",
					"COMPLAINT_SUBCATEGORY", "Agent conduct", "AGENT_BROKER", "Yes", "AGENT_BROKER_FNAME", "Alex",
					"AGENT_BROKER_LNAME", "Sample", "AGENT_BROKER_NPN", "1234567"),
			Map.of("COMPLAINT_ID", "C2500000002", "CONTRACT_ID", "H1234", "COMPLAINT_CATEGORY", "Claims",
					"RESOLUTION_DATE", "06/26/2025", "CONTRACT_CHANGE_REQUESTS", "Pending", "CMS_LEAD_CHANGE_REQUESTS",
					"Rejected", "COMPLAINT_SUMMARY", "Caf\u00E9 bill"),
			Map.of("COMPLAINT_ID", "C2500000003", "CONTRACT_ID", "S5678", "RESOLUTION_DATE", "07/01/2025",
					"AGENT_BROKER", "No", "AGENT_BROKER_LNAME", "Sample", "ISSUE_LEVEL_CHANGE_REQUESTS", "Approved"),
			Map.of("COMPLAINT_ID", "C2500000004", "AGENT_BROKER", "Yes", "AGENT_BROKER_LNAME", "SAMPLES",
					"AGENT_BROKER_NPN", "12345678", "RESOLUTION_DATE", "02/30/2025"));

	/** Forms of one download. */
	enum Form {
		UTF_8, WINDOWS_1252, UTF_16, JSON
	}

	private static DownloadedRows open(Form form) throws IOException {
		List<String> columns = LayoutCatalog.shipped().find(LayoutCatalog.PLAN_DOWNLOAD, "2025-10").orElseThrow()
				.fields().stream().map(LayoutField::name).toList();
		StringBuilder b = new StringBuilder();
		if (form == Form.JSON) {
			for (Map<String, String> c : COMPLAINTS) {
				b.append(b.isEmpty() ? "[{" : ",{");
				List<String> pairs = new ArrayList<>();
				columns.forEach(k -> pairs.add("\"" + k + "\":"
						+ (c.containsKey(k) ? "\"" + c.get(k) + "\"" : "null")));
				b.append(String.join(",", pairs)).append('}');
			}
			return open("a.json", b.append(']').toString(), StandardCharsets.UTF_8);
		}
		b.append("\n").append(String.join("\t", columns)).append('\n');
		for (Map<String, String> c : COMPLAINTS) {
			b.append(String.join("\t", columns.stream().map(k -> " " + c.getOrDefault(k, "")).toList())).append('\n');
		}
		b.append("too\tshort\n");
		Charset charset = form == Form.WINDOWS_1252 ? TextEncoding.WINDOWS_1252
				: form == Form.UTF_16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
		return open("a.txt", b.toString(), charset);
	}

	private static DownloadedRows open(String name, String text, Charset charset) throws IOException {
		return DownloadedRows.open(CheckInput.of(name, text.getBytes(charset)), LayoutCatalog.shipped(), Checking.DAY,
				CheckMonitor.NONE);
	}

	private static List<Integer> find(ComplaintSearch search, ComplaintQuery query) throws IOException {
		return Arrays.stream(search.find(query, () -> false)).boxed().toList();
	}

	@ParameterizedTest
	@EnumSource(Form.class)
	void complaintsShouldBeFoundByEachField(Form form) throws Exception {
		try (DownloadedRows rows = open(form)) {
			assertThat(rows.dropped()).isEqualTo(form == Form.JSON ? 0 : 1);
			assertThat(rows.missingColumns()).isEmpty();
			ComplaintSearch search = new ComplaintSearch(rows);
			ComplaintQuery all = ComplaintQuery.ALL;
			assertThat(find(search, all)).containsExactly(0, 1, 2, 3);
			assertThat(find(search, all.withComplaintId("00003"))).containsExactly(2);
			assertThat(find(search, all.withContract("h1234"))).containsExactly(0, 1);
			assertThat(find(search, all.withContract("H12"))).isEmpty();
			assertThat(find(search, all.withCategory("claim"))).containsExactly(1);
			assertThat(find(search, all.withCategory("conduct"))).containsExactly(0);
			assertThat(find(search, all.withStatus(ComplaintQuery.Status.OPEN))).containsExactly(0);
			assertThat(find(search, all.withStatus(ComplaintQuery.Status.RESOLVED))).containsExactly(1, 2, 3);
			assertThat(find(search, all.withText("caf\u00C9"))).containsExactly(1);
			assertThat(find(search, all.withResolved(LocalDate.of(2025, 6, 26), LocalDate.of(2025, 6, 30))))
					.containsExactly(1);
			assertThat(find(search, all.withResolved(LocalDate.of(2025, 6, 27), null))).containsExactly(2);
			assertThat(find(search, all.withResolved(null, LocalDate.of(2025, 7, 1)))).containsExactly(1, 2);
			assertThat(find(search, all.withAgentBroker(ComplaintQuery.AgentBroker.YES))).containsExactly(0, 3);
			assertThat(find(search, all.withAgentBroker(ComplaintQuery.AgentBroker.NO))).containsExactly(1, 2);
			assertThat(find(search, all.withAgentBroker("", "sample", ""))).containsExactly(0, 3);
			assertThat(find(search, all.withAgentBroker("", "sample", "1234567"))).containsExactly(0);
			assertThat(find(search, all.withAgentBroker("alex", "", ""))).containsExactly(0);
			assertThat(find(search, all.withAgentBroker("", "sample", "").withContract("H9999"))).isEmpty();
			assertThatThrownBy(() -> search.find(all, () -> true)).isInstanceOf(CheckCancelledException.class);
		}
	}

	@Test
	void requestsShouldBeListedWithTheirComplaints() throws Exception {
		try (DownloadedRows rows = open(Form.UTF_8)) {
			assertThat(new ComplaintSearch(rows).requests(ComplaintQuery.ALL, () -> false)).containsExactly(
					new PlanRequest(1, "C2500000002", "H1234", PlanRequest.Kind.CONTRACT, "Pending"),
					new PlanRequest(1, "C2500000002", "H1234", PlanRequest.Kind.CMS_LEAD, "Rejected"),
					new PlanRequest(2, "C2500000003", "S5678", PlanRequest.Kind.ISSUE_LEVEL, "Approved"));
			assertThat(new ComplaintSearch(rows).requests(ComplaintQuery.ALL.withContract("S5678"), () -> false))
					.hasSize(1);
		}
	}

	@Test
	void aRecordShouldBeginWithWhatIsCertain() throws Exception {
		RecordLayout layout = RandomDocuments.LAYOUT;
		try (DownloadedRows rows = open(Form.UTF_8)) {
			ComplaintSearch search = new ComplaintSearch(rows);
			assertThat(search.complaint(0).startRecord(layout)).hasSize(13).startsWith("C2500000001").filteredOn(
					f -> !f.isEmpty()).hasSize(1);
			assertThat(search.complaint(1).startRecord(layout)).startsWith("C2500000002", "", "N").filteredOn(
					f -> !f.isEmpty()).hasSize(2);
			assertThat(search.complaint(1)).asString().doesNotContain("C25");
		}
	}

	@Test
	void anOlderDownloadShouldBeSearchedInItsOneColumn() throws Exception {
		try (DownloadedRows rows = open("a.txt", "COMPLAINT_ID\tAGENT_BROKER\tAGENT_BROKER_INFORMATION\n"
				+ "C2500000001\tYes\tAlex Sample, 1234567\nC2500000002\tYes\t\n", StandardCharsets.UTF_8)) {
			assertThat(rows.layout().version()).isEqualTo("pre-2025-10");
			assertThat(find(new ComplaintSearch(rows), ComplaintQuery.ALL.withAgentBroker("alex", "SAMPLE", "1234567")))
					.containsExactly(0);
		}
	}

	@Test
	void whatIsNoDownloadShouldBeRefused() {
		assertThatThrownBy(() -> open("a.txt", "ID\nC1\n", StandardCharsets.UTF_8)).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> open("a.txt", "", StandardCharsets.UTF_8)).isInstanceOf(IOException.class);
		assertThatThrownBy(() -> open("a.json", "{}", StandardCharsets.UTF_8)).isInstanceOf(IOException.class);
	}
}
