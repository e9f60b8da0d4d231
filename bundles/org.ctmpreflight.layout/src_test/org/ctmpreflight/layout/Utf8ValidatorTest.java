package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

import org.ctmpreflight.layout.internal.Utf8Validator;
import org.junit.jupiter.api.Test;

/** Bytes in pieces are as valid as all of them at once are for the JDK. */
class Utf8ValidatorTest {
	private static final int[] BYTES = { 'a', 'b', '\n', 0x80, 0xBF, 0xC0, 0xC3, 0xA9, 0xE0, 0xE2, 0x82, 0xAC, 0xED,
			0xA0,
			0xF0, 0x9F, 0x98, 0xF4, 0xFF };
	private static final String[] WHOLE = { "casework ", "\u00E9", "\u2019", "\uD83D\uDE00", "x" };

	@Test
	void piecesShouldBeJudgedAsTheWhole() {
		SplittableRandom random = new SplittableRandom(1);
		Utf8Validator validator = new Utf8Validator();
		int valid = 0;
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = bytes(random);
			validator.reset();
			boolean accepted = true;
			for (int from = 0; accepted && from < bytes.length;) {
				int to = Math.min(bytes.length, from + random.nextInt(1, 24));
				accepted = validator.accept(bytes, from, to, to == bytes.length);
				from = to;
			}
			assertThat(accepted).as("case %s", i).isEqualTo(isUtf8(bytes));
			valid += accepted ? 1 : 0;
		}
		assertThat(valid).isBetween(5000, 15_000);
	}

	private static byte[] bytes(SplittableRandom random) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int parts = random.nextInt(1, 12);
		boolean broken = random.nextBoolean();
		for (int i = 0; i < parts; i++) {
			if (broken && random.nextInt(4) == 0) {
				out.write(BYTES[random.nextInt(BYTES.length)]);
			} else {
				out.writeBytes(WHOLE[random.nextInt(WHOLE.length)].getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

	private static boolean isUtf8(byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		} catch (CharacterCodingException e) {
			return false;
		}
	}
}
