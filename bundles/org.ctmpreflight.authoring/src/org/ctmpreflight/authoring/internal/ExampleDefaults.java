package org.ctmpreflight.authoring.internal;

import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.RulePack;

/**
 * The day and the layout of examples that name none: today, or the nearest day on which the pack is in effect, so that a
 * pack can be proved before its first day and after its last.
 */
final class ExampleDefaults {
	private final List<RecordLayout> versions;
	private final LocalDate day;

	ExampleDefaults(RulePack pack, LayoutCatalog layouts, LocalDate today) {
		versions = layouts.versions(pack.info().layout()).stream()
				.filter(l -> pack.info().appliesTo(l.id(), l)).toList();
		LocalDate from = pack.info().effectiveFrom();
		LocalDate to = pack.info().effectiveTo();
		day = from != null && today.isBefore(from) ? from : to != null && today.isAfter(to) ? to : today;
	}

	/** Versions of the layout that the pack applies to. */
	List<RecordLayout> versions() {
		return versions;
	}

	/** Day of the check. */
	LocalDate day() {
		return day;
	}

	/** The version in effect on a day; where the pack does not apply to that, one that it applies to. */
	RecordLayout version(LocalDate onDay) {
		return versions.stream().filter(l -> l.inEffect(onDay)).findFirst().orElse(versions.get(0));
	}
}
