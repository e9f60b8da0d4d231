package org.ctmpreflight.check.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.check.contract.ContractExamples.AFTER;
import static org.ctmpreflight.check.contract.ContractExamples.BEFORE;
import static org.ctmpreflight.check.contract.ContractExamples.brief;
import static org.ctmpreflight.check.contract.ContractExamples.lines;
import static org.ctmpreflight.check.contract.ContractExamples.oldRecord;
import static org.ctmpreflight.check.contract.ContractExamples.record;
import static org.ctmpreflight.check.contract.ContractExamples.utf8;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Findings worked out by hand from the text of the contract: fields, conditions and duplicates. */
class ContractReadingTest {

	private static final String ASTRAL = "\uD83D\uDE00";

	private static DynamicTest upload(String what, String file, String... expected) {
		return on(AFTER, "2025-10", what, file, expected);
	}

	private static DynamicTest on(LocalDate asOf, String version, String what, String file, String... expected) {
		return dynamicTest(what, () -> {
			List<ContractFinding> found = ContractReading.findings(utf8(file), "A.TXT", version, asOf);
			assertThat(brief(found)).containsExactly(expected);
		});
	}

	private static DynamicTest one(String what, String change, String... expected) {
		return upload(what, lines(record(change.split("\\|"))), expected);
	}

	@TestFactory
	Stream<DynamicTest> complaintIds() {
		return Stream.of(
				upload("a good record", lines(record())),
				one("empty", "1=", "1/1 error required-field-missing"),
				one("spaces alone", "1=   ", "1/1 error required-field-missing", "1/1 warning surrounding-space"),
				one("eleven spaces are blank too", "1=           ",
						"1/1 error required-field-missing", "1/1 warning surrounding-space"),
				one("ten characters", "1=C250000001", "1/1 error field-wrong-length"),
				one("twelve characters", "1=C25000000011", "1/1 error field-wrong-length"),
				one("lower case c", "1=c2500000001", "1/1 warning complaint-id-format"),
				one("a digit of another script", "1=C250000000\u0661",
						"1/1 warning complaint-id-format", "1/1 error non-ascii-character"),
				one("eleven code points, twenty-two chars", "1=" + ASTRAL.repeat(11),
						"1/1 warning complaint-id-format", "1/1 error non-ascii-character"),
				one("six code points, twelve chars", "1=" + ASTRAL.repeat(6),
						"1/1 error field-wrong-length", "1/1 error non-ascii-character"),
				one("spaces around", "1= C2500000001 ", "1/1 error surrounding-space"),
				one("no-break space behind", "1=C2500000001\u00A0",
						"1/1 error field-wrong-length", "1/1 error non-ascii-character"),
				one("quotes make eleven", "1=\"C25000000\"",
						"1/1 warning complaint-id-format", "1/1 warning quoted-value"),
				one("a NUL makes eleven", "1=C250000000\u0000",
						"1/1 warning complaint-id-format", "1/1 error control-character"));
	}

	@TestFactory
	Stream<DynamicTest> texts() {
		return Stream.of(
				one("note blank", "2=", "1/2 error required-field-missing"),
				one("note of 4000", "2=" + "x".repeat(4000)),
				one("note of 4001", "2=" + "x".repeat(4001), "1/2 error field-too-long"),
				one("note of 4000 code points", "2=" + ASTRAL.repeat(4000), "1/2 error non-ascii-character"),
				one("note of 4001 code points, half of them combining", "2=" + "e\u0301".repeat(2000) + "x",
						"1/2 error field-too-long", "1/2 error non-ascii-character"),
				one("raw counts, not value", "2=" + "x".repeat(3999) + "  ",
						"1/2 error field-too-long", "1/2 warning surrounding-space"),
				one("comments of 4001", "4=" + "x".repeat(4001), "1/4 error field-too-long"),
				one("even a blank may be too long", "4=" + " ".repeat(4001),
						"1/4 error field-too-long", "1/4 warning surrounding-space"),
				one("names, FMO and notes at their limits", "8=Y|9=" + "x".repeat(50) + "|10=" + "x".repeat(50) + "|12="
						+ "x".repeat(125) + "|13=" + "x".repeat(250)),
				one("names, FMO and notes one over", "8=Y|9=" + "x".repeat(51) + "|10=" + "x".repeat(51) + "|12="
						+ "x".repeat(126) + "|13=" + "x".repeat(251), "1/9 error field-too-long",
						"1/10 error field-too-long", "1/12 error field-too-long", "1/13 error field-too-long"),
				one("a NUL", "2=a\u0000b", "1/2 error control-character"),
				one("U+007F is a control character", "2=a\u007Fb", "1/2 error control-character"),
				one("U+0080 is not", "2=a\u0080b", "1/2 error non-ascii-character"),
				one("U+007E is neither", "2=a~b"),
				one("a no-break space is not blank", "2=\u00A0", "1/2 error non-ascii-character"),
				one("quoted", "2=\"note\"", "1/2 warning quoted-value"),
				one("two quotes alone", "4=\"\"", "1/4 warning quoted-value"),
				one("one quote alone", "4=\""),
				one("a quote at one end", "2=\"a|4=a\""),
				one("eleven characters are no ID here", "2=eleven char"),
				one("quoted with a space behind is not quoted", "4=\"a\" ", "1/4 warning surrounding-space"));
	}

