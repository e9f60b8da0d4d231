package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Messages as users read them. */
class MessageTemplateTest {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();

	private static String message(ParserFinding finding, int field, long... arguments) {
		return new MessageTemplate(finding.type(), field == 0 ? null : LAYOUT.fields().get(field - 1)).fill(arguments);
	}

	private static MessageTemplate template(String message, LayoutField field) {
		return new MessageTemplate(new FindingType("x", Severity.ERROR, null, null, message, "e", "r", List.of("n")),
				field);
	}

	@Test
	void messagesShouldTellTheFieldAndWhatItMayHold() {
		assertThat(message(ParserFinding.FIELD_TOO_LONG, 9, 51))
				.isEqualTo("Agent/Broker First Name has 51 characters, 50 at most are allowed: shorten it.");
		assertThat(message(ParserFinding.FIELD_WRONG_LENGTH, 1, 10))
				.isEqualTo("Complaint ID has 10 characters, exactly 11 are expected: copy it again.");
		assertThat(message(ParserFinding.VALUE_NOT_ALLOWED, 5, 0)).isEqualTo(
				"Complainant Satisfied? has a value that is not allowed: Y, N, U are expected, as capital letters or digits.");
		assertThat(message(ParserFinding.VALUE_NOT_ALLOWED, 5, 3)).endsWith("or digits. Did you mean U?");
		assertThat(message(ParserFinding.VALUE_NOT_ALLOWED, 0, 3)).isEqualTo(
				"The record has a value that is not allowed:  are expected, as capital letters or digits.");
		assertThat(template("{max}{exact}{n}.", null).fill(1)).isEqualTo("1.");
	}

	@Test
	void strangeCharactersShouldBeToldWithWhatToWrite() {
		assertThat(message(ParserFinding.NON_ASCII_CHARACTER, 2, 7, 0x2019)).isEqualTo("Casework Notes has a character "
				+ "that is not ASCII at its character 7 (U+2019): write ' in its place.");
		assertThat(message(ParserFinding.NON_ASCII_CHARACTER, 2, 7, 0xA0)).contains("(U+00A0): write a space in");
		assertThat(message(ParserFinding.NON_ASCII_CHARACTER, 2, 7, 0xFEFF)).contains("(U+FEFF): write nothing in");
		assertThat(message(ParserFinding.NON_ASCII_CHARACTER, 2, 7, 0x1F600)).contains("(U+1F600): write ? in");
		assertThat(message(ParserFinding.NON_ASCII_CHARACTER, 2, 7, 0xE9)).contains("(U+00E9): write e in");
		assertThat(message(ParserFinding.CONTROL_CHARACTER, 2, 1, 7)).contains("(U+0007)");
	}

	@Test
	void sevenFieldsShouldBeToldAsTheOldLayout() {
		assertThat(message(ParserFinding.FIELD_COUNT, 0, 7, 13)).startsWith("The line has 7 fields, 13 are expected")
				.contains(" Seven fields is the layout before October 2025. Nothing else");
		assertThat(message(ParserFinding.FIELD_COUNT, 0, 8, 13)).doesNotContain("Seven");
	}

	@Test
	void literalsAndPartsShouldAlternate() {
		MessageTemplate t = template("{n}a{field}{n}", LAYOUT.fields().get(0));
		assertThat(t.parts()).hasSize(5);
		assertThat(t.parts().get(0)).isEqualTo("");
		assertThat(t.parts().get(1)).isInstanceOf(MessageTemplate.Part.class);
		assertThat(t.parts().get(2)).isEqualTo("aComplaint ID");
		assertThat(t.parts().get(4)).isEqualTo("");
		assertThat(template("a {", null).fill(1)).isEqualTo("a {");
		assertThat(template("a } b", null).fill(1)).isEqualTo("a } b");
		assertThatThrownBy(() -> template("{m}", null)).isInstanceOf(IllegalArgumentException.class)
				.hasMessage("message of x has {m}, which nothing fills in");
	}

	@Test
	void textsShouldBecomeAsciiAsMessagesSay() {
		assertThat(AsciiText.of("\u201Cna\u00EFve\u201D \u2014 \u20AC5 \uD83D\uDE00\u200B\u00B2"))
				.isEqualTo("\"naive\" - EUR5 ?2");
		assertThat(AsciiText.replaceable("na\u00EFve \u007F?")).isTrue();
		assertThat(AsciiText.replaceable("a \uD83D\uDE00")).isFalse();
		assertThat(AsciiText.of("\u007F\u0080")).isEqualTo("\u007F?");
	}
}
