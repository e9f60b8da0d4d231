package org.ctmpreflight.authoring;

import java.util.Optional;

import org.ctmpreflight.authoring.internal.RuleLines;

/**
 * A change of a text that puts a mistake right. Immutable.
 *
 * @param label       what it does, for people
 * @param offset      where it begins, in characters from 0
 * @param length      of what it takes away
 * @param replacement what it puts there
 */
public record RuleFix(String label, int offset, int length, String replacement) {
	/** The text with the change made. */
	public String apply(String text) {
		return text.substring(0, offset) + replacement + text.substring(offset + length);
	}

	/**
	 * The same change of a text that was edited since.
	 *
	 * @param before the text that this is for
	 * @param now    the text as it is
	 * @param by     by how many characters the place of the mistake has moved
	 * @return empty where it is not what it was: the text that is taken away, or the line that something is put into
	 */
	public Optional<RuleFix> moved(String before, String now, int by) {
		boolean adds = length == 0;
		RuleLines was = new RuleLines(before);
		RuleLines is = new RuleLines(now);
		int from = adds ? was.startOf(offset) : offset;
		int to = adds ? was.end(offset) : offset + length;
		boolean same = before.regionMatches(from, now, from + by, to - from)
				&& (!adds || is.startOf(from + by) == from + by && is.end(to + by) == to + by);
		return same ? Optional.of(new RuleFix(label, offset + by, length, replacement)) : Optional.empty();
	}
}
