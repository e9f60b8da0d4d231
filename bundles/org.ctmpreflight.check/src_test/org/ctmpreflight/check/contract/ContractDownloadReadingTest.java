package org.ctmpreflight.check.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.check.contract.ContractExamples.AFTER;
import static org.ctmpreflight.check.contract.ContractExamples.BEFORE;
import static org.ctmpreflight.check.contract.ContractExamples.brief;
import static org.ctmpreflight.check.contract.ContractExamples.lines;
import static org.ctmpreflight.check.contract.ContractExamples.utf8;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Findings worked out by hand from the text of the contract: the checks of a plan download itself. */
class ContractDownloadReadingTest {

	private static final List<ContractField> NEW = ContractField.DOWNLOAD;
	private static final List<ContractField> OLD = ContractField.OLD_DOWNLOAD;
	private static final String HEADING = ContractExamples.heading(NEW);
	private static final String OLD_HEADING = ContractExamples.heading(OLD);
	private static final String ROW = ContractExamples.row(NEW);
	private static final String OUTDATED = "1/26 warning download-layout-outdated";

	private static DynamicTest download(String what, String file, String... expected) {
		return on(AFTER, what, utf8(file), expected);
	}

	private static DynamicTest on(LocalDate asOf, String what, byte[] file, String... expected) {
		return dynamicTest(what,
				() -> assertThat(brief(ContractDownloadReading.findings(file, asOf))).containsExactly(expected));
	}

	/** One row, changed as told. */
	private static DynamicTest row(String what, String change, String... expected) {
		return download(what, lines(HEADING, ContractExamples.row(NEW, change.split("\\|"))), expected);
	}

	@TestFactory
	Stream<DynamicTest> headings() {
		return Stream.of(
				download("all columns", lines(HEADING, ROW)),
				download("any order", lines("RECEIVED_DATE\tCOMPLAINT_ID\t" + HEADING.split("\t", 3)[2],
						"09/01/2025\tC2500000001" + "\t".repeat(40))),
				download("no line", "", "-/1 error download-column-missing"),
				download("blank lines alone", "\n \n", "-/1 error download-column-missing"),
				download("no COMPLAINT_ID is said alone", lines("", "complaint_id\tNEW", "x", "x\ty", " "),
						"2/1 error download-column-missing"),
				download("tabs alone are a heading", "\t\t", "1/1 error download-column-missing"),
				download("a column missing",
						lines(HEADING.replace("\tRESOLUTION_DATE", ""), ROW.substring(0, ROW.length() - 1)),
						"1/14 warning download-column-missing"),
				download("a column more", lines(HEADING + "\tNEW"), "1/43 warning download-column-unknown"),
				download("a tab more", lines(HEADING + "\t"), "1/43 warning download-column-unknown"),
				download("names are exact", lines(HEADING.replace("CASEWORKER", "Caseworker")),
						"1/3 warning download-column-missing", "1/3 warning download-column-unknown"),
				download("names have no spaces around", lines(HEADING.replace("CASEWORKER", "CASEWORKER ")),
						"1/3 warning download-column-missing", "1/3 warning download-column-unknown"),
				download("of repeated columns the first counts",
						lines(HEADING + "\tCOMPLAINT_ID", ROW + "\tx"), "1/43 warning download-column-unknown"),
				download("blank line before the heading", lines("", HEADING, ROW), "1/- warning blank-line"));
	}

	@TestFactory
	Stream<DynamicTest> versions() {
		String both = OLD_HEADING + "\tAGENT_BROKER_NOTES";
		String neither = OLD_HEADING.replace("\tAGENT_BROKER_INFORMATION", "");
		String longComments = ContractExamples.row(OLD, "26=" + "x".repeat(20000), "28=" + "x".repeat(10001));
		return Stream.of(
				download("old", lines(OLD_HEADING), OUTDATED),
				on(BEFORE, "old in its time", utf8(lines(OLD_HEADING))),
				on(LocalDate.of(2025, 10, 31), "old on the day of the release", utf8(lines(OLD_HEADING)), OUTDATED),
				on(BEFORE, "new before its time", utf8(lines(HEADING))),
				download("old and a new column is new", lines(both), "1/26 warning download-column-missing",
						"1/26 warning download-column-unknown", "1/27 warning download-column-missing",
						"1/28 warning download-column-missing", "1/29 warning download-column-missing"),
				download("neither is new", lines(neither), "1/26 warning download-column-missing",
						"1/27 warning download-column-missing", "1/28 warning download-column-missing",
						"1/29 warning download-column-missing", "1/30 warning download-column-missing"),
				download("old numbers; a length not known", lines(OLD_HEADING, longComments), OUTDATED,
						"2/28 error field-too-long"),
				download("old column twice", lines(OLD_HEADING + "\tAGENT_BROKER_INFORMATION"), OUTDATED,
						"1/39 warning download-column-unknown"));
	}

