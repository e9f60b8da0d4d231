package org.ctmpreflight.hpms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** What was sent does not come back in a message. */
class MessageCleanerTest {
	private static String clean(String text, String... sent) {
		return new MessageCleaner(Arrays.asList(sent)).clean(text);
	}

	@Test
	void valuesOfFourCharactersAreReplaced() {
		assertThat(clean("Jane Doe, Jan, Y", "Jane", "Jan", "Y")).isEqualTo("… Doe, Jan, Y");
		assertThat(clean("aaaaa", "aaaa")).isEqualTo("…");
		assertThat(clean("abcdef", "abcd", "cdef")).isEqualTo("…");
	}

	@Test
	void caseAndWhiteSpaceDoNotHideAValue() {
		assertThat(clean("MEMBER  was\tcalled", " Member was called ")).isEqualTo("…");
		assertThat(clean("\u0130stanbul member", "\u0130STANBUL")).isEqualTo("… member");
	}

	@Test
	void complaintIdsStay() {
		assertThat(clean("C1600999999 is closed", "C1600999999", "1600")).isEqualTo("C1600999999 is closed");
		assertThat(clean("see C1600999999 there", "see C1600999999")).isEqualTo("… there");
		assertThat(clean("1EG4TE5MK73 is no complaint", "1EG4TE5MK73")).isEqualTo("… is no complaint");
	}

	@Test
	void messageIsOneLineOfBoundedLength() {
		assertThat(clean(" a\r\nb\u2028c\u0000 ")).isEqualTo("a b c");
		assertThat(clean("x".repeat(5000))).hasSize(1000);
		assertThat(clean(null)).isNull();
		assertThat(clean("said", (String) null)).isEqualTo("said");
	}
}
