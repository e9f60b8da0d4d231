package org.ctmpreflight.check.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.check.contract.ContractExamples.AFTER;
import static org.ctmpreflight.check.contract.ContractExamples.BEFORE;
import static org.ctmpreflight.check.contract.ContractExamples.brief;
import static org.ctmpreflight.check.contract.ContractExamples.lines;
import static org.ctmpreflight.check.contract.ContractExamples.record;
import static org.ctmpreflight.check.contract.ContractExamples.utf8;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Findings worked out by hand from the text of the contract: the rules against a plan download. */
class ContractRulesTest {

	private static final String COLUMNS = "COMPLAINT_ID\tRESOLUTION_DATE\tRESOLUTION_SUMMARY\tPLAN_CASEWORK_NOTES\t"
			+ "COMPLAINT_CATEGORY\tCOMPLAINT_SUBCATEGORY";
	private static final String OPEN = "C2500000001\t\t\t\tMarketing\tAgent or broker";
	private static final String RESOLVED = "C2500000001\t10/01/2025\t\t\tMarketing\tAgent or broker";
	private static final String NOT_FOUND = "1/1 error complaint-not-found";
	private static final String MAYBE_NOT_FOUND = "1/1 warning complaint-not-found";
	private static final String RESOLVED_ALREADY = "1/3 warning complaint-already-resolved";
	private static final String IN_CTM = "1/2 error note-already-in-ctm";

	private static DynamicTest against(String what, String change, String download, String... expected) {
		return in(what, AFTER, change, ContractDownload.read(utf8(download)), List.of(), expected);
	}

	private static DynamicTest in(String what, LocalDate asOf, String change, ContractDownload download,
			List<AgentBrokerCategory> categories, String... expected) {
		byte[] upload = utf8(lines(record(change.split("\\|"))));
		return dynamicTest(what, () -> assertThat(
				brief(ContractReading.findings(upload, "A.TXT", "2025-10", asOf, download, categories)))
				.containsExactly(expected));
	}

	@TestFactory
	Stream<DynamicTest> lookUps() {
		String open = lines(COLUMNS, OPEN);
		String none = lines(COLUMNS);
		return Stream.of(
				against("found", "3=N", open),
				against("not found", "1=C2500000002", open, NOT_FOUND),
				against("spaces around are no part of an ID", "3=N", lines(COLUMNS, " " + OPEN.replace("1\t", "1 \t"))),
				against("nothing but length 11 is looked up", "1=C250000000", none, "1/1 error field-wrong-length"),
				against("a blank ID is not looked up", "1=", none, "1/1 error required-field-missing"),
				against("an odd ID of length 11 is looked up", "1=c2500000001", open,
						"1/1 warning complaint-id-format", NOT_FOUND),
				against("a dropped row makes the download partial", "1=C2500000002", lines(COLUMNS, OPEN, "x"),
						MAYBE_NOT_FOUND),
				against("a row dropped is not there", "3=N", lines(COLUMNS, OPEN + "\t"), MAYBE_NOT_FOUND),
				against("a blank line drops nothing", "1=C2500000002", lines(COLUMNS, OPEN, " "), NOT_FOUND),
				in("asked with filters", AFTER, "1=C2500000002", ContractDownload.read(utf8(open), true), List.of(),
						MAYBE_NOT_FOUND),
				against("a download without COMPLAINT_ID is no download", "1=C2500000002", lines("RESOLUTION_DATE")));
	}

	@TestFactory
	Stream<DynamicTest> resolvedComplaints() {
		String resolved = lines(COLUMNS, RESOLVED);
		return Stream.of(
				against("resolve", "3=Y|5=Y|6=N|7=1", resolved, RESOLVED_ALREADY),
				against("resolve alone", "3=Y", resolved, RESOLVED_ALREADY,
						"1/5 error satisfied-required-when-resolving", "1/6 error hpi-required-when-resolving",
						"1/7 error notification-required-when-resolving"),
				against("nothing that CTM would ignore", "3=N", resolved),
				against("HPI would be ignored", "6=N", resolved, RESOLVED_ALREADY),
				against("satisfied would be ignored", "5=U", resolved, RESOLVED_ALREADY),
				against("an invalid value is not blank", "7=x", resolved, RESOLVED_ALREADY,
						"1/7 error value-not-allowed"),
				against("spaces are blank", "5= ", resolved, "1/5 warning surrounding-space"),
				against("an invalid resolve value resolves nothing", "3=y", resolved, "1/3 error value-not-allowed"),
				against("still open", "3=Y|5=Y|6=N|7=1", lines(COLUMNS, OPEN)),
				against("a date of spaces is blank", "6=N", lines(COLUMNS, RESOLVED.replace("10/01/2025", "  "))),
				against("any other text stands for a date", "6=N", lines(COLUMNS, RESOLVED.replace("10/01/2025", "?")),
						RESOLVED_ALREADY),
				against("the first of two rows counts", "6=N", lines(COLUMNS, OPEN, RESOLVED)),
				against("a dropped row is not the first", "6=N", lines(COLUMNS, OPEN + "\t", RESOLVED),
						RESOLVED_ALREADY),
				against("the first of two columns counts", "6=N",
						lines("COMPLAINT_ID\tRESOLUTION_DATE\tRESOLUTION_DATE", "C2500000001\t\t10/01/2025")),
				against("no column", "6=N", lines("COMPLAINT_ID", "C2500000001")));
	}

