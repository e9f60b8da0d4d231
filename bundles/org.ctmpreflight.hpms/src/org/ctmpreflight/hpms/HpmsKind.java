package org.ctmpreflight.hpms;

import java.util.Locale;
import java.util.Optional;

/** What an HPMS is for. Where nobody says it, it is the real one. */
public enum HpmsKind {
	/** A local one with invented complaints: nothing reaches CMS. */
	TRAINING,
	/** A test environment of CMS. */
	TEST,
	/** The real one. */
	PRODUCTION;

	/** The word used in settings and output. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind of a word; empty where there is none. */
	public static Optional<HpmsKind> of(String word) {
		for (HpmsKind k : values()) {
			if (k.word().equals(word)) {
				return Optional.of(k);
			}
		}
		return Optional.empty();
	}

	/**
	 * The kind of an HPMS.
	 *
	 * @param said     what the settings say; null where they say nothing
	 * @param loopback whether it is on this machine
	 * @throws IllegalArgumentException if that cannot be; the message is for people
	 */
	static HpmsKind of(String said, boolean loopback) {
		if (said == null) {
			return loopback ? TRAINING : PRODUCTION;
		}
		HpmsKind kind = of(said)
				.orElseThrow(() -> new IllegalArgumentException("expected training, test or production"));
		if (kind == TRAINING && !loopback) {
			throw new IllegalArgumentException(
					"only an HPMS on this machine is for training: expected test or production");
		}
		return kind;
	}
}
