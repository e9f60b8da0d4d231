package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
	@ParameterizedTest
	@ValueSource(strings = { "UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu" })
	void aDayIsThatOfItsTimeZoneAroundMidnightAndChangesOfTheClock(String name) {
		TimeZone zone = TimeZone.getTimeZone(name);
		// two years by steps of 59 minutes, so that each hour of the day is met, before 1970 as well
		for (String start : new String[] { "2025-01-01T00:00:00Z", "1968-12-31T00:00:00Z" }) {
			Instant end = Instant.parse(start).plus(730, ChronoUnit.DAYS);
			for (Instant i = Instant.parse(start); i.isBefore(end); i = i.plus(59, ChronoUnit.MINUTES)) {
				assertThat(Days.of(i.toEpochMilli(), zone)).isEqualTo(i.atZone(zone.toZoneId()).toLocalDate());
			}
		}
	}

	@Test
	void todayIsToday() {
		LocalDate before = LocalDate.now();
		assertThat(Days.today()).isBetween(before, LocalDate.now());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-10-31", "2024-02-29", "0000-01-01", "9999-12-31", "+12345-01-01", "-0044-03-15" })
	void aDayIsReadAsTheLibraryReadsIt(String text) {
		assertThat(Days.parse(text)).isEqualTo(LocalDate.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "2025-04-31", "25-01-01",
			"2025-1-01",
			"2025/01/01", "2025-01-01 ", "2025-0a-01", "20251-1-01", "\u0662025-01-01", "+025-01-01", "2025-01-:1" })
	void whatIsNoDayIsRefusedAsTheLibraryRefusesIt(String text) {
		assertThatThrownBy(() -> LocalDate.parse(text)).isInstanceOf(DateTimeException.class);
		assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(DateTimeException.class);
	}
}
