package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small words: what was meant, white space, what may be shown, complaint IDs and severities. */
class TextsTest {
	private static final List<String> KNOWN = List.of("surrounding-space", "quoted-value", "blank-line", "id");

	@ParameterizedTest
	@CsvSource({ "surounding-space, surrounding-space", "QUOTED-VALUES, quoted-value", "blank-lime, blank-line",
			"blankline, blank-line", "lbank-line, blank-line", "ie, id", "blank-line, blank-line",
			"suRrxxxing-spade, ", "quoted-vavavalue, quoted-value", "quoted-vavavavalue, ", "xy, ", "abcdefgh, ",
			"quoted, " })
	void misspeltWordsShouldBeAnsweredWithTheNearest(String word, String meant) {
		assertThat(Suggestion.of(word, KNOWN)).isEqualTo(meant == null ? "" : "; did you mean '" + meant + "'?");
	}

	@Test
	void ofTwoWordsThatAreAsNearTheFirstShouldBeNamed() {
		assertThat(Suggestion.of("bax", List.of("baz", "bay"))).isEqualTo("; did you mean 'bay'?");
		assertThat(Suggestion.of("bay", List.of())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 9, 10, 11, 12, 13, 32, 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
			0x3000 })
	void whiteSpaceOfAnyKindShouldBeOneSpace(int space) {
		String s = Character.toString(space);
		assertThat(FoldedText.fold(s + "a" + s + s + "b " + s + "c" + s)).isEqualTo("a b c");
		assertThat(FoldedText.fold(s)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 8, 14, 31, '!', 0x84, 0x86, 0x9F, 0xA1, 0x167F, 0x1681, 0x1FFF, 0x200B, 0x2027, 0x202A,
			0x202E, 0x2030, 0x205E, 0x2060, 0x2FFF, 0x3001 })
	void whatIsNoSpaceShouldStay(int character) {
		String s = Character.toString(character);
		assertThat(FoldedText.fold(" " + s + s)).isEqualTo(s + s);
	}

	@Test
	void whatCouldDisturbATerminalShouldBeEscaped() {
		assertThat(PrintableText.of("caf\u00E9 \uD83D\uDE00")).isEqualTo("caf\u00E9 \uD83D\uDE00");
		assertThat(PrintableText.of("a\n\u001B[1m\u009B\u007Fb\u00E9"))
				.isEqualTo("a\\u000A\\u001B[1m\\u009B\\u007Fb\u00E9");
		assertThat(PrintableText.of("\uD800")).isEqualTo("\\uD800");
		assertThat(PrintableText.of("\uDFFF\uD7FF\uE000")).isEqualTo("\\uDFFF\uD7FF\uE000");
		assertThat(PrintableText.of("\uFFFD\uFFFE\uFFFF")).isEqualTo("\uFFFD\\uFFFE\\uFFFF");
	}

	@ParameterizedTest
	@CsvSource({ "C2500000001, 2500000001", "C0000000000, 0", "C9999999999, 9999999999", "D2500000001, -1",
			"c2500000001, -1", "C250000001, -1", "C25000000011, -1", "C250000000/, -1", "C/500000001, -1",
			"C25000:0001, -1", "'', -1" })
	void complaintIdsShouldBeNumbersAndBack(String id, long number) {
		byte[] bytes = ("xx" + id + "1").getBytes(StandardCharsets.US_ASCII);
		int end = bytes.length - 1;
		assertThat(ComplaintIds.number(id)).isEqualTo(number);
		assertThat(ComplaintIds.number(bytes, 2, end)).isEqualTo(number);
		assertThat(ComplaintIds.wellFormed(bytes, 2, end)).isEqualTo(number != ComplaintIds.NONE);
		if (number != ComplaintIds.NONE) {
			assertThat(ComplaintIds.text(number)).isEqualTo(id);
		}
	}

	@Test
	void severitiesShouldBeFoundByTheirWordAndCompared() {
		for (Severity s : Severity.values()) {
			assertThat(Severity.of(s.text())).contains(s);
			assertThat(s.atLeast(s)).isTrue();
		}
		assertThat(Severity.of("Error")).isEmpty();
		assertThat(Severity.ERROR.atLeast(Severity.WARNING)).isTrue();
		assertThat(Severity.INFO.atLeast(Severity.WARNING)).isFalse();
		FindingType type = ParserFinding.BLANK_LINE.type();
		assertThat(type.withSeverity(Severity.INFO).severity()).isEqualTo(Severity.INFO);
		assertThat(type.withSeverity(Severity.INFO).message()).isEqualTo(type.message());
	}
}
