package org.ctmpreflight.check.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** The words of the contract at their edges. */
class ContractWordsTest {

	@Test
	void foldsTheseCharactersAndNoOther() {
		// written out one by one here, where the reading has ranges
		Set<Integer> white = Set.of(0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002,
				0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000);
		Set<Integer> folded = new TreeSet<>();
		for (int character = 0; character <= 0xFFFF; character++) {
			if (ContractWords.folded("a" + (char) character + "b").equals("a b")) {
				folded.add(character);
			}
		}
		assertThat(folded).isEqualTo(new TreeSet<>(white));
	}

	@Test
	void foldsRunsAndEnds() {
		assertThat(ContractWords.folded("\u3000a \u00A0 b\t\n")).isEqualTo("a b");
		assertThat(ContractWords.folded(" \u0085 ")).isEmpty();
		assertThat(ContractWords.folded("")).isEmpty();
	}

	@Test
	void trimsSpacesAlone() {
		assertThat(ContractWords.value("  a b  ")).isEqualTo("a b");
		assertThat(ContractWords.value("\u0000 a\u00A0")).isEqualTo("\u0000 a\u00A0");
		assertThat(ContractWords.isBlank("   ")).isTrue();
		assertThat(ContractWords.isBlank("\u0000")).isFalse();
	}

	@Test
	void knowsRealDates() {
		assertThat(List.of("01/01/0001", "12/31/9999", "02/29/2024", "02/29/2000", "04/30/2025"))
				.allMatch(ContractWords::isRealDate);
		assertThat(List.of("00/01/2025", "13/01/2025", "01/00/2025", "01/32/2025", "04/31/2025", "02/29/1900",
				"01/01/0000", "1/01/2025", "01/1/2025", "01/01/25", "01-01/2025", "01/01-2025", "0a/01/2025",
				"01/0a/2025", "01/01/202a", "01/01/2025 ", "2025/01/01", "01/01/12025", "+1/01/2025", "01/01/-001"))
				.noneMatch(ContractWords::isRealDate);
	}

	@Test
	void showsNothingButComplaintIds() {
		assertThat(ContractWords.shownId(" C0123456789 ")).isEqualTo("C0123456789");
		assertThat(ContractWords.shownId("c0123456789")).isNull();
		assertThat(ContractWords.shownId("C012345678")).isNull();
		assertThat(ContractWords.shownId("C01234567890")).isNull();
		assertThat(ContractWords.shownId("C012345678/")).isNull();
		assertThat(ContractWords.shownId("C012345678:")).isNull();
	}
}
