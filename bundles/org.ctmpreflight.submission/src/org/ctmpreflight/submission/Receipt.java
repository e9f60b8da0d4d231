package org.ctmpreflight.submission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a journal was at some moment: kept elsewhere it shows that no line up to then was changed or cut off. Immutable.
 *
 * @param hash  SHA-256 of its last line, in hex
 * @param lines how many it had
 */
public record Receipt(String hash, long lines) {
	private static final Pattern TEXT = Pattern.compile("([0-9a-f]{64}):([0-9]{1,18})");

	/**
	 * Reads one.
	 *
	 * @throws IllegalArgumentException if it is none; the message is for people
	 */
	public static Receipt parse(String text) {
		Matcher m = TEXT.matcher(text.strip());
		if (!m.matches()) {
			throw new IllegalArgumentException("is no receipt: expected 64 hexadecimal digits, a colon and a number");
		}
		return new Receipt(m.group(1), Long.parseLong(m.group(2)));
	}

	/** Hash and count, as {@link #parse} reads them. */
	@Override
	public String toString() {
		return hash + ":" + lines;
	}
}
