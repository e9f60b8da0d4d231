package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each field of a record is blamed for, at the edge of what it may hold and just behind it. */
class FieldCheckerTest {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();
	private static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);
	private static final int[] TYPES = IntStream.range(0, ParserFinding.values().length).toArray();
	private static final String[] RIGHT = { "C2500000001", "Note", "N", "", "", "", "", "", "", "", "", "", "" };

	private final FieldChecker checker = new FieldChecker(LAYOUT, TYPES);
	private long key;

	/** Findings of a right record with one field changed, as {@code code}, or {@code code:first:second}. */
	private List<String> findings(int field, String value, TextEncoding encoding) {
		String[] values = RIGHT.clone();
		values[field - 1] = value;
		LineBlock block = new LineParser(encoding, LAYOUT)
				.scan(String.join("\t", values).getBytes(encoding.charset()));
		FindingList list = new FindingList();
		key = checker.check(block, 0, list);
		List<String> told = new ArrayList<>();
		for (int i = 0; i < list.size(); i++) {
			assertThat(list.field(i)).isEqualTo(field);
			ParserFinding finding = ParserFinding.values()[list.type(i)];
			String arguments = "";
			for (int n = 0; n < finding.type().arguments().size(); n++) {
				arguments += ":" + list.argument(i, n);
			}
			told.add(finding.code() + arguments);
		}
		return told;
	}

	private List<String> findings(int field, String value) {
		return findings(field, value, UTF_8);
	}

	@Test
	void theRightRecordShouldHaveNoFindingAndItsKeyTellWhatItHolds() {
		assertThat(findings(4, "")).isEmpty();
		RecordKey keys = checker.keys();
		assertThat((char) keys.code(key, 2)).isEqualTo('N');
		assertThat(keys.present(key, 2)).isTrue();
		assertThat(keys.present(key, 1)).isTrue();
		assertThat(keys.present(key, 3)).isFalse();
		assertThat(keys.present(key, 4)).isFalse();
		assertThat(key >>> RecordKey.FREE).isZero();
		assertThat(checker.idField()).isZero();
		assertThat(findings(4, "x")).isEmpty();
		assertThat(keys.present(key, 3)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "1, C250000000, field-wrong-length:10", "1, C25000000012, field-wrong-length:12",
			"1, D2500000001, complaint-id-format", "1, C250000000O, complaint-id-format",
			"1, C250000000é, complaint-id-format", "11, 12a, not-numeric", "11, /12, not-numeric",
			"11, 12:, not-numeric", "11, 0123456789,", "3, Y,", "3, y, value-not-allowed:1",
			"3, no, value-not-allowed:2",
			"3, X, value-not-allowed:0", "3, YN, value-not-allowed:0", "7, 0,", "7, 4,", "7, 5, value-not-allowed:0",
			"7, telephone, value-not-allowed:2", "5, U,", "8, U, value-not-allowed:0", "3, ~, value-not-allowed:0" })
	void valuesShouldBeToldThatCtmWouldNotTake(int field, String value, String finding) {
		assertThat(findings(field, value)).filteredOn(f -> !f.startsWith("non-ascii"))
				.isEqualTo(finding == null ? List.of() : List.of(finding));
	}

	@Test
	void valuesAreRequiredWhereSpacesAloneAreNone() {
		assertThat(findings(2, "")).containsExactly("required-field-missing");
		assertThat(findings(2, "  ")).containsExactly("surrounding-space", "required-field-missing");
		assertThat(checker.keys().present(key, 1)).isFalse();
		assertThat(findings(4, " ")).containsExactly("surrounding-space");
		assertThat(checker.keys().present(key, 3)).isFalse();
	}

	@Test
	void spacesAroundCodesShouldWeighMore() {
		int note = ParserFinding.SURROUNDING_SPACE.ordinal();
		int code = ParserFinding.SURROUNDING_SPACE_IN_CODE.ordinal();
		assertThat(spaces(2, " Note")).isEqualTo(note);
		assertThat(spaces(2, "Note ")).isEqualTo(note);
		assertThat(spaces(1, " C2500000001")).isEqualTo(code);
		assertThat(spaces(3, "N  ")).isEqualTo(code);
		assertThat(spaces(11, "  12")).isEqualTo(code);
		// spaces alone are no code
		assertThat(spaces(11, "  ")).isEqualTo(note);
		assertThat(findings(3, "  Y  ")).containsExactly("surrounding-space");
		assertThat((char) checker.keys().code(key, 2)).isEqualTo('Y');
	}

	private int spaces(int field, String value) {
		String[] values = RIGHT.clone();
		values[field - 1] = value;
		LineBlock block = new LineParser(UTF_8, LAYOUT)
				.scan(String.join("\t", values).getBytes(StandardCharsets.UTF_8));
		FindingList list = new FindingList();
		checker.check(block, 0, list);
		assertThat(list.size()).isEqualTo(1);
		return list.type(0);
	}

	@Test
	void lengthsShouldCountCharactersWhateverTheirBytes() {
		assertThat(findings(9, "x".repeat(50))).isEmpty();
		assertThat(findings(9, "x".repeat(51))).containsExactly("field-too-long:51");
		assertThat(findings(9, "\u00E9".repeat(50))).containsExactly("non-ascii-character:1:233");
		assertThat(findings(9, "\u00E9".repeat(51))).containsExactly("non-ascii-character:1:233",
				"field-too-long:51");
		assertThat(findings(9, "\u00E9".repeat(51), new TextEncoding(TextEncoding.WINDOWS_1252, 0)))
				.containsExactly("non-ascii-character:1:233", "field-too-long:51");
		// codes are told as such however long they are
		assertThat(findings(3, "Y".repeat(100))).containsExactly("value-not-allowed:0");
	}

	@Test
	void theFirstStrangeCharacterShouldBeToldWithItsPlace() {
		assertThat(findings(4, "as\uD83D\uDE00\u00E9")).containsExactly("non-ascii-character:3:128512");
		assertThat(findings(4, "\u00E9\u0001\u007F")).containsExactly("non-ascii-character:1:233",
				"control-character:2:1");
		assertThat(findings(4, "~ \u007F")).containsExactly("control-character:3:127");
		assertThat(findings(4, "ab\u001F")).containsExactly("control-character:3:31");
		assertThat(findings(4, "a\u20AC")).containsExactly("non-ascii-character:2:8364");
	}

	@Test
	void quotesShouldBeToldWhereTheyStandOnBothSides() {
		assertThat(findings(4, "\"a\"")).containsExactly("quoted-value");
		assertThat(findings(4, "\"\"")).containsExactly("quoted-value");
		assertThat(findings(4, "\"")).isEmpty();
		assertThat(findings(4, "\"a")).isEmpty();
		assertThat(findings(4, "a\"")).isEmpty();
	}

	@Test
	void findingsThatAreTurnedOffShouldNotBeTold() {
		int[] off = TYPES.clone();
		off[ParserFinding.QUOTED_VALUE.ordinal()] = -1;
		LineBlock block = new LineParser(UTF_8, LAYOUT)
				.scan(String.join("\t", RIGHT).replace("Note", "\"N\"").getBytes(StandardCharsets.UTF_8));
		FindingList list = new FindingList();
		new FieldChecker(LAYOUT, off).check(block, 0, list);
		assertThat(list.size()).isZero();
	}

	@Test
	void codesShouldBeOneAsciiCharacterEach() {
		for (String value : List.of("YY", "\u00E9", "\u007F")) {
			assertThatThrownBy(() -> new FieldChecker(layout(value), TYPES))
					.isInstanceOf(IllegalArgumentException.class)
					.hasMessage("allowed value " + value + " of a is not one ASCII character");
		}
		assertThat(new FieldChecker(layout("~"), TYPES).idField()).isEqualTo(-1);
	}

	private static RecordLayout layout(String value) {
		return new RecordLayout("a", "1", "A", LayoutForm.UPLOAD, null, null, "s", List.of(new LayoutField(1, "a", "A",
				FieldType.CHAR, 1, 0, Presence.OPTIONAL, List.of(new AllowedValue(value, value)), "d", "s", "c")));
	}
}
