package org.ctmpreflight.rules;

import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.layout.RecordLayout;

/**
 * What a rule pack's {@code pack.json} says. Immutable.
 *
 * @param id             identifier, unique among the packs of a run
 * @param version        version of the pack
 * @param title          a line for people
 * @param effectiveFrom  first day in effect; null for no start
 * @param effectiveTo    last day in effect; null for no end
 * @param layout         id of the layout it applies to
 * @param layoutVersions versions of that layout; empty for all
 * @param sources        documents it was written from
 * @param tables         reference tables that it brings
 * @param byDefault      whether it runs without being named, where it is one of the shipped packs
 */
public record PackInfo(String id, String version, String title, LocalDate effectiveFrom, LocalDate effectiveTo,
		String layout, List<String> layoutVersions, List<String> sources, List<PackTable> tables,
		boolean byDefault) {

	/** Copies the lists. */
	public PackInfo {
		layoutVersions = List.copyOf(layoutVersions);
		sources = List.copyOf(sources);
		tables = List.copyOf(tables);
	}

	/** Whether it is in effect on {@code day}. */
	public boolean inEffect(LocalDate day) {
		return (effectiveFrom == null || !day.isBefore(effectiveFrom))
				&& (effectiveTo == null || !day.isAfter(effectiveTo));
	}

	/** Whether it applies to records of a layout, whatever form they travel in. */
	public boolean appliesTo(String layoutId, RecordLayout version) {
		return layout.equals(layoutId) && (layoutVersions.isEmpty() || layoutVersions.contains(version.version()));
	}
}
