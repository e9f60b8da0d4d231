package org.ctmpreflight.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.ctmpreflight.layout.RecordLayout;

/**
 * What decides which rules of the packs run.
 *
 * @param layoutId       id of the layout that packs are written for: {@code casework-upload} for API bodies too
 * @param layout         version of the records
 * @param asOf           the day of the check; null for rules of any day
 * @param turnedOff      codes that the user turned off
 * @param downloadGiven  whether a plan download is there
 * @param missingColumns columns that the download lacks
 * @param tables         names of the reference tables that are there and not empty
 */
public record RuleSelection(String layoutId, RecordLayout layout, LocalDate asOf, Set<String> turnedOff,
		boolean downloadGiven, Set<String> missingColumns, Set<String> tables) {
	/** Copies the sets. */
	public RuleSelection {
		turnedOff = Set.copyOf(turnedOff);
		missingColumns = Set.copyOf(missingColumns);
		tables = Set.copyOf(tables);
	}

	// written out: what a record has of itself is made when it is first used, and that takes long for a short check
	@Override
	public int hashCode() {
		return Objects.hash(layoutId, layout.version(), asOf, turnedOff, downloadGiven, missingColumns, tables);
	}
}
