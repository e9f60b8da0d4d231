package org.ctmpreflight.rules;

/**
 * One thing that is wrong with a rule pack.
 *
 * @param file   as the user knows it
 * @param line   from 1; 0 where it is about the whole file
 * @param column from 1; 0 where it is about the whole line
 * @param text   one line: what is wrong and what was expected
 */
public record PackProblem(String file, int line, int column, String text) {
	/** {@code file:line:column: text}, as compilers write it. */
	@Override
	public String toString() {
		return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + text;
	}
}
