package org.ctmpreflight.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.layout.LayoutException;

/**
 * One thing that is wrong with a rule pack.
 *
 * @param file   as the user knows it
 * @param line   from 1; 0 where it is about the whole file
 * @param column from 1; 0 where it is about the whole line
 * @param text   one line: what is wrong and what was expected
 */
public record PackProblem(String file, int line, int column, String text) {
	private static final Pattern PLACED = Pattern.compile("(.*?):(\\d+):(\\d+): (.*)", Pattern.DOTALL);

	/** What is wrong with data of a pack; the message has the place in it. */
	public static PackProblem of(LayoutException e) {
		Matcher m = PLACED.matcher(e.getMessage());
		if (!m.matches()) {
			throw new IllegalArgumentException(e);
		}
		return new PackProblem(m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), m.group(4));
	}

	/** {@code file:line:column: text}, as compilers write it. */
	@Override
	public String toString() {
		return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + text;
	}
}
