package org.ctmpreflight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules can ask of a text. The numbers are invented, or those that the agencies print on their specimens. */
class RuleFunctionsTest {
	/** As long as a line of an upload can be. */
	private static final int LONGEST = 1 << 24;
	private static final int LONG = 1 << 21;

	@ParameterizedTest
	@ValueSource(strings = { "123-45-6789", "123 45 6789", "SSN:123-45-6789.", "(001-01-0001)", "899-99-9999",
			"665-12-3456",
			"667-12-3456", "call 555-0100, 123-45-6789", "000-12-3456 123-45-6789", "1EG4 123-45 6789", "a123-45-6789b",
			"é123-45-6789é" })
	void aSocialSecurityNumberShouldBeFound(String text) {
		assertThat(RuleFunctions.holdsSsn(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "123-45-678", "123-45-67890", "1123-45-6789", "123-456-7890", "12-345-6789",
			"123456789",
			"123.45.6789", "123--45-6789", "000-45-6789", "666-45-6789", "900-45-6789", "999-99-9999", "123-00-6789",
			"123-45-0000", "2025-10-31", "-123-45-6789", "123-45-6789-1", "12a-45-6789", "C1234567890",
			"123-45-678\u0669",
			"800-555-0100" })
	void otherDigitsShouldNotBeASocialSecurityNumber(String text) {
		assertThat(RuleFunctions.holdsSsn(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1EG4-TE5-MK73", "1EG4TE5MK73", "1EG4 TE5 MK73", "1eg4-te5-mk73", "1EG4-TE5MK73",
			"MBI=1EG4TE5MK73;",
			"9YY9YY9YY99", "1A00A00AA00", "1AA0AA0AA00", "x 1EG4TE5MK72 1EG4TE5MK73 y" })
	void aMedicareBeneficiaryIdentifierShouldBeFound(String text) {
		assertThat(RuleFunctions.holdsMbi(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1EG4-TE5-MK7", "1EG4-TE5-MK733", "A1EG4TE5MK73", "0EG4TE5MK73", "1SG4TE5MK73",
			"1LG4TE5MK73",
			"1OG4TE5MK73", "1IG4TE5MK73", "1BG4TE5MK73", "1ZG4TE5MK73", "1ESG4TE5MK7", "1EGATE5MK73", "1EG41E5MK73",
			"1EG4TSAMK73",
			"1EG4TE5M173", "1EG4TE5MK7A", "1EG-4TE5-MK73", "1EG4--TE5-MK73", "1EG4.TE5.MK73", "C1234567890",
			"12345678901" })
	void otherLettersAndDigitsShouldNotBeAMedicareBeneficiaryIdentifier(String text) {
		assertThat(RuleFunctions.holdsMbi(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = { "'',0", "' ',0", "one,1", "one two,2",
			"' one  two ',2",
			"'one\ttwo\nthree',3", "'one\u00A0two\u3000three\u0085four\u2028five\u202Fsix',6", "one-two,1", "- . !,0",
			"a.b c'd,2",
			"'e, f',2", "1 2,2", "ä \u4E2D,2", "\uD835\uDC00 \uD83D\uDE00,1" })
	void wordsShouldBeCounted(String text, int words) {
		assertThat(RuleFunctions.words(text)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "0,1", "1,2", "2,3", "3,3", "4,3" })
	void wordsShouldBeCountedNoFurtherThanNeeded(int most, int words) {
		assertThat(RuleFunctions.words(" one, two three ", most)).isEqualTo(words);
	}

	@Test
	void identifiersShouldBeFoundWhereverTheyStand() {
		for (int before = 0; before < 20; before++) {
			for (String filler : new String[] { "x ", "1 ", "1-", "12 " }) {
				String text = filler.repeat(before).substring(before / 2) + " %s" + " 9 x".repeat(before);
				String as = text + filler;
				assertThat(RuleFunctions.holdsSsn(text.formatted("123-45-6789"))).as(as).isTrue();
				assertThat(RuleFunctions.holdsSsn(text.formatted("123-45-678"))).as(as).isFalse();
				assertThat(RuleFunctions.holdsMbi(text.formatted("1EG4-TE5-MK73"))).as(as).isTrue();
				assertThat(RuleFunctions.holdsMbi(text.formatted("1EG4TE5MK73"))).as(as).isTrue();
				assertThat(RuleFunctions.holdsMbi(text.formatted("1EG4-TE5-MK7"))).as(as).isFalse();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "ABC,true", "A,false", "AB,true", "'A. 1',false", "A-B 12,true", "ABc,false", "'',false", "12,false",
			"ÄÖÜ,true",
			"ÄÖü,false", "STRAßE,false", "ÉCOLE,true", "É,false", "\uD835\uDC00\uD835\uDC01,true", "NO. 5: CALL,true",
			"\uFF21\uFF22,true", "1ª A B,false" })
	void allCapitalsShouldMeanEveryLetter(String text, boolean capitals) {
		assertThat(RuleFunctions.allCapitals(text)).isEqualTo(capitals);
	}

	@ParameterizedTest
	@CsvSource({ "'',0", "abc,3", "é,1", "e\u0301,2", "\uD83D\uDE00,1", "\uD83D,1" })
	void lengthShouldCountCharacters(String text, int length) {
		assertThat(RuleFunctions.length(text)).isEqualTo(length);
	}

	@ParameterizedTest
	@CsvSource({ "abc,[a-z]+,true", "abc1,[a-z]+,false", "1abc,[a-z]+,false", "ABC,(?i)[a-z]+,true", "'a\nb',a.b,true",
			"'a\nb',^a$,false", "abc,a|abc,true", "'',.*,true", "é,.,true", "\uD83D\uDE00,.,true" })
	void matchesShouldBeAboutTheWholeText(String text, String expression, boolean matches) {
		assertThat(RuleFunctions.matches(text, expression)).isEqualTo(matches);
	}

	/** That this ends at all is what is tested: an engine that tries one way after the other would take ages. */
	@Test
	@Tag("slow")
	void theLongestTextShouldNotHoldUpARun() {
		String text = "a".repeat(LONGEST);
		assertThat(RuleFunctions.matches(text, "(a*)*b")).isFalse();
		assertThat(RuleFunctions.matches(text.substring(0, LONG), "(a|aa)+")).isTrue();
		assertThat(RuleFunctions.holdsSsn("123-45-".repeat(LONG / 7))).isFalse();
		assertThat(RuleFunctions.holdsMbi("1EG4-TE5-".repeat(LONG / 9))).isFalse();
		assertThat(RuleFunctions.words("a ".repeat(LONG / 2))).isEqualTo(LONG / 2);
		assertThat(RuleFunctions.allCapitals("A".repeat(LONG))).isTrue();
	}
}
