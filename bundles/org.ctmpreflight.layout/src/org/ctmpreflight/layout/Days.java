package org.ctmpreflight.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.TimeZone;

/**
 * Days of the calendar, as {@link LocalDate} gives them but without its time zones and formatters: those take a tenth of
 * a short check's time to set up.
 */
public final class Days {
	private static final long MILLISECONDS = 86_400_000;
	private static final int LENGTH = "2025-10-31".length();

	private Days() {
	}

	/** The day that it is now, in the time zone of the machine. */
	public static LocalDate today() {
		return of(System.currentTimeMillis(), TimeZone.getDefault());
	}

	/** @param time in milliseconds since 1970, UTC */
	static LocalDate of(long time, TimeZone zone) {
		return LocalDate.ofEpochDay(Math.floorDiv(time + zone.getOffset(time), MILLISECONDS));
	}

	/**
	 * Reads a day as {@link LocalDate#parse(CharSequence)} does.
	 *
	 * @param text yyyy-mm-dd
	 * @throws DateTimeException where it is no such day
	 */
	public static LocalDate parse(String text) {
		if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
			return LocalDate.parse(text);
		}
		return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, LENGTH));
	}

	private static int number(String text, int from, int to) {
		int n = 0;
		for (int i = from; i < to; i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				throw new DateTimeException("no day: " + text);
			}
			n = n * 10 + digit;
		}
		return n;
	}
}
