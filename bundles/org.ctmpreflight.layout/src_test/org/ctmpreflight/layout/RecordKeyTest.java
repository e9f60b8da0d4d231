package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Where the fields of the layout stand in a key, and how values do. */
class RecordKeyTest {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();

	@Test
	void everyFieldShouldHaveItsOwnBits() {
		RecordKey keys = new RecordKey(LAYOUT);
		Set<Integer> bits = new HashSet<>();
		int taken = 0;
		for (LayoutField f : LAYOUT.fields()) {
			int i = f.number() - 1;
			assertThat(keys.coded(i)).as(f.name()).isEqualTo(f.coded());
			assertThat(keys.holds(i)).as(f.name()).isTrue();
			for (int bit = 0; bit < (f.coded() ? 8 : 1); bit++) {
				bits.add(keys.shift(i) + bit);
				taken++;
			}
		}
		assertThat(bits).hasSize(taken).allMatch(b -> b >= 0 && b < RecordKey.FREE);
	}

	@Test
	void fieldsThatFindNoRoomShouldBeLeftOut() {
		RecordKey keys = new RecordKey(LayoutCatalog.shipped().find("plan-download", "2025-10").orElseThrow());
		long held = 0;
		for (int i = 0; i < 42; i++) {
			held += keys.holds(i) ? 1 : 0;
			assertThat(keys.shift(i) == RecordKey.NONE).isEqualTo(!keys.holds(i));
		}
		assertThat(held).isBetween(8L, 13L);
	}

	@Test
	void codesShouldTellAValueOrThatItIsAnother() {
		assertThat(RecordKey.codeOf("")).isZero();
		assertThat(RecordKey.codeOf("Y")).isEqualTo('Y');
		assertThat(RecordKey.codeOf("~")).isEqualTo(126);
		assertThat(RecordKey.codeOf("\u0001")).isEqualTo(1);
		assertThat(RecordKey.codeOf("\u007F")).isEqualTo(RecordKey.OTHER);
		assertThat(RecordKey.codeOf("\u0000")).isEqualTo(RecordKey.OTHER);
		assertThat(RecordKey.codeOf("\u00E9")).isEqualTo(RecordKey.OTHER);
		assertThat(RecordKey.codeOf("YN")).isEqualTo(RecordKey.OTHER);
	}
}
