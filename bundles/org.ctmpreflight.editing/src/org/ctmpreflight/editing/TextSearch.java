package org.ctmpreflight.editing;

import java.util.Objects;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * What is looked for in the texts of fields. Patterns are matched in a time that grows with the text and not faster,
 * whatever they are. Immutable and safe for several threads.
 */
public final class TextSearch {
	private final String text;
	private final boolean caseCounts;
	private final boolean wholeCell;
	/** Null for plain text. */
	private final Pattern pattern;
	private final boolean empty;

	private TextSearch(String text, boolean caseCounts, boolean wholeCell, Pattern pattern) {
		this.text = text;
		this.caseCounts = caseCounts;
		this.wholeCell = wholeCell;
		this.pattern = pattern;
		this.empty = text.isEmpty();
	}

	/**
	 * Looks for a text.
	 *
	 * @param text      an empty one is found in empty cells alone, where the whole cell is looked at, and else nowhere
	 * @param wholeCell whether the cell must be the text, and not only have it
	 */
	public static TextSearch plain(String text, boolean caseCounts, boolean wholeCell) {
		return new TextSearch(Objects.requireNonNull(text), caseCounts, wholeCell, null);
	}

	/**
	 * Looks for a regular expression, in the language of RE2.
	 *
	 * @throws IllegalArgumentException where it is none; the message says why, for users
	 */
	public static TextSearch regex(String expression, boolean caseCounts, boolean wholeCell) {
		try {
			String whole = wholeCell ? "^(?:" + expression + ")$" : expression;
			return new TextSearch(expression, caseCounts, wholeCell,
					Pattern.compile(whole, caseCounts ? 0 : Pattern.CASE_INSENSITIVE));
		} catch (PatternSyntaxException e) {
			throw new IllegalArgumentException(
					"is no regular expression: " + e.getDescription() + ": " + e.getPattern(), e);
		}
	}

	/** Whether a text of a cell has it. */
	public boolean in(String cell) {
		return start(cell, 0) >= 0;
	}

	/** Where it begins first in a cell from a place on; -1 where it does not. */
	private int start(String cell, int from) {
		if (pattern != null) {
			Matcher m = pattern.matcher(cell);
			return m.find(from) ? m.start() : -1;
		}
		if (wholeCell) {
			return from == 0 && (caseCounts ? cell.equals(text) : cell.equalsIgnoreCase(text)) ? 0 : -1;
		}
		if (empty) {
			return -1;
		}
		if (caseCounts) {
			return cell.indexOf(text, from);
		}
		for (int i = from; i <= cell.length() - text.length(); i++) {
			if (cell.regionMatches(true, i, text, 0, text.length())) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * A cell with all that is found in it replaced.
	 *
	 * @param replacement as it is for plain text; for a regular expression {@code $1} stands for its first group and
	 *                    {@code \} takes the meaning from the next character
	 * @throws IllegalArgumentException where it names a group that the expression does not have
	 */
	public String replaced(String cell, String replacement) {
		if (pattern != null) {
			try {
				return pattern.matcher(cell).replaceAll(replacement);
			} catch (IndexOutOfBoundsException e) {
				throw new IllegalArgumentException("names a group that the expression does not have", e);
			}
		}
		int at = start(cell, 0);
		if (at < 0) {
			return cell;
		}
		if (wholeCell) {
			return replacement;
		}
		StringBuilder b = new StringBuilder();
		int from = 0;
		for (; at >= 0; at = start(cell, from)) {
			b.append(cell, from, at).append(replacement);
			from = at + text.length();
		}
		return b.append(cell, from, cell.length()).toString();
	}
}
