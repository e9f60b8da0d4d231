package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.rules.internal.language.Problems.Refused;
import org.ctmpreflight.rules.internal.language.Sentence.Follow;
import org.ctmpreflight.rules.internal.language.Token.Kind;

/**
 * Reads a condition in sentences, of the vocabulary that {@link VocabularyFile} writes for Drools: every line between
 * {@code when} and {@code then} is one, and all must hold.
 */
final class SentenceParser {
	private static final String RECORD = "the record";
	private static final String REPORT = "report it";
	private static final String EXAMPLE = "Comments is blank";
	private static final int LONGEST = 5000;
	/** A shorter word behind "is" is more likely a text without its quotes. */
	private static final int SHORTEST_MISSPELT = 4;
	private static final Set<String> VERBS = Arrays.stream(Sentence.values()).map(s -> s.words().split(" ")[0])
			.collect(Collectors.toSet());

	private final Lexer in;
	private final Names names;
	private final Problems problems;

	SentenceParser(Lexer in, Names names, Problems problems) {
		this.in = in;
		this.names = names;
		this.problems = problems;
	}

	/** Reads from behind {@code when} up to {@code end}, which is taken too. */
	Condition.All sentences() throws Refused {
		Token rest = in.restOfLine();
		if (!blank(rest)) {
			throw problems.refuse(rest, "expected the next sentence on a line of its own, below 'when'");
		}
		List<Condition> all = new ArrayList<>();
		Token first = line();
		if (!says(first, RECORD)) {
			throw problems.refuse(first, "expected '" + RECORD + "', found " + shown(first)
					+ ": below it every sentence stands on a line of its own");
		}
		Token t = line();
		while (!says(t, "then")) {
			if (t.kind() == Kind.END || says(t, REPORT) || says(t, "end") || t.text().strip().startsWith("rule \"")) {
				throw problems.refuse(t, "expected a sentence or 'then', found " + shown(t));
			}
			add(all, t);
			t = line();
		}
		Token report = line();
		if (!says(report, REPORT)) {
			throw problems.refuse(report,
					"expected '" + REPORT + "', found " + shown(report) + ": a rule can only report");
		}
		RuleFileParser.end(in, problems);
		return new Condition.All(all);
	}

	private void add(List<Condition> all, Token line) {
		try {
			all.add(sentence(line));
		} catch (Refused e) {
			// told; the next sentence may have its own mistake
			return;
		}
	}

	/** The next line that says something, from its first character that is no space. */
	private Token line() throws Refused {
		Token t = in.restOfLine();
		while (t.kind() != Kind.END && blank(t)) {
			t = in.restOfLine();
		}
		if (t.text().length() > LONGEST) {
			throw problems.refuse(t, "this line is longer than " + LONGEST + " characters");
		}
		int start = t.text().length() - t.text().stripLeading().length();
		return new Token(t.kind(), t.text().strip(), t.line(), t.column() + start, t.end());
	}

	private static boolean blank(Token t) {
		String text = t.text().strip();
		return text.isEmpty() || text.startsWith("//");
	}

	private static String shown(Token line) {
		return line.kind() == Kind.END ? line.shown() : "'" + RuleText.shown(line.text()) + "'";
	}

	/** Whether a line has these words and nothing else. */
	private boolean says(Token line, String words) throws Refused {
		int after = line.kind() == Kind.END ? -1 : end(line.text(), 0, words);
		return after >= 0 && lexer(line, after).peek().kind() == Kind.END;
	}

	private Lexer lexer(Token line, int from) {
		return new Lexer(line.text().substring(from), line.line(), line.column() + from, problems);
	}

	private Condition sentence(Token line) throws Refused {
		if (line.text().charAt(0) != '-') {
			throw problems.refuse(line, "expected a sentence that begins with a hyphen, such as: - " + EXAMPLE);
		}
		String text = line.text();
		int start = text.length() - text.substring(1).stripLeading().length();
		if (start == text.length()) {
			throw problems.refuse(line, "expected a sentence behind the hyphen, such as: - " + EXAMPLE);
		}
		for (Remark r : Remark.values()) {
			int after = end(text, start, r.words());
			if (after >= 0 && lexer(line, after).peek().kind() == Kind.END) {
				TestChecker.Draft draft = new TestChecker(names, problems).start(at(line, start, r.flag()));
				draft.name(at(line, start, r.flag()));
				return draft.compare(Operator.EQUAL, List.of(at(line, start, String.valueOf(r.value()))));
			}
		}
		String label = longestLabel(text, start);
		if (label == null) {
			String words = text.substring(start);
			throw problems.refuse(at(line, start, words), "no sentence begins like '" + RuleText.shown(words)
					+ "': it begins with the name of a field, as the record layout has it" + hint(words));
		}
		return aboutField(line, start, label);
	}

