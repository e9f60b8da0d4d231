package org.ctmpreflight.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** A day as people type it: as CTM writes it, or as rule packs, suppressions and settings do. */
public final class TypedDay {
	/** What is expected, as the hint of an empty field. */
	public static final String HINT = "mm/dd/yyyy";
	private static final DateTimeFormatter OF_CTM = DateTimeFormatter.ofPattern("MM/dd/uuuu")
			.withResolverStyle(ResolverStyle.STRICT);

	private TypedDay() {
	}

	/**
	 * Reads a day, {@code 06/30/2026} or {@code 2026-06-30}.
	 *
	 * @param name what the day is called in a sentence, for instance {@code first day}
	 * @param text with or without outer space
	 * @return null where nothing is typed
	 * @throws IllegalArgumentException if it is no day; the message is a sentence for people
	 */
	public static LocalDate parse(String name, String text) {
		String day = text.strip();
		try {
			return day.isEmpty() ? null : day.indexOf('-') < 0 ? LocalDate.parse(day, OF_CTM) : LocalDate.parse(day);
		} catch (DateTimeException e) {
			throw new IllegalArgumentException(
					"The " + name + " is written mm/dd/yyyy or yyyy-mm-dd, for instance 06/30/2026.", e);
		}
	}

	/** A day as CTM writes it. */
	public static String text(LocalDate day) {
		return OF_CTM.format(day);
	}
}
