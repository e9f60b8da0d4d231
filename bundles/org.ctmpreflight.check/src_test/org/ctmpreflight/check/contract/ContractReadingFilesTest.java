package org.ctmpreflight.check.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.check.contract.ContractExamples.AFTER;
import static org.ctmpreflight.check.contract.ContractExamples.brief;
import static org.ctmpreflight.check.contract.ContractExamples.bytes;
import static org.ctmpreflight.check.contract.ContractExamples.join;
import static org.ctmpreflight.check.contract.ContractExamples.lines;
import static org.ctmpreflight.check.contract.ContractExamples.record;
import static org.ctmpreflight.check.contract.ContractExamples.utf8;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Findings worked out by hand from the text of the contract: names, encodings, line ends and lines. */
class ContractReadingFilesTest {

	private static final byte[] UTF_8_MARK = bytes(0xEF, 0xBB, 0xBF);
	private static final byte[] LE_MARK = bytes(0xFF, 0xFE);
	private static final byte[] BE_MARK = bytes(0xFE, 0xFF);
	private static final Charset LE = StandardCharsets.UTF_16LE;
	private static final Charset BE = StandardCharsets.UTF_16BE;

	private static DynamicTest file(String what, byte[] file, String... expected) {
		return named("A.TXT", what, file, expected);
	}

	private static DynamicTest file(String what, String file, String... expected) {
		return named("A.TXT", what, utf8(file), expected);
	}

	private static DynamicTest named(String name, String what, byte[] file, String... expected) {
		return dynamicTest(what, () -> assertThat(brief(ContractReading.findings(file, name, "2025-10", AFTER)))
				.containsExactly(expected));
	}

	@TestFactory
	Stream<DynamicTest> names() {
		byte[] good = utf8(lines(record()));
		return Stream.of(
				named("a.TxT", "any letter case", good),
				named("a.csv", "another extension", good, "-/- error file-extension"),
				named("a.txt.bak", "not at the end", good, "-/- error file-extension"),
				named("txt", "no dot", good, "-/- error file-extension"),
				named(null, "standard input has no name", good),
				named("a", "two of the whole file by code", bytes(), "-/- error file-empty",
						"-/- error file-extension"));
	}

	@TestFactory
	Stream<DynamicTest> emptyFilesAndBlankLines() {
		return Stream.of(
				file("no byte", "", "-/- error file-empty"),
				file("only a mark", UTF_8_MARK, "-/- error file-empty", "1/- error byte-order-mark"),
				file("only a UTF-16 mark", LE_MARK, "-/- error file-empty", "1/- error file-encoding"),
				file("a line end", "\n", "-/- error file-empty", "1/- warning blank-line"),
				file("blank lines", "\n \n   ", "-/- error file-empty", "1/- warning blank-line",
						"2/- warning blank-line", "3/- warning blank-line"),
				file("a header alone is not empty", "complaintId", "1/- error header-record"),
				file("a wrong count alone is not empty", "x", "1/- error field-count"),
				file("spaces after the last line", lines(record()) + "  ", "2/- warning blank-line"),
				file("tabs alone are a record", "\t".repeat(12), "1/1 error required-field-missing",
						"1/2 error required-field-missing", "1/3 error required-field-missing"),
				file("a tab between spaces is no blank line", " \t ", "1/- error field-count"),
				file("a no-break space is no blank line", "\u00A0", "1/- error field-count"));
	}

	@TestFactory
	Stream<DynamicTest> lineEnds() {
		String other = record("1=C2500000002");
		return Stream.of(
				file("no last line end", record()),
				file("CR alone", record() + "\r" + other + "\r"),
				file("CRLF", record() + "\r\n" + other + "\r\n"),
				file("CRLF and LF", record() + "\r\n" + other + "\n", "-/- warning mixed-line-endings"),
				file("CR, then CRLF", record() + "\r\r\n" + other, "-/- warning mixed-line-endings",
						"2/- warning blank-line"),
				file("LF, then CR", record() + "\n\r" + other, "-/- warning mixed-line-endings",
						"2/- warning blank-line"),
				file("no other line ends", record("2=a\u2028b\u0085c"), "1/2 error non-ascii-character"),
				file("vertical tab and form feed are none", record("2=a\u000B\fb"), "1/2 error control-character"));
	}

