package org.ctmpreflight.rules.internal.language;

import java.util.List;
import java.util.Optional;

/**
 * A rule as it is written. Immutable.
 *
 * @param name        its code
 * @param file        as the user knows it; a decision table's with its cell
 * @param line        of its first word, from 1
 * @param column      of its name, from 1
 * @param annotations in order
 * @param condition   when it fires; null only in a rule of which it was told that it is wrong
 */
public record SourceRule(String name, String file, int line, int column, List<Annotation> annotations,
		Condition.All condition) {
	/** Copies the list. */
	public SourceRule {
		annotations = List.copyOf(annotations);
	}

	/**
	 * What a rule says of itself.
	 *
	 * @param name   without the at sign
	 * @param value  the text in parentheses
	 * @param line   of the name, from 1
	 * @param column of the name, from 1
	 */
	public record Annotation(String name, String value, int line, int column) {
	}

	/** The annotation of that name. */
	public Optional<Annotation> annotation(String wanted) {
		return annotations.stream().filter(a -> a.name().equals(wanted)).findFirst();
	}

	/** The same rule under another name and with another condition. */
	public SourceRule with(String newName, Condition.All newCondition) {
		return new SourceRule(newName, file, line, column, annotations, newCondition);
	}
}