	@TestFactory
	Stream<DynamicTest> rows() {
		return Stream.of(
				download("wrong count", lines(HEADING, ROW + "\t", "x"), "2/- error field-count",
						"3/- error field-count"),
				download("blank line", lines(HEADING, "  ", ROW), "2/- warning blank-line"),
				download("duplicate", lines(HEADING, ROW, ROW), "3/1 error duplicate-complaint-id"),
				download("a dropped row is no earlier one", lines(HEADING, ROW + "\t", ROW), "2/- error field-count"),
				download("blank IDs are no duplicates", lines(HEADING, "\t".repeat(41), "\t".repeat(41)),
						"2/1 error required-field-missing", "3/1 error required-field-missing"),
				row("short ID", "1=C250000000", "2/1 error field-wrong-length"),
				row("an odd ID of eleven", "1=c2500000001"),
				row("contract of six", "8=H12345", "2/8 error field-wrong-length"),
				row("contract of five and a space", "8=H1234 "),
				row("lower case", "4=beneficiary", "2/4 error value-not-allowed"),
				row("blank is never invalid", "9= |4="),
				row("space around a code", "21= Yes "),
				row("Y in ATTACHMENTS_YN alone", "34=Y|35=Y", "2/35 error value-not-allowed"),
				row("longest codes", "39=Unknown/Unable to Reach|40=Telephone and Written|41=Unknown/Unsure"),
				row("no leap year", "2=02/29/2023", "2/2 error date-format"),
				row("leap year", "2=02/29/2024|14=02/29/2000"),
				row("no leap year by the century", "31=02/29/1900", "2/31 error date-format"),
				row("one digit", "2=1/01/2025", "2/2 error date-format"),
				row("date of spaces", "14=  "),
				row("a space after a date", "2=09/01/2025 "),
				row("digits of another script", "2=\u0660\u0661/01/2025", "2/2 error date-format"),
				row("too long", "3=" + "x".repeat(71), "2/3 error field-too-long"),
				row("raw counts", "3=" + "x".repeat(70) + " ", "2/3 error field-too-long"),
				row("at the limit, in code points", "3=" + "\uD83D\uDE00".repeat(70)),
				row("any characters, quotes without meaning", "13=\"\u00E9\u0000\" "));
	}

	@Test
	void takesEveryEncoding() {
		byte[] file = ("\uFEFF" + lines(HEADING, ROW)).getBytes(StandardCharsets.UTF_16LE);
		assertThat(ContractDownloadReading.findings(file, AFTER)).isEmpty();
		assertThat(ContractDownload.isPlanDownload(file)).isTrue();
		assertThat(ContractDownload.isPlanDownload(utf8("COMPLAINT_ID\tRECEIVED_DATE "))).isFalse();
		assertThat(ContractDownloadReading.layoutVersion(utf8(OLD_HEADING))).isEqualTo("pre-2025-10");
		assertThat(ContractDownloadReading.layoutVersion(file)).isEqualTo("2025-10");
	}

	@Test
	void namesColumnsAndIds() {
		String file = lines(HEADING + "\tNEW", ContractExamples.row(NEW, "2=x") + "\t");
		assertThat(ContractDownloadReading.findings(utf8(file), AFTER)).containsExactly(
				new ContractFinding("download-column-unknown", "warning", 1L, 43, null, null),
				new ContractFinding("date-format", "error", 2L, 2, "RECEIVED_DATE", "C2500000001"));
	}

	@Test
	void hasTheColumnsOfTheLayouts() {
		assertThat(NEW).hasSize(42);
		assertThat(OLD).hasSize(38);
		assertThat(NEW.get(30)).extracting(ContractField::name).isEqualTo("ASSIGNMENT/REASSIGNMENT_DATE");
		assertThat(OLD.get(26)).extracting(ContractField::name).isEqualTo("ASSIGNMENT/REASSIGNMENT_DATE");
		assertThat(NEW.get(41).number()).isEqualTo(42);
		assertThat(OLD.get(37).name()).isEqualTo("ACCESSIBLE_FORMAT");
	}
}
