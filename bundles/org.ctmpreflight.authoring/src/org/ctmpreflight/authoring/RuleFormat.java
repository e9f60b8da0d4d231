package org.ctmpreflight.authoring;

import java.util.regex.Pattern;

/** Indents rules. Nothing but spaces at the beginnings and ends of lines changes, so that no rule means another thing. */
public final class RuleFormat {
	private static final String STEP = "    ";
	private static final Pattern HEAD = Pattern.compile("(rule|when|then|end)\\b.*");
	private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"?|//.*");

	private RuleFormat() {
	}

	/** Indents DRL or sentences. */
	public static String indent(String text) {
		StringBuilder b = new StringBuilder();
		boolean inRule = false;
		boolean comment = false;
		int open = 0;
		for (String line : text.split("(?<=\\n)", -1)) {
			String ending = line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
			String words = line.strip();
			if (comment) {
				b.append(line);
				comment = !line.contains("*/");
				continue;
			}
			String bare = TEXTS.matcher(words).replaceAll("");
			comment = bare.lastIndexOf("/*") > bare.lastIndexOf("*/");
			boolean head = HEAD.matcher(words).matches();
			int depth = !inRule || head ? 0 : 1 + Math.max(0, open - (bare.startsWith(")") ? 1 : 0));
			b.append(words.isEmpty() ? "" : STEP.repeat(depth)).append(words).append(ending);
			if (head) {
				inRule = !words.matches("end\\b.*");
				open = 0;
			} else {
				open += count(bare, '(') - count(bare, ')');
				open = Math.max(0, open);
			}
		}
		return b.toString();
	}

	private static int count(String text, char c) {
		return (int) text.chars().filter(x -> x == c).count();
	}
}
