package org.ctmpreflight.rules.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** DRL of which each line knows the cell that it comes from. */
final class DrlText {
	private final StringBuilder text = new StringBuilder();
	private final List<Line> lines = new ArrayList<>();
	private int rule;

	/** The lines that follow are a rule of their own. */
	void beginRule() {
		rule++;
	}

	/** Adds a line, which must not have a line end. */
	void line(String line, CellPlace place) {
		text.append(line).append('\n');
		lines.add(new Line(rule, null, place));
	}

	/** Adds a line with what is made of a cell. */
	void part(String before, String part, CellPlace place) {
		text.append(before).append(part).append('\n');
		lines.add(new Line(rule, part, place));
	}

	/** Number of characters so far. */
	int length() {
		return text.length();
	}

	/**
	 * The cell that a problem is about. The compiler gives the line at which a rule's pattern begins, or none, for a
	 * constraint that it cannot take, but quotes it.
	 *
	 * @param line from 1; any other where it is not known
	 */
	Optional<CellPlace> place(int line, String problem) {
		Optional<Line> given = line < 1 || line > lines.size() ? Optional.empty() : Optional.of(lines.get(line - 1));
		return given.filter(l -> l.part != null)
				.or(() -> lines.stream().filter(l -> given.isEmpty() || l.rule == given.get().rule)
						.filter(l -> l.part != null && problem.contains(l.part))
						.max(Comparator.comparingInt(l -> l.part.length())))
				.or(() -> given).map(Line::place);
	}

	@Override
	public String toString() {
		return text.toString();
	}

	/** @param part null for what all rules have */
	private record Line(int rule, String part, CellPlace place) {
	}
}