	@TestFactory
	Stream<DynamicTest> codesAndNumbers() {
		return Stream.of(
				one("resolve blank", "3=", "1/3 error required-field-missing"),
				one("resolve in lower case resolves nothing", "3=y", "1/3 error value-not-allowed"),
				one("a code too long is only not allowed", "3=NO", "1/3 error value-not-allowed"),
				one("a space before a code", "3= N", "1/3 error surrounding-space"),
				one("a space before a wrong code", "3= n",
						"1/3 error surrounding-space", "1/3 error value-not-allowed"),
				one("a code of a space", "5= ", "1/5 warning surrounding-space"),
				one("a quoted code", "6=\"Y\"", "1/6 warning quoted-value", "1/6 error value-not-allowed"),
				one("HPI unknown", "6=U"),
				one("notification 5", "7=5", "1/7 error value-not-allowed"),
				one("agent/broker U", "8=U", "1/8 error value-not-allowed"),
				one("NPN of 15 digits", "8=Y|11=123456789012345"),
				one("NPN of 16 digits", "8=Y|11=1234567890123456", "1/11 error field-too-long"),
				one("NPN of 15 digits and a space", "8=Y|11=123456789012345 ",
						"1/11 error field-too-long", "1/11 error surrounding-space"),
				one("NPN with a letter", "8=Y|11=12a", "1/11 error not-numeric"),
				one("NPN with a space inside", "8=Y|11=1 2", "1/11 error not-numeric"),
				one("NPN of wide digits", "8=Y|11=\uFF11\uFF12",
						"1/11 error non-ascii-character", "1/11 error not-numeric"),
				one("NPN of a space is blank", "11= ", "1/11 warning surrounding-space"));
	}

	@TestFactory
	Stream<DynamicTest> conditions() {
		return Stream.of(
				one("resolving without the three", "3=Y", "1/5 error satisfied-required-when-resolving",
						"1/6 error hpi-required-when-resolving", "1/7 error notification-required-when-resolving"),
				one("a resolve value with a space still resolves", "3=Y |5=U|6=U",
						"1/3 error surrounding-space", "1/7 error notification-required-when-resolving"),
				one("blank by spaces", "3=Y|5=  |6=N|7=1",
						"1/5 error satisfied-required-when-resolving", "1/5 warning surrounding-space"),
				one("resolving with the three", "3=Y|5=Y|6=N|7=3"),
				one("notification blank when resolving is said once", "3=Y|5=Y|6=N",
						"1/7 error notification-required-when-resolving"),
				one("satisfied needs a contact", "3=Y|5=N|6=N|7=4", "1/7 error notification-contact-required"),
				one("0 is no contact", "3=Y|5=Y|6=N|7=0", "1/7 error notification-contact-required"),
				one("nobody was asked", "3=Y|5=U|6=U|7=4"),
				one("satisfied while open", "5=Y|7=2", "1/5 error satisfied-not-allowed-when-open"),
				one("satisfied while open and no contact", "5=N",
						"1/5 error satisfied-not-allowed-when-open", "1/7 error notification-contact-required"),
				one("U while open", "5=U"),
				one("an invalid resolve value exempts from nothing", "3=y|5=Y",
						"1/3 error value-not-allowed", "1/7 error notification-contact-required"),
				one("a blank resolve value exempts from nothing", "3=|5=Y",
						"1/3 error required-field-missing", "1/7 error notification-contact-required"),
				one("an invalid satisfied is not blank, and neither Y nor N", "3=Y|5=y|6=N|7=4",
						"1/5 error value-not-allowed"),
				one("an invalid notification is not blank", "3=Y|5=Y|6=N|7=9", "1/7 error value-not-allowed"));
	}

	@TestFactory
	Stream<DynamicTest> agentsAndBrokers() {
		String notAllowed = lines(record("8=N", "9=Ann"));
		return Stream.of(
				one("details although N", "8=N|9=Ann|11=1",
						"1/9 error agent-broker-detail-not-allowed", "1/11 error agent-broker-detail-not-allowed"),
				one("details without a flag", "10=Smith|13=x",
						"1/10 warning agent-broker-flag-missing", "1/13 warning agent-broker-flag-missing"),
				one("flag without details", "8=Y", "1/8 info agent-broker-detail-missing"),
				one("details of spaces are none", "8=Y|9= ",
						"1/8 info agent-broker-detail-missing", "1/9 warning surrounding-space"),
				one("spaces are allowed beside N", "8=N|9= ", "1/9 warning surrounding-space"),
				one("an invalid flag is neither", "8=y|9=Ann", "1/8 error value-not-allowed"),
				on(BEFORE, "2025-10", "not in effect the day before", notAllowed),
				on(LocalDate.of(2025, 10, 31), "2025-10", "in effect on the day", notAllowed,
						"1/9 error agent-broker-detail-not-allowed"),
				on(BEFORE, "pre-2025-10", "seven fields", lines(oldRecord("3=Y", "5=Y", "6=N")),
						"1/7 error notification-required-when-resolving"),
				on(AFTER, "pre-2025-10", "thirteen fields in the old layout", lines(record()), "1/- error field-count"),
				on(AFTER, "2025-10", "seven fields in the new one", lines(oldRecord()), "1/- error field-count"));
	}

