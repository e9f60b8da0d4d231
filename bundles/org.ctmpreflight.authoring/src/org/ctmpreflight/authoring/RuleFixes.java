package org.ctmpreflight.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.authoring.internal.RuleLines;
import org.ctmpreflight.rules.PackProblem;

/** What can be done about a mistake in a rule without knowing what its author has in mind. */
public final class RuleFixes {
	private static final Pattern MEANT = Pattern.compile("did you mean (?:'([^']+)'|\"([^\"]+)\")\\?");
	private static final Pattern MISSING = Pattern.compile("rule \"[^\"]*\": ((?:@\\w+(?:, )?)+) (?:is|are) missing");
	private static final Pattern ADD = Pattern.compile("add (@(\\w+)\\( \"([^\"]*)\" \\))");
	private static final Pattern COLUMNS = Pattern.compile("add ([\\w/, ]+) to @Columns");
	private static final Pattern RELATED = Pattern.compile("it looks at ([\\w, ]+), which neither @Field nor @Related");
	private static final Pattern QUOTED = Pattern.compile("write (\"[^\"]*\") instead of");
	private static final Pattern IN_ANNOTATION = Pattern
			.compile("@\\w+ names '([^']+)'|@\\w+\\( \"([^\"]+)\" \\) is not");
	private static final Pattern PHRASE = Pattern.compile("'([^'…]+)…?' is nothing that a sentence can say");
	private static final Pattern LABEL = Pattern.compile("[^\"\\n]*?(?=\\s+(?:is|does|contains|starts|ends|matches|"
			+ "has|holds)\\b|\\s*\"|\\s*$)", Pattern.MULTILINE);
	private static final Pattern TOKEN = Pattern
			.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"?|[\\w$]+(?:\\.[\\w$]+)*|[=<>!~&|:]+|.");
	private static final Pattern WRONG = Pattern.compile("the text \"([^\"]*)\"|'([^']+)' is");
	/** What a missing annotation begins with. */
	private static final Map<String, String> TEXTS = Map.of("Severity", "warning", "Field", "caseworkNotes", "Citation",
			"Where it is written", "Message", "{field} is not as it should be: say what to enter.", "Explanation",
			"Say what is demanded and why.", "Remedy", "Say how to put it right.");

	private RuleFixes() {
	}

	/**
	 * Fixes of a mistake in DRL, sentences or examples.
	 *
	 * @param text    of the file, as it was when the mistake was found
	 * @param problem of that file
	 * @return the best first; none where nobody but the author can tell
	 */
	public static List<RuleFix> of(String text, PackProblem problem) {
		List<RuleFix> fixes = new ArrayList<>();
		RuleLines lines = new RuleLines(text);
		int at = lines.offset(problem.line(), problem.column());
		String said = problem.text();
		Matcher meant = MEANT.matcher(said);
		if (meant.find()) {
			String word = meant.group(1) != null ? meant.group(1) : meant.group(2);
			meant(text, lines, at, said, word, fixes);
		}
		Matcher missing = MISSING.matcher(said);
		if (missing.find()) {
			StringBuilder added = new StringBuilder();
			for (String name : missing.group(1).split(", ")) {
				String key = name.substring(1);
				added.append(annotation(key, TEXTS.getOrDefault(key, "")));
			}
			fixes.add(insert("Add " + missing.group(1), lines.annotations(at), added.toString()));
		}
		Matcher related = RELATED.matcher(said);
		if (related.find()) {
			fixes.add(extend(lines, at, "Related", related.group(1)));
		}
		Matcher columns = COLUMNS.matcher(said);
		if (columns.find()) {
			fixes.add(extend(lines, at, "Columns", columns.group(1)));
		}
		Matcher add = ADD.matcher(said);
		if (add.find()) {
			fixes.add(insert("Add " + add.group(1), lines.annotations(at), annotation(add.group(2), add.group(3))));
		}
		Matcher quoted = QUOTED.matcher(said);
		if (quoted.find()) {
			fixes.add(replace(text, at, token(text, at), quoted.group(1)));
		}
		if (said.contains("delete this line") || said.endsWith("stands twice") && said.contains(": @")) {
			int start = lines.start(problem.line());
			fixes.add(new RuleFix("Delete the line", start, lines.start(problem.line() + 1) - start, ""));
		}
		return fixes;
	}

	/**
	 * What a cell of a table is changed to.
	 *
	 * @param cell its text
	 * @param said what is wrong with it
	 * @return null where nobody but the author can tell, or the mistake stands in another cell
	 */
	public static String ofCell(String cell, String said) {
		Matcher meant = MEANT.matcher(said);
		if (!meant.find()) {
			return null;
		}
		String word = meant.group(1) != null ? meant.group(1) : meant.group(2);
		for (Pattern p : List.of(IN_ANNOTATION, WRONG)) {
			Matcher wrong = p.matcher(said);
			if (wrong.find()) {
				String text = wrong.group(1) != null ? wrong.group(1) : wrong.group(2);
				return cell.contains(text) ? cell.replace(text, word) : null;
			}
		}
		return null;
	}

	private static void meant(String text, RuleLines lines, int at, String said, String word, List<RuleFix> fixes) {
		Matcher annotation = IN_ANNOTATION.matcher(said);
		Matcher phrase = PHRASE.matcher(said);
		if (annotation.find()) {
			String wrong = annotation.group(1) != null ? annotation.group(1) : annotation.group(2);
			int found = text.indexOf(wrong, at);
			if (found >= 0 && found < lines.end(at)) {
				fixes.add(replace(text, found, wrong.length(), word));
			}
		} else if (phrase.find()) {
			String wrong = phrase.group(1).replaceAll("[\"0-9].*", "").strip();
			int start = text.lastIndexOf(wrong, at);
			if (start >= lines.startOf(at)) {
				fixes.add(replace(text, start, wrong.length(), word));
			}
		} else if (said.contains("no sentence begins like")) {
			Matcher label = LABEL.matcher(text).region(at, lines.end(at));
			if (label.find()) {
				fixes.add(replace(text, at, label.end() - at, word));
			}
		} else {
			int length = token(text, at);
			boolean quoted = at < text.length() && text.charAt(at) == '"';
			fixes.add(replace(text, at, length, quoted ? "\"" + word + "\"" : word));
		}
	}

	private static int token(String text, int at) {
		Matcher m = TOKEN.matcher(text).region(at, text.length());
		return m.lookingAt() ? m.end() - at : 0;
	}

	private static RuleFix replace(String text, int at, int length, String word) {
		return new RuleFix("Change " + text.substring(at, at + length) + " to " + word, at, length, word);
	}

	private static RuleFix insert(String label, int at, String text) {
		return new RuleFix(label, at, 0, text);
	}

	/** Adds names to an annotation of the rule; the annotation where it has none. */
	private static RuleFix extend(RuleLines lines, int at, String annotation, String names) {
		String label = "Add " + names + " to @" + annotation;
		int end = lines.endOfText(at, annotation);
		return end < 0 ? insert(label, lines.annotations(at), annotation(annotation, names))
				: insert(label, end, ", " + names);
	}

	private static String annotation(String name, String text) {
		return "    @" + name + "( \"" + text + "\" )\n";
	}
}
