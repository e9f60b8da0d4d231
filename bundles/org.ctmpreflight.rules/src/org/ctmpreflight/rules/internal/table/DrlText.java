package org.ctmpreflight.rules.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DRL of which each line knows the cell it comes from. */
final class DrlText {
	private final StringBuilder text = new StringBuilder();
	private final List<CellPlace> places = new ArrayList<>();

	/** Adds a line, which must not have a line end. */
	void line(String line, CellPlace place) {
		text.append(line).append('\n');
		places.add(place);
	}

	/** Number of characters so far. */
	int length() {
		return text.length();
	}

	/** The cell behind a line, from 1. */
	Optional<CellPlace> place(int line) {
		return line < 1 || line > places.size() ? Optional.empty() : Optional.of(places.get(line - 1));
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
