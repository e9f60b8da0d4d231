package org.ctmpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.ctmpreflight.report.internal.Utf8Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of any size come out whole, in order. */
class Utf8OutputTest {
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final Utf8Output out = new Utf8Output(bytes);

	@ParameterizedTest
	@ValueSource(longs = { 0, 9, 10, 99, 100, 1_234_567_890_123L, Long.MAX_VALUE })
	void numbersShouldBeDecimal(long n) throws Exception {
		out.number(n);
		out.flush();
		assertThat(bytes).hasToString("" + n);
	}

	@Test
	void piecesShouldComeOutWholeWhereverABufferEnds() throws Exception {
		StringBuilder expected = new StringBuilder();
		for (int size : new int[] { 65_530, 7, 3, 65_536, 65_537, 200_000, 0, 1, 65_520 }) {
			String piece = "p".repeat(size);
			out.text(piece);
			out.number(size);
			expected.append(piece).append(size);
		}
		out.flush();
		assertThat(bytes.toString(StandardCharsets.UTF_8).contentEquals(expected)).isTrue();
	}

	@Test
	void textsShouldBeQuotedForJson() throws Exception {
		out.quoted("a\"\u0001\u00E9").text(",").quoted(null);
		out.flush();
		assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\"a\\\"\\u0001\u00E9\",null");
		assertThat(new String(Utf8Output.jsonInner("\\"), StandardCharsets.US_ASCII)).isEqualTo("\\\\");
	}
}
