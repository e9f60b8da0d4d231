package org.ctmpreflight.editing;

import java.util.Set;

import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.Severity;

/**
 * Chooses findings. Immutable.
 *
 * @param severities     of the findings; empty for all
 * @param codes          of the findings; empty for all
 * @param field          number of the field where they stand, from 1; 0 for anywhere
 * @param withSuppressed whether suppressed ones are chosen too
 */
public record FindingFilter(Set<Severity> severities, Set<String> codes, int field, boolean withSuppressed) {
	/** Every finding that is not suppressed. */
	public static final FindingFilter ALL = new FindingFilter(Set.of(), Set.of(), 0, false);

	/** Copies the sets. */
	public FindingFilter {
		severities = Set.copyOf(severities);
		codes = Set.copyOf(codes);
	}

	/** Only findings of a severity. */
	public static FindingFilter of(Severity severity) {
		return new FindingFilter(Set.of(severity), Set.of(), 0, false);
	}

	/** Only findings of a code. */
	public static FindingFilter of(String code) {
		return new FindingFilter(Set.of(), Set.of(code), 0, false);
	}

	/** Whether it chooses a finding, its suppression aside. */
	boolean accepts(FindingType type, int fieldNumber) {
		return (severities.isEmpty() || severities.contains(type.severity()))
				&& (codes.isEmpty() || codes.contains(type.code())) && (field == 0 || field == fieldNumber);
	}
}