	@TestFactory
	Stream<DynamicTest> headersAndCounts() {
		return Stream.of(
				file("quoted header", lines("\"Complaint ID\"\tNotes"), "1/- error header-record"),
				file("header after blank lines", lines("", "COMPLAINT_ID", record()),
						"1/- warning blank-line", "2/- error header-record"),
				file("header of other characters", lines("Complaint\u00A0ID" + "\t".repeat(12)),
						"1/- error header-record"),
				file("all letters are kept", lines("complaintidz"), "1/- error field-count"),
				file("upper case too", lines("complaintidZ"), "1/- error field-count"),
				file("nought", lines("complaintid0"), "1/- error field-count"),
				file("nine", lines("complaintid9"), "1/- error field-count"),
				file("first letters", lines("acomplaintid"), "1/- error field-count"),
				file("first letters, upper case", lines("AComplaintId"), "1/- error field-count"),
				file("what stands beside them in ASCII is not kept", lines("@[`{/:Complaint_Id"),
						"1/- error header-record"),
				file("only ASCII case is ignored", lines("COMPLA\u0130NTID"), "1/- error field-count"),
				file("header by commas", lines("Complaint ID,Notes"), "1/- error field-count"),
				file("header on the second line", lines(record(), "complaintId"), "2/- error field-count"),
				file("its like on the second line is a record", lines(record(), record("1=complaintId")),
						"2/1 warning complaint-id-format"),
				file("second header", lines("complaintId", "complaintId"),
						"1/- error header-record", "2/- error field-count"),
				file("twelve and fourteen", lines("x" + "\t".repeat(11), "x" + "\t".repeat(13)),
						"1/- error field-count", "2/- error field-count"),
				file("a quote holds no tab", lines(record("2=\"a\tb\"")), "1/- error field-count"));
	}

	@TestFactory
	Stream<DynamicTest> bytesOverAscii() {
		byte[] start = utf8("C2500000001\t");
		byte[] end = utf8("\tN" + "\t".repeat(10));
		byte[] latin = bytes(0xE9);
		return Stream.of(
				file("mark", join(UTF_8_MARK, utf8(record())), "1/- error byte-order-mark"),
				file("mark twice", join(UTF_8_MARK, UTF_8_MARK, utf8(record())), "1/- error byte-order-mark",
						"1/1 error field-wrong-length", "1/1 error non-ascii-character"),
				file("mark before windows-1252", join(UTF_8_MARK, start, latin, end),
						"1/- error byte-order-mark", "1/2 error non-ascii-character"),
				file("4000 undefined bytes", join(start, utf8("x".repeat(3999)), bytes(0x81), end),
						"1/2 error non-ascii-character"),
				file("UTF-8 counts one", join(start, utf8("\u00E9".repeat(4000)), end),
						"1/2 error non-ascii-character"),
				file("one stray byte makes all of it windows-1252",
						join(start, utf8("\u00E9".repeat(2001)), end, latin), "1/2 error field-too-long",
						"1/2 error non-ascii-character", "1/13 warning agent-broker-flag-missing",
						"1/13 error non-ascii-character"),
				file("undefined bytes are all the same character", join(start, bytes(0x81), end, bytes('\n'), start,
						bytes(0x9D), end), "1/2 error non-ascii-character", "2/1 warning duplicate-complaint-id",
						"2/2 error duplicate-casework-note", "2/2 error non-ascii-character"),
				file("a sequence cut short", join(start, bytes(0xE2, 0x82), end), "1/2 error non-ascii-character"));
	}

