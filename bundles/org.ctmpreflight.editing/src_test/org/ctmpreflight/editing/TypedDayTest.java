package org.ctmpreflight.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class TypedDayTest {
	@Test
	void readsBothForms() {
		LocalDate day = LocalDate.of(2026, 6, 30);
		assertEquals(day, TypedDay.parse("first day", " 06/30/2026 "));
		assertEquals(day, TypedDay.parse("first day", "2026-06-30"));
		assertEquals(day, TypedDay.parse("first day", TypedDay.text(day)));
		assertNull(TypedDay.parse("first day", "  "));
	}

	@Test
	void saysWhatIsExpected() {
		for (String wrong : new String[] { "6/30/2026", "30/06/2026", "02/29/2026", "2026-02-30", "tomorrow" }) {
			assertEquals("The last day is written mm/dd/yyyy or yyyy-mm-dd, for instance 06/30/2026.",
					assertThrows(IllegalArgumentException.class, () -> TypedDay.parse("last day", wrong)).getMessage());
		}
	}
}
