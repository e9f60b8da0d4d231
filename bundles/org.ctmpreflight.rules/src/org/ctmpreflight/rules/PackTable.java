package org.ctmpreflight.rules;

import java.time.LocalDate;

/**
 * A reference table that a rule pack brings, as its {@code pack.json} tells. Immutable.
 *
 * @param name   as rules name it
 * @param file   CSV, as relative path in the pack's folder
 * @param source where its rows come from
 * @param date   as of which they hold
 */
public record PackTable(String name, String file, String source, LocalDate date) {
	// written out: what a record has of itself is made when it is first used, and that takes long for a short check
	@Override
	public boolean equals(Object other) {
		return other instanceof PackTable that && name.equals(that.name) && file.equals(that.file)
				&& source.equals(that.source) && date.equals(that.date);
	}

	@Override
	public int hashCode() {
		return name.hashCode() * 31 + file.hashCode();
	}
}
