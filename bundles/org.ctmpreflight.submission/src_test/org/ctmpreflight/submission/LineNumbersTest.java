package org.ctmpreflight.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class LineNumbersTest {
	@Test
	void linesAndRangesAreRead() {
		LineNumbers lines = LineNumbers.parse("17, 20-22");
		assertThat(LongStream.range(1, 30).filter(lines::contains)).containsExactly(17L, 20L, 21L, 22L);
		assertThat(lines.ranges()).extracting(LineNumbers.Range::toString).containsExactly("17", "20-22");
		assertThat(LineNumbers.NONE.isEmpty()).isTrue();
	}

	@Test
	void everythingElseIsRefused() {
		for (String bad : List.of("", ",", "1,", "0", "-1", "1-", "3-2", "x", "1-2-3", "99999999999999999999")) {
			assertThatThrownBy(() -> LineNumbers.parse(bad)).as(bad).isInstanceOf(IllegalArgumentException.class)
					.hasMessageStartingWith("expected");
		}
	}
}
