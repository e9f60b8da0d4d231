package org.ctmpreflight.authoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a rule file, and what is to be found in them by the words that they begin with. Immutable. */
public final class RuleLines {
	private static final Pattern WHEN = Pattern.compile("^[ \\t]*when\\b|^[ \\t]*rule\\b", Pattern.MULTILINE);

	private final String text;
	private final List<Integer> starts = new ArrayList<>();

	/** @param text of the file */
	public RuleLines(String text) {
		this.text = text;
		starts.add(0);
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !text.startsWith("\n", i + 1)) {
				starts.add(i + 1);
			}
		}
	}

	/** Where a line begins, counted from 1; the end of the text behind the last. */
	public int start(int line) {
		return line <= 1 ? 0 : line > starts.size() ? text.length() : starts.get(line - 1);
	}

	/** A place, both counted from 1; 0 for the first. */
	public int offset(int line, int column) {
		return Math.min(start(line) + Math.max(0, column - 1), end(start(line)));
	}

	/** Number of the line, from 1, of an offset. */
	public int line(int offset) {
		int line = 1;
		while (line < starts.size() && starts.get(line) <= offset) {
			line++;
		}
		return line;
	}

	/** Where the line of an offset begins. */
	public int startOf(int offset) {
		return start(line(offset));
	}

	/** Where the line of an offset ends, its line end left out. */
	public int end(int offset) {
		int end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	/** Where an annotation can be added to the rule whose head an offset is in: above its {@code when}. */
	public int annotations(int offset) {
		Matcher m = WHEN.matcher(text);
		return m.find(end(offset)) ? m.start() : start(line(offset) + 1);
	}

	/** Where the text of an annotation of that rule ends, before its quote; -1 where the rule has none. */
	public int endOfText(int offset, String annotation) {
		Matcher m = Pattern.compile("@" + annotation + "\\(\\s*\"(?:[^\"\\\\]|\\\\.)*").matcher(text)
				.region(startOf(offset), annotations(offset));
		return m.find() ? m.end() : -1;
	}
}
