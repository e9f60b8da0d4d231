package org.ctmpreflight.layout;

import java.util.Locale;
import java.util.Optional;

/** How much a finding weighs, from least to most: the natural order is the order of weight. */
public enum Severity {
	/** Worth knowing; nothing is refused for it. */
	INFO,
	/** CTM may ignore or misread something. */
	WARNING,
	/** CTM refuses the line, or would store something wrong. */
	ERROR;

	private final String text = name().toLowerCase(Locale.ROOT);

	/** The word used in options, packs and output: {@code error}, {@code warning} or {@code info}. */
	public String text() {
		return text;
	}

	/** Whether this severity weighs as much as {@code other} or more. */
	public boolean atLeast(Severity other) {
		return compareTo(other) >= 0;
	}

	/** The severity of that word, which is case-sensitive; empty where there is none. */
	public static Optional<Severity> of(String text) {
		for (Severity s : values()) {
			if (s.text.equals(text)) {
				return Optional.of(s);
			}
		}
		return Optional.empty();
	}
}
