package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
			throw problems.refuse(rest, "expected 'when' on a line of its own");
		}
		List<Condition> all = new ArrayList<>();
		Token first = line();
		if (!first.text().strip().equals(RECORD)) {
			throw problems.refuse(first, "expected the sentence: " + RECORD);
		}
		Token t = line();
		while (!t.text().strip().equals("then")) {
			if (t.kind() == Kind.END) {
				throw problems.refuse(t, "the file ends within a rule: expected 'then'");
			}
			add(all, t);
			t = line();
		}
		Token report = line();
		if (!report.text().strip().equals(REPORT)) {
			throw problems.refuse(report, "a rule can only report: after 'then' this is expected: " + REPORT);
		}
		in.expect("end");
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

	/** The next line that says something. */
	private Token line() {
		Token t = in.restOfLine();
		while (t.kind() != Kind.END && blank(t)) {
			t = in.restOfLine();
		}
		return t;
	}

	private static boolean blank(Token t) {
		String text = t.text().strip();
		return text.isEmpty() || text.startsWith("//");
	}

	private Condition sentence(Token line) throws Refused {
		String text = line.text();
		int start = text.length() - text.stripLeading().length();
		if (text.charAt(start) != '-') {
			throw problems.refuse(at(line, start, text), "expected a sentence that begins with a hyphen, such as: - "
					+ labels().values().iterator().next() + " is blank");
		}
		start++;
		while (start < text.length() && text.charAt(start) == ' ') {
			start++;
		}
		String words = text.substring(start).strip();
		for (Remark r : Remark.values()) {
			if (words.equalsIgnoreCase(r.words())) {
				TestChecker.Draft draft = new TestChecker(names, problems).start(at(line, start, r.flag()));
				draft.name(at(line, start, r.flag()));
				return draft.compare(Operator.EQUAL, List.of(at(line, start, String.valueOf(r.value()))));
			}
		}
		String name = longestLabel(words);
		if (name == null) {
			throw problems.refuse(at(line, start, words), "no sentence of the vocabulary begins like this: '" + words + "'"
					+ hint(words));
		}
		int after = start + labels().get(name).length();
		return aboutField(line, start, name, after);
	}

	private Condition aboutField(Token line, int start, String name, int labelEnd) throws Refused {
		String text = line.text();
		String rest = text.substring(labelEnd).strip();
		int restAt = text.indexOf(rest, labelEnd);
		for (Sentence s : Sentence.values()) {
			if (startsWith(rest, s.words())) {
				Token function = at(line, start, s.function() == null ? name : s.function().text());
				TestChecker.Draft draft = new TestChecker(names, problems).start(function);
				if (s.function() == null) {
					draft.name(at(line, start, name));
				} else {
					draft.call(at(line, start, name), at(line, start, name));
				}
				int valueAt = restAt + s.words().length();
				Lexer values = new Lexer(text.substring(valueAt), line.line(), line.column() + valueAt, problems);
				return draft.compare(s.operator(), values(s, values, at(line, start, name)));
			}
		}
		throw problems.refuse(at(line, restAt, rest), "nothing is known that '" + rest + "' could say of "
				+ labels().get(name) + Suggestion.of(rest.replaceAll("\\s*\".*|\\s*[0-9].*", ""),
						Arrays.stream(Sentence.values()).map(Sentence::words).toList()));
	}

	private List<Token> values(Sentence s, Lexer in, Token place) throws Refused {
		List<Token> values = new ArrayList<>();
		if (s.follow() == Follow.NOTHING) {
			values.add(new Token(s.function() == null ? Kind.STRING : Kind.WORD, s.implied(), place.line(), place.column(),
					place.end()));
		} else {
			values.add(in.next());
			while (s.follow() == Follow.LIST && in.skip(",")) {
				values.add(in.next());
			}
		}
		if (in.peek().kind() != Kind.END) {
			throw problems.refuse(in.peek(), "nothing more is expected after '" + s.words() + "', found " + in.peek().shown());
		}
		return values;
	}

	private Map<String, String> labels() {
		return names.labels();
	}

	private String longestLabel(String words) {
		return labels().entrySet().stream().filter(l -> startsWith(words, l.getValue()))
				.max((a, b) -> a.getValue().length() - b.getValue().length()).map(Map.Entry::getKey).orElse(null);
	}

	/** Whether a text begins with words, and they end there. */
	private static boolean startsWith(String text, String words) {
		return text.regionMatches(true, 0, words, 0, words.length())
				&& (text.length() == words.length() || " \"".indexOf(text.charAt(words.length())) >= 0);
	}

	/** The label or remark that is nearest to the first words. */
	private String hint(String words) {
		List<String> known = Stream.concat(labels().values().stream(), Arrays.stream(Remark.values()).map(Remark::words))
				.toList();
		String[] each = words.split(" ");
		StringBuilder some = new StringBuilder();
		for (String word : each) {
			if (Arrays.stream(Sentence.values()).anyMatch(s -> s.words().split(" ")[0].equals(word))) {
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