	private Condition aboutField(Token line, int start, String label) throws Refused {
		Token name = at(line, start, labels().get(label));
		int from = end(line.text(), start, label);
		from += line.text().length() - from - line.text().substring(from).stripLeading().length();
		for (Sentence s : Sentence.values()) {
			int after = end(line.text(), from, s.words());
			if (after >= 0) {
				TestChecker.Draft draft = new TestChecker(names, problems)
						.start(s.function() == null ? name : at(line, start, s.function().text()));
				if (s.function() == null) {
					draft.name(name);
				} else {
					draft.call(name, name);
				}
				return draft.compare(s.operator(),
						values(s, lexer(line, after), name, line.text().substring(from), label));
			}
		}
		throw problems.refuse(at(line, from, ""), unsaid(line.text().substring(from), label));
	}

	private static String unsaid(String rest, String label) {
		if (rest.isEmpty()) {
			return "expected what is said of " + label + ", such as: " + label + " is blank";
		}
		return "'" + RuleText.shown(rest) + "' is nothing that a sentence can say of " + label + meant(rest);
	}

	private static String meant(String rest) {
		return Suggestion.of(rest.replaceAll("[\"0-9].*", "").strip(),
				Arrays.stream(Sentence.values()).map(Sentence::words).toList());
	}

	private List<Token> values(Sentence s, Lexer in, Token place, String rest, String label) throws Refused {
		List<Token> values = new ArrayList<>();
		if (s.follow() == Follow.NOTHING) {
			values.add(
					new Token(s.function() == null ? Kind.STRING : Kind.WORD, s.implied(), place.line(), place.column(),
							place.end()));
		} else {
			do {
				Token v = in.next();
				values.add(v);
				if (v.kind() == Kind.WORD && v.text().length() >= SHORTEST_MISSPELT && !meant(rest).isEmpty()) {
					throw problems.refuse(v, unsaid(rest, label) + " A text stands in double quotes.");
				}
				if (v.kind() != (s.follow() == Follow.NUMBER ? Kind.NUMBER : Kind.STRING)) {
					// told where values are compared
					return values;
				}
			} while (s.follow() == Follow.LIST && in.skip(","));
		}
		if (in.peek().kind() != Kind.END) {
			throw problems.refuse(in.peek(), "nothing more is expected after '" + s.words()
					+ (s.follow() == Follow.NOTHING ? "'" : " …'") + ", found " + in.peek().shown()
					+ (s.follow() == Follow.LIST ? ": several texts stand with commas between" : ""));
		}
		return values;
	}

	private Map<String, String> labels() {
		return names.labels();
	}

	private String longestLabel(String text, int from) {
		return labels().keySet().stream().filter(l -> end(text, from, l) >= 0)
				.max(Comparator.comparingInt(String::length)).orElse(null);
	}

	/** Where words end that stand in a text, whatever their case and the spaces between them; -1 where they do not. */
	private static int end(String text, int from, String words) {
		int at = from;
		for (int i = 0; i < words.length(); i++) {
			char c = words.charAt(i);
			int before = at;
			if (c != ' ') {
				at += at < text.length() && text.regionMatches(true, at, words, i, 1) ? 1 : 0;
			} else {
				while (at < text.length() && blank(text.charAt(at))) {
					at++;
				}
			}
			if (at == before) {
				return -1;
			}
		}
		return at == text.length() || blank(text.charAt(at)) || text.charAt(at) == '"' ? at : -1;
	}

	private static boolean blank(char c) {
		return c == ' ' || c == '\t';
	}

	/** The label or remark that is nearest to the first words. */
	private String hint(String words) {
		List<String> known = Stream
				.concat(labels().keySet().stream(), Arrays.stream(Remark.values()).map(Remark::words))
				.toList();
		StringBuilder some = new StringBuilder();
		for (String word : words.split("\\s+")) {
			if (VERBS.contains(word)) {
				break;
			}
			some.append(some.isEmpty() ? "" : " ").append(word);
		}
		String meant = Suggestion.of(some.toString(), known);
		return meant.isEmpty() ? Suggestion.of(words, known) : meant;
	}

	private static Token at(Token line, int offset, String text) {
		return new Token(Kind.WORD, text, line.line(), line.column() + offset, 0);
	}
}