	@TestFactory
	Stream<DynamicTest> utf16() {
		byte[] four = "CCCC".getBytes(LE);
		return Stream.of(
				file("LE mark", join(LE_MARK, record().getBytes(LE)), "1/- error file-encoding"),
				file("BE mark", join(BE_MARK, record().getBytes(BE)), "1/- error file-encoding"),
				file("LE without mark", record().getBytes(LE), "1/- error file-encoding"),
				file("BE without mark", record().getBytes(BE), "1/- error file-encoding"),
				file("eight bytes", four, "1/- error field-count", "1/- error file-encoding"),
				file("seven bytes, six of them looked at, are too few", join("CCC".getBytes(LE), bytes('C')),
						"1/- error field-count"),
				file("nine bytes, the odd one left out", join(four, bytes('C')),
						"1/- error field-count", "1/- error file-encoding"),
				file("the 65th byte is not looked at", record("2=" + "x".repeat(20) + "\u20AC").getBytes(LE),
						"1/- error file-encoding", "1/2 error non-ascii-character"),
				file("odd last byte after the last line", join(LE_MARK, lines(record()).getBytes(LE), bytes('\n')),
						"1/- error file-encoding", "2/- error field-count"),
				file("half a pair takes no tab along",
						join(LE_MARK, AdversarialEncodings.utf16(record("2=a\uD83D"), true)),
						"1/- error file-encoding", "1/2 error non-ascii-character"),
				file("each half is one character, the second halves", join(BE_MARK,
						AdversarialEncodings.utf16(record("2=" + "\uDE00".repeat(4001)), false)),
						"1/- error file-encoding", "1/2 error field-too-long", "1/2 error non-ascii-character"),
				file("each half is one character, the first halves", join(BE_MARK,
						AdversarialEncodings.utf16(record("2=" + "\uD83D".repeat(4000)), false)),
						"1/- error file-encoding", "1/2 error non-ascii-character"),
				file("pairs between halves, 2002 characters in all", join(LE_MARK,
						AdversarialEncodings.utf16(record("2=" + "\uDE00\uD83D".repeat(2000) + "x"), true)),
						"1/- error file-encoding", "1/2 error non-ascii-character"),
				file("halves are equal once they are replaced",
						join(LE_MARK, halves(record("2=a\uD83D"), record("2=a\uDE00"))),
						"1/- error file-encoding", "1/2 error non-ascii-character",
						"2/1 warning duplicate-complaint-id", "2/2 error duplicate-casework-note",
						"2/2 error non-ascii-character"),
				file("pairs are not replaced",
						join(BE_MARK, lines(record("2=\uD83D\uDE00"), record("2=\uD83D\uDE01")).getBytes(BE)),
						"1/- error file-encoding", "1/2 error non-ascii-character",
						"2/1 warning duplicate-complaint-id", "2/2 error non-ascii-character"),
				file("half a pair at the very end",
						join(LE_MARK, AdversarialEncodings.utf16(record("8=Y", "13=\uD83D"), true)),
						"1/- error file-encoding", "1/13 error non-ascii-character"),
				file("a pair at the very end, 250 in all",
						join(LE_MARK, record("8=Y", "13=" + "x".repeat(249) + "\uD83D\uDE00").getBytes(LE)),
						"1/- error file-encoding", "1/13 error non-ascii-character"),
				file("second mark stays", join(LE_MARK, LE_MARK, record().getBytes(LE)), "1/- error file-encoding",
						"1/1 error field-wrong-length", "1/1 error non-ascii-character"),
				file("CR at the end of LE is a line end", join(LE_MARK, (record() + "\r").getBytes(LE)),
						"1/- error file-encoding"));
	}

	private static byte[] halves(String... lines) {
		return AdversarialEncodings.utf16(lines(lines), true);
	}

	@Test
	void looksAtThe64thByte() {
		byte[] file = record("2=" + "x".repeat(19) + "\u20AC").getBytes(LE);
		assertThat(brief(ContractReading.findings(file, null, "2025-10", AFTER)))
				.doesNotContain("1/- error file-encoding").contains("1/1 error control-character");
	}

	@TestFactory
	Stream<DynamicTest> longLines() {
		int most = 16_777_216;
		return Stream.of(
				file("as long as may be", "x".repeat(most), "1/- error field-count"),
				file("one byte more", "x".repeat(most + 1), "1/- error line-too-long"),
				file("line ends do not count", "x".repeat(most) + "\r\n", "1/- error field-count"),
				file("blank, and yet not empty", " ".repeat(most + 1), "1/- error line-too-long"),
				file("the header test goes on", lines("complaintId" + " ".repeat(most), "complaintId"),
						"1/- error line-too-long", "2/- error header-record"),
				file("bytes count, not characters", "\u00E9".repeat(most / 2) + "x", "1/- error line-too-long"),
				file("UTF-16 counts two", join(LE_MARK, "x".repeat(most / 2).getBytes(LE)),
						"1/- error field-count", "1/- error file-encoding"),
				file("UTF-16 and an odd byte", join(LE_MARK, "x".repeat(most / 2).getBytes(LE), bytes('x')),
						"1/- error file-encoding", "1/- error line-too-long"));
	}

	@Test
	void countsRecords() {
		byte[] file = utf8(lines("complaintId", record(), "", record() + "\t", record("1=")));
		assertThat(ContractReading.records(file, "2025-10")).isEqualTo(2);
	}
}
