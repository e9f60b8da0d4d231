package org.ctmpreflight.check;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ctmpreflight.check.internal.TableReader;
import org.ctmpreflight.layout.FoldedText;
import org.ctmpreflight.rules.PackTable;
import org.ctmpreflight.rules.RulePack;

/**
 * How many days a complaint may stay open, by its issue level. The memo names none: the table of that name is empty until
 * a plan's pack brings its own, with a citation for each. Immutable.
 */
public final class IssueLevelLimits {
	/** Name of the table in packs. */
	public static final String TABLE = "issue-level-limits";
	/** Nothing is known. */
	public static final IssueLevelLimits NONE = new IssueLevelLimits(Map.of());

	private static final List<String> HEADINGS = List.of("issueLevel", "days", "citation");
	private static final int MOST_DAYS = 3_650;

	private final Map<String, Limit> limits;

	/**
	 * A limit.
	 *
	 * @param days     from the day of assignment
	 * @param citation where it is written
	 */
	public record Limit(int days, String citation) {
	}

	private IssueLevelLimits(Map<String, Limit> limits) {
		this.limits = Map.copyOf(limits);
	}

	/**
	 * Those of the last pack in effect that brings the table, as with every table.
	 *
	 * @throws IOException with file, line and what is wrong
	 */
	public static IssueLevelLimits of(List<RulePack> packs, LocalDate asOf) throws IOException {
		IssueLevelLimits found = NONE;
		for (RulePack pack : packs) {
			for (PackTable table : pack.info().tables()) {
				if (table.name().equals(TABLE) && pack.info().inEffect(asOf)) {
					try (InputStream in = pack.open(table)) {
						found = read(new TableReader(pack.place(table), in));
					}
				}
			}
		}
		return found;
	}

	private static IssueLevelLimits read(TableReader table) throws IOException {
		if (!table.headings().equals(HEADINGS)) {
			throw table.problem("expected the headings " + String.join(",", HEADINGS));
		}
		Map<String, Limit> limits = new HashMap<>();
		for (List<String> row = table.row(); row != null; row = table.row()) {
			if (row.stream().anyMatch(String::isEmpty)) {
				throw table.problem("an issue level, its days and the citation for them are all needed");
			}
			if (limits.put(key(row.get(0)), new Limit(days(table, row.get(1)), row.get(2))) != null) {
				throw table.problem("the issue level stands there twice");
			}
		}
		return new IssueLevelLimits(limits);
	}

	private static int days(TableReader table, String text) throws IOException {
		try {
			int days = Integer.parseInt(text);
			if (days >= 0 && days <= MOST_DAYS) {
				return days;
			}
		} catch (NumberFormatException e) {
			// told below
		}
		throw table.problem("the days are no number from 0 to " + MOST_DAYS);
	}

	/** The limit of an issue level, white space folded and case ignored. */
	public Optional<Limit> of(String issueLevel) {
		return Optional.ofNullable(limits.get(key(issueLevel)));
	}

	/** Whether no level has a limit. */
	public boolean isEmpty() {
		return limits.isEmpty();
	}

	private static String key(String text) {
		return FoldedText.fold(text).toLowerCase(Locale.ROOT);
	}
}
