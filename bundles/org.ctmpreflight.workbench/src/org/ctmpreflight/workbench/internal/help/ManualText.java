package org.ctmpreflight.workbench.internal.help;

import java.util.List;
import java.util.Map;

/**
 * A page of the user guide, ready to be shown in a text widget. Immutable.
 *
 * @param text    all of it
 * @param lines   what each line of the text is
 * @param spans   parts of the text that look different, in order
 * @param anchors where the sections begin, by the name that links give them
 */
record ManualText(String text, List<Line> lines, List<Span> spans, Map<String, Integer> anchors) {
	/** Copies what it is given. */
	ManualText {
		lines = List.copyOf(lines);
		spans = List.copyOf(spans);
		anchors = Map.copyOf(anchors);
	}

	/** What a line can be. */
	enum Kind {
		/** A title; its number is its level, from 1. */
		HEADING,
		/** Running text; its number is how deep it stands in lists. */
		TEXT,
		/** The first line of an entry of a list; its number is how deep the list stands in others, from 1. */
		ENTRY,
		/** A line of an example of code. */
		CODE,
		/** A row of a table; its number is that of the table in the page. */
		ROW
	}

	/**
	 * A line of the text.
	 *
	 * @param first whether it begins something, and stands apart from what is above
	 */
	record Line(Kind kind, int number, boolean first) {
	}

	/** How a part of the text can look. */
	enum Look {
		/** Important. */
		STRONG,
		/** As it is typed. */
		CODE,
		/** Leads somewhere. */
		LINK
	}

	/**
	 * A part of the text.
	 *
	 * @param target where it leads; null for nowhere
	 */
	record Span(int start, int length, Look look, String target) {
	}

	/** The link at a place of the text; null where there is none. */
	Span link(int offset) {
		return spans.stream().filter(
				s -> s.look() == Look.LINK && s.start() <= offset && offset < s.start() + s.length()).findFirst()
				.orElse(null);
	}
}
