package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctmpreflight.layout.LayoutField;
import org.junit.jupiter.api.Test;

/** What quick fixes make of a text, and where they leave it to a person. */
class CellTextsTest {
	private static LayoutField field(String name) {
		return RandomDocuments.LAYOUT.field(name).orElseThrow();
	}

	@Test
	void controlCharactersGoOrBecomeSpaces() {
		LayoutField notes = field("caseworkNotes");
		assertThat(CellTexts.withoutControls(notes, "a\u0000b\u001F\u007F c\u00E9", false)).isEqualTo("ab c\u00E9");
		assertThat(CellTexts.withoutControls(notes, "a\u0000b\u001Fc", true)).isEqualTo("a b c");
		assertThat(CellTexts.withoutControls(notes, "\u0000a\u0000", true)).as("no spaces at the ends").isEqualTo("a");
		assertThat(CellTexts.withoutControls(notes, " a\u0000", true)).as("where there were some").isEqualTo(" a ");
		assertThat(CellTexts.withoutControls(notes, "\u0000", false)).as("it must not be blank").isNull();
		assertThat(CellTexts.withoutControls(field("agentBrokerNPN"), "1\u00002", true)).isNull();
		assertThat(CellTexts.withoutControls(field("agentBrokerNPN"), "1\u00002", false)).isEqualTo("12");
	}

	@Test
	void quotesAreTakenFromAround() {
		LayoutField notes = field("caseworkNotes");
		assertThat(CellTexts.unquoted(notes, "\"say \"\"x\"\" twice\"")).isEqualTo("say \"x\" twice");
		assertThat(CellTexts.unquoted(notes, "\"\" x \"\"")).as("all that are around").isEqualTo("x");
		assertThat(CellTexts.unquoted(notes, "\"\"")).isNull();
		assertThat(CellTexts.unquoted(field("comments"), "\"\"")).isEmpty();
		assertThat(CellTexts.unquoted(notes, "\"")).isEqualTo("\"");
	}

	@Test
	void digitsAreKeptWhereTheRestOnlySeparatesThem() {
		LayoutField npn = field("agentBrokerNPN");
		assertThat(CellTexts.digits(npn, "(09) 1-2.3,4/5")).isEqualTo("0912345");
		assertThat(CellTexts.digits(npn, "12a")).isNull();
		assertThat(CellTexts.digits(npn, "1:2")).isNull();
		String most = "1".repeat(npn.maxLength());
		assertThat(CellTexts.digits(npn, most + " ")).isEqualTo(most);
		assertThat(CellTexts.digits(npn, most + "1")).as("too long").isNull();
	}

	@Test
	void valuesAndIdsAreMended() {
		LayoutField resolve = field("resolveComplaintYN");
		assertThat(CellTexts.suggested(resolve, " y ")).isEqualTo("Y");
		assertThat(CellTexts.suggested(resolve, "maybe")).isNull();
		assertThat(CellTexts.upperCaseId("c2500000001 ")).isEqualTo("C2500000001 ");
		assertThat(CellTexts.upperCaseId("c250")).isNull();
	}
}
