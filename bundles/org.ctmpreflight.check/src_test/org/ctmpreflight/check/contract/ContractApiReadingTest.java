package org.ctmpreflight.check.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.check.contract.ContractExamples.AFTER;
import static org.ctmpreflight.check.contract.ContractExamples.BEFORE;
import static org.ctmpreflight.check.contract.ContractExamples.brief;
import static org.ctmpreflight.check.contract.ContractExamples.utf8;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Findings worked out by hand from the text of the contract: bodies of upload calls. */
class ContractApiReadingTest {

	private static final String SHAPE = "1/- error api-shape";

	/** An object that nothing is wrong with, changed as told: {@code 5="Y"} sets a value, {@code 5-} takes it out. */
	private static String object(int fieldCount, String... changes) {
		Map<Integer, String> values = new LinkedHashMap<>();
		for (int number = 1; number <= fieldCount; number++) {
			values.put(number, "null");
		}
		values.put(1, "\"C2500000001\"");
		values.put(2, "\"New note\"");
		values.put(3, "\"N\"");
		for (String change : changes) {
			int sign = change.indexOf('=');
			if (sign < 0) {
				values.remove(Integer.valueOf(change.substring(0, change.length() - 1)));
			} else {
				values.put(Integer.valueOf(change.substring(0, sign)), change.substring(sign + 1));
			}
		}
		return values.entrySet().stream()
				.map(entry -> "\"" + ContractField.UPLOAD.get(entry.getKey() - 1).name() + "\": " + entry.getValue())
				.collect(Collectors.joining(", ", "{", "}"));
	}

	private static String with(String object, String member) {
		return object.substring(0, object.length() - 1) + ", " + member + "}";
	}

	private static DynamicTest body(String what, String body, String... expected) {
		return on(AFTER, what, body, expected);
	}

	private static DynamicTest on(LocalDate asOf, String what, String body, String... expected) {
		return dynamicTest(what,
				() -> assertThat(ContractApiReading.findings(utf8(body), asOf).map(ContractExamples::brief))
						.contains(List.of(expected)));
	}

	private static DynamicTest one(String what, String change, String... expected) {
		return body(what, "[" + object(13, change.split("\\|")) + "]", expected);
	}

	@TestFactory
	Stream<DynamicTest> shapes() {
		String good = object(13);
		return Stream.of(
				body("a good body", "[" + good + "]"),
				body("no array", good, "-/- error api-shape"),
				body("a number", "5", "-/- error api-shape"),
				body("an empty array", "[]", "-/- error api-shape"),
				body("no object", "[null]", SHAPE),
				body("no object among objects", "[" + good + ", [" + good + "], " + object(13, "2=\"Other\"") + "]",
						"2/- error api-shape", "3/1 warning duplicate-complaint-id"),
				body("an empty object", "[{}]", "1/1 error api-shape", "1/1 error required-field-missing",
						"1/2 error api-shape", "1/2 error required-field-missing", "1/3 error api-shape",
						"1/3 error required-field-missing", "1/4 error api-shape", "1/5 error api-shape",
						"1/6 error api-shape", "1/7 error api-shape", "1/8 error api-shape", "1/9 error api-shape",
						"1/10 error api-shape", "1/11 error api-shape", "1/12 error api-shape",
						"1/13 error api-shape"),
				body("unknown keys once", "[" + with(with(good, "\"a\": {\"b\": []}"), "\"ComplaintId\": null") + "]",
						SHAPE),
				body("a repeated key: the first counts", "[" + with(good, "\"complaintId\": 5") + "]", SHAPE),
				on(BEFORE, "seven keys before the release", "[" + object(7) + "]"),
				on(BEFORE, "thirteen keys before the release", "[" + object(13, "8=\"N\"", "9=\"Ann\"") + "]", SHAPE),
				on(LocalDate.of(2025, 10, 31), "thirteen keys on the day", "[" + good + "]"));
	}

	@TestFactory
	Stream<DynamicTest> values() {
		return Stream.of(
				one("absent", "4-", "1/4 error api-shape"),
				one("absent and required", "1-", "1/1 error api-shape", "1/1 error required-field-missing"),
				one("null and required", "2=null", "1/2 error required-field-missing"),
				one("empty", "5=\"\"", "1/5 error api-shape"),
				one("a space is a string", "5=\" \"", "1/5 warning surrounding-space"),
				one("a number is blank for the rules", "3=\"Y\"|5=\"U\"|6=\"U\"|7=1", "1/7 error api-shape",
						"1/7 error notification-required-when-resolving"),
				one("an object", "4={\"a\": [1]}", "1/4 error api-shape"),
				one("true", "8=true", "1/8 error api-shape"),
				one("a line end inside", "2=\"a\\nb\"", "1/2 error control-character"),
				one("a tab inside", "4=\"a\\tb\"", "1/4 error control-character"),
				one("an escape is a character", "2=\"\\u00e9\"", "1/2 error non-ascii-character"),
				one("a space before a code", "3=\" N\"", "1/3 error surrounding-space"),
				one("too long", "8=\"Y\"|11=\"1234567890123456\"", "1/11 error field-too-long"));
	}

	@Test
	void refusesWhatIsNotJson() {
		String good = "[" + object(13) + "]";
		for (String body : List.of("", " ", "[", good + "]", good + good, good.replace('"', '\''), "[{},]", "[NaN]",
				"[01]", good.substring(0, good.length() - 2), "//\n" + good, "[\"a\nb\"]")) {
			assertThat(ContractApiReading.findings(utf8(body), AFTER)).as(body).isEmpty();
		}
	}

	@Test
	void runsTheRulesOfADownload() {
		byte[] body = utf8("[" + object(13, "1=\"C2500000002\"") + "]");
		ContractDownload download = ContractDownload.read(utf8("COMPLAINT_ID\nC2500000001\n"));
		assertThat(ContractApiReading.findings(body, AFTER, download, List.of()).orElseThrow()).containsExactly(
				new ContractFinding("complaint-not-found", "error", 1L, 1, "complaintId", "C2500000002"));
	}

	@Test
	void showsTheIdOfAnObject() {
		String body = "[" + with(object(13, "1=\" C2500000001\""), "\"x\": 1") + ", 5]";
		List<ContractFinding> found = ContractApiReading.findings(utf8(body), AFTER).orElseThrow();
		assertThat(brief(found)).containsExactly(SHAPE, "1/1 error surrounding-space", "2/- error api-shape");
		assertThat(found).extracting(ContractFinding::complaintId).containsExactly("C2500000001", "C2500000001", null);
	}
}
