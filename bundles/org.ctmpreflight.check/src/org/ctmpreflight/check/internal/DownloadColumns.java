package org.ctmpreflight.check.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;

/**
 * The heading of a plan download against its layout: which column is which field. The version goes by the heading, not
 * by date.
 */
final class DownloadColumns {
	/** The column without which a download cannot be used. */
	static final String KEY = "COMPLAINT_ID";
	/** A column that only downloads before October 2025 have. */
	static final String OLD_COLUMN = "AGENT_BROKER_INFORMATION";

	private final RecordLayout layout;
	private final RecordLayout newest;
	/** For each place in a row the field that stands there; null where none does. */
	private final LayoutField[] fields;
	private final int[] placeOf;

	/**
	 * @param fixed the version to use; null to let the heading decide
	 */
	DownloadColumns(List<String> heading, LayoutCatalog layouts, RecordLayout fixed) {
		List<RecordLayout> versions = layouts.versions(LayoutCatalog.PLAN_DOWNLOAD);
		newest = versions.stream().filter(l -> l.effectiveTo() == null).findFirst().orElseThrow();
		layout = fixed != null ? fixed : versionOf(heading, versions);
		fields = new LayoutField[heading.size()];
		placeOf = new int[layout.fields().size()];
		Arrays.fill(placeOf, -1);
		for (int i = 0; i < fields.length; i++) {
			LayoutField f = layout.field(heading.get(i)).orElse(null);
			if (f != null && placeOf[f.number() - 1] < 0) {
				placeOf[f.number() - 1] = i;
				fields[i] = f;
			}
		}
	}

	private RecordLayout versionOf(List<String> heading, List<RecordLayout> versions) {
		Set<String> names = new HashSet<>(heading);
		for (RecordLayout old : versions) {
			if (old != newest && names.contains(OLD_COLUMN) && old.field(OLD_COLUMN).isPresent()
					&& newest.fields().stream()
							.noneMatch(f -> old.field(f.name()).isEmpty() && names.contains(f.name()))) {
				return old;
			}
		}
		return newest;
	}

	RecordLayout layout() {
		return layout;
	}

	/** Whether the download is in a layout that was no longer in effect on {@code day}. */
	boolean outdated(LocalDate day) {
		return layout != newest && layout.effectiveTo() != null && day.isAfter(layout.effectiveTo());
	}

	/** Number of columns of the heading, known or not. */
	int size() {
		return fields.length;
	}

	/** Field at a place (from 0) of a row; null for an unknown or repeated column. */
	LayoutField field(int place) {
		return fields[place];
	}

	/** Place (from 0) of a column in a row; -1 where the heading lacks it. */
	int place(String column) {
		return layout.field(column).map(f -> placeOf[f.number() - 1]).orElse(-1);
	}

	/** Fields of the layout that the heading lacks. */
	List<LayoutField> missing() {
		List<LayoutField> missing = new ArrayList<>();
		for (LayoutField f : layout.fields()) {
			if (placeOf[f.number() - 1] < 0) {
				missing.add(f);
			}
		}
		return missing;
	}
}