	@TestFactory
	Stream<DynamicTest> duplicates() {
		String yes = record("3=Y", "5=U", "6=U", "7=4");
		return Stream.of(
				upload("same complaint, other note", lines(record(), record("2=Other")),
						"2/1 warning duplicate-complaint-id"),
				upload("same note for another complaint", lines(record(), record("1=C2500000002"))),
				upload("same note", lines(record(), record()),
						"2/1 warning duplicate-complaint-id", "2/2 error duplicate-casework-note"),
				upload("equal as values", lines(record(), record("1= C2500000001", "2=New note ")),
						"2/1 warning duplicate-complaint-id", "2/1 error surrounding-space",
						"2/2 error duplicate-casework-note", "2/2 warning surrounding-space"),
				upload("notes are not folded", lines(record(), record("2=New  note")),
						"2/1 warning duplicate-complaint-id"),
				upload("blank IDs are no duplicates", lines(record("1="), record("1=")),
						"1/1 error required-field-missing", "2/1 error required-field-missing"),
				upload("blank notes are no duplicates", lines(record("2="), record("2=")),
						"1/2 error required-field-missing", "2/1 warning duplicate-complaint-id",
						"2/2 error required-field-missing"),
				upload("conflict", lines(yes, record("2=Other")),
						"2/1 warning duplicate-complaint-id", "2/3 warning duplicate-resolve-conflict"),
				upload("third against first and second", lines(record("2=a"), yes, record("2=a")),
						"2/1 warning duplicate-complaint-id", "2/3 warning duplicate-resolve-conflict",
						"3/1 warning duplicate-complaint-id", "3/2 error duplicate-casework-note",
						"3/3 warning duplicate-resolve-conflict"),
				upload("no conflict with the same value", lines(yes, yes.replace("New note", "Other")),
						"2/1 warning duplicate-complaint-id"),
				upload("a blank value conflicts with nothing", lines(record("3="), record("2=Other")),
						"1/3 error required-field-missing", "2/1 warning duplicate-complaint-id"),
				upload("an invalid value conflicts with nothing, nor with it",
						lines(record("2=a", "3=n"), yes, record("2=b", "3=y")), "1/3 error value-not-allowed",
						"2/1 warning duplicate-complaint-id", "3/1 warning duplicate-complaint-id",
						"3/3 error value-not-allowed"),
				upload("an invalid value conflicts with nothing", lines(yes, record("2=Other", "3=n")),
						"2/1 warning duplicate-complaint-id", "2/3 error value-not-allowed"),
				upload("odd IDs", lines(record("1=?"), record("1=?", "2=Other")), "1/1 error field-wrong-length",
						"2/1 warning duplicate-complaint-id", "2/1 error field-wrong-length"),
				upload("case counts", lines(record("1=c2500000001"), record()), "1/1 warning complaint-id-format"),
				upload("lines that are no records are not seen", lines(record() + "\t", record()),
						"1/- error field-count"));
	}

	@Test
	void showsAnIdOnlyWhenItIsOne() {
		String file = lines(record("1= C2500000001", "3="), record("1=1EG4TE5MK73"), "C2500000001");
		List<ContractFinding> found = ContractReading.findings(utf8(file), "A.TXT", "2025-10", AFTER);
		assertThat(found).containsExactly(
				new ContractFinding("surrounding-space", "error", 1L, 1, "complaintId", "C2500000001"),
				new ContractFinding("required-field-missing", "error", 1L, 3, "resolveComplaintYN", "C2500000001"),
				new ContractFinding("complaint-id-format", "warning", 2L, 1, "complaintId", null),
				new ContractFinding("field-count", "error", 3L, null, null, null));
	}

	@Test
	void namesTheOtherFieldsOfTheRule() {
		assertThat(related("notification-contact-required"))
				.containsExactly("resolveComplaintYN", "complainantSatisfied");
		assertThat(related("complaint-already-resolved"))
				.containsExactly("complaintId", "complainantSatisfied", "hpiRelated", "resolutionNotification");
		assertThat(related("duplicate-complaint-id")).isEmpty();
		assertThat(related("field-too-long")).isEmpty();
	}

	private static List<String> related(String code) {
		return new ContractFinding(code, "error", 1L, null, null, null).related();
	}
}