	@TestFactory
	Stream<DynamicTest> notes() {
		return Stream.of(
				note("equal to the summary", "Solved.", "Solved.", "", IN_CTM),
				note("equal to all the notes", "Solved.", "", "Solved.", IN_CTM),
				note("short and inside", "Solved.", "", "Then: Solved."),
				note("inside the summary only", "x".repeat(30), "-" + "x".repeat(30), ""),
				note("nineteen inside", "x".repeat(19), "", "-" + "x".repeat(19)),
				note("twenty inside", "x".repeat(20), "", "-" + "x".repeat(20), IN_CTM),
				note("nineteen and a space are nineteen", "x".repeat(19) + " ", "", "-" + "x".repeat(19),
						"1/2 warning surrounding-space"),
				note("ten characters of two chars are ten", "\uD83D\uDE00".repeat(10), "",
						"-" + "\uD83D\uDE00".repeat(10), "1/2 error non-ascii-character"),
				note("case counts", "solved.", "Solved.", "SOLVED."),
				note("folded on both sides", "Called the\u00A0member", "Called   the\u2003\u2003member ", "",
						"1/2 error non-ascii-character", IN_CTM),
				note("a zero width space is no white space", "a\u200Bb", "a b", "", "1/2 error non-ascii-character"),
				note("U+001F is no white space", "a\u001Fb", "a b", "", "1/2 error control-character"),
				note("a note of white space is empty", "\u00A0", " ", "", "1/2 error non-ascii-character"),
				against("one of the two columns is not enough", "2=Solved.",
						lines("COMPLAINT_ID\tPLAN_CASEWORK_NOTES", "C2500000001\tSolved.")));
	}

	private static DynamicTest note(String what, String note, String summary, String notes, String... expected) {
		String download = lines(COLUMNS, "C2500000001\t\t" + summary + "\t" + notes + "\tMarketing\tOther");
		return against(what, "2=" + note, download, expected);
	}

	@TestFactory
	Stream<DynamicTest> categories() {
		AgentBrokerCategory all = new AgentBrokerCategory(" MARKETING", "");
		AgentBrokerCategory same = new AgentBrokerCategory("Marketing", "agent  or\u00A0Broker");
		AgentBrokerCategory other = new AgentBrokerCategory("Marketing", "Other");
		AgentBrokerCategory elsewhere = new AgentBrokerCategory("Enrollment", "");
		String finding = "1/8 warning agent-broker-category";
		return Stream.of(
				category("all subcategories", "8=Y|9=Ann", List.of(elsewhere, all)),
				category("the very subcategory", "8=Y|9=Ann", List.of(same)),
				category("another subcategory", "8=Y|9=Ann", List.of(other), finding),
				category("another category", "8=Y|9=Ann", List.of(elsewhere), finding),
				category("two on one field by code", "8=Y", List.of(elsewhere), finding,
						"1/8 info agent-broker-detail-missing"),
				category("N", "8=N", List.of(elsewhere)),
				category("the table is empty", "8=Y|9=Ann", List.of()),
				category("a complaint not found has no category", "1=C2500000002|8=Y|9=Ann", List.of(elsewhere),
						NOT_FOUND),
				in("before the release", BEFORE, "8=Y|9=Ann", ContractDownload.read(utf8(lines(COLUMNS, OPEN))),
						List.of(elsewhere)));
	}

	private static DynamicTest category(String what, String change, List<AgentBrokerCategory> categories,
			String... expected) {
		return in(what, AFTER, change, ContractDownload.read(utf8(lines(COLUMNS, OPEN))), categories, expected);
	}

	@Test
	void tellsWhichRulesAreSkipped() {
		ContractDownload download = ContractDownload.read(utf8("COMPLAINT_ID\tCOMPLAINT_CATEGORY\t"
				+ "COMPLAINT_SUBCATEGORY\tRESOLUTION_DATE\n"));
		assertThat(ContractReading.skippedRules("2025-10", AFTER, download, List.of())).isEqualTo(Map.of(
				"note-already-in-ctm", "column missing", "agent-broker-category", "table empty"));
		assertThat(ContractReading.skippedRules("2025-10", AFTER, null, List.of())).isEqualTo(Map.of(
				"complaint-not-found", "no download given", "complaint-already-resolved", "no download given",
				"note-already-in-ctm", "no download given", "agent-broker-category", "no download given"));
		assertThat(ContractReading.skippedRules("pre-2025-10", AFTER, download, List.of()))
				.isEqualTo(Map.of("note-already-in-ctm", "column missing", "agent-broker-category",
						"layout lacks a field", "agent-broker-detail-missing", "layout lacks a field",
						"agent-broker-detail-not-allowed", "layout lacks a field", "agent-broker-flag-missing",
						"layout lacks a field"));
		assertThat(ContractReading.skippedRules("pre-2025-10", BEFORE, download, List.of()))
				.isEqualTo(Map.of("note-already-in-ctm", "column missing", "agent-broker-category",
						"not in effect", "agent-broker-detail-missing", "not in effect",
						"agent-broker-detail-not-allowed", "not in effect", "agent-broker-flag-missing",
						"not in effect"));
		ContractDownload unusable = ContractDownload.read(utf8("RESOLUTION_DATE\n"));
		assertThat(ContractReading.skippedRules("2025-10", AFTER, unusable, List.of()))
				.containsEntry("complaint-not-found", "no download given");
	}
}
