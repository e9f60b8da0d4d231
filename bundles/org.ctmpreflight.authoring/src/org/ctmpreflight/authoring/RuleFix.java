package org.ctmpreflight.authoring;

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
}
