package org.ctmpreflight.rules.internal.language;

import java.util.Collection;
import java.util.Set;

import org.ctmpreflight.rules.internal.language.Problems.Refused;
import org.ctmpreflight.rules.internal.language.Token.Kind;

/** Cuts a rule file into tokens, one at a time. Comments and white space lie between them. */
final class Lexer {
	private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||",
			// these mean nothing here, and are told as they are written
			"<>", "~=", "=~", "=<", "=>", ":=");
	private static final String OTHER_QUOTES = "'`\u00AB\u00BB\u2018\u2019\u201A\u201C\u201D\u201E";

	private final String text;
	private final String end;
	private final Problems problems;
	private int at;
	private int line = 1;
	private int lineStart;
	/** Where the line begins that was read last, and its number. */
	private int lastStart;
	private int lastLine = 1;
	private Token ahead;

	/** @param text as {@link RuleText#clean} gives it */
	Lexer(String text, Problems problems) {
		this(text, 1, 1, "the end of the file", problems);
	}

	/** Reads one line of a file: {@code column} is that of its first character. */
	Lexer(String text, int line, int column, Problems problems) {
		this(text, line, column, "the end of the line", problems);
	}

	private Lexer(String text, int line, int column, String end, Problems problems) {
		this.text = text;
		this.end = end;
		this.line = line;
		this.lineStart = 1 - column;
		this.problems = problems;
	}

	/** The next token, which stays there. */
	Token peek() throws Refused {
		if (ahead == null) {
			ahead = read();
		}
		return ahead;
	}

	/** Takes the next token. */
	Token next() throws Refused {
		Token t = peek();
		ahead = null;
		return t;
	}

	/** Takes the next token if it is that word or sign. */
	boolean skip(String word) throws Refused {
		if (peek().is(word)) {
			ahead = null;
			return true;
		}
		return false;
	}

	/** Takes the next token, which must be that word or sign. */
	Token expect(String word) throws Refused {
		Token t = next();
		if (!t.is(word)) {
			throw problems.refuse(t, "expected '" + word + "', found " + t.shown());
		}
		return t;
	}

	/** Takes the rest of the line, with the place of its first character; the next token comes from the line after. */
	Token restOfLine() {
		int from = at;
		int stop = lineEnd();
		boolean past = from == text.length();
		Token t = new Token(past ? Kind.END : Kind.STRING, past ? end : text.substring(from, stop), line, column(from),
				stop);
		taken();
		at = stop;
		newLine();
		return t;
	}

	/** Number of the line that was read last. */
	int lastLine() {
		return lastLine;
	}

	private void taken() {
		lastStart = lineStart;
		lastLine = line;
	}

	private int lineEnd() {
		int stop = text.indexOf('\n', at);
		return stop < 0 ? text.length() : stop;
	}

	private void newLine() {
		if (at < text.length()) {
			at++;
			line++;
			lineStart = at;
		}
	}

	/** Goes on at the first line, of that read last and those after it, that is below one and begins with a word. */
	void skipToLine(int below, Collection<String> words) {
		ahead = null;
		at = lastStart;
		lineStart = lastStart;
		line = lastLine;
		while (at < text.length() && (line <= below || words.stream().noneMatch(this::begins))) {
			at = lineEnd();
			newLine();
		}
	}

	private boolean begins(String word) {
		int i = at;
		while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
			i++;
		}
		int after = i + word.length();
		return text.startsWith(word, i)
				&& (after == text.length() || !Character.isJavaIdentifierPart(text.charAt(after)));
	}

	private Token read() throws Refused {
		skipBlanks();
		taken();
		if (at >= text.length()) {
			return new Token(Kind.END, end, line, column(at), at);
		}
		int from = at;
		char c = text.charAt(at);
		if (c == '"') {
			return string();
		}
		if (Character.isJavaIdentifierStart(c)) {
			while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
				at++;
			}
			return token(Kind.WORD, from);
		}
		if (c >= '0' && c <= '9') {
			while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
				at++;
			}
			return token(Kind.NUMBER, from);
		}
		if (OTHER_QUOTES.indexOf(c) >= 0) {
			throw problems.refuse(new Token(Kind.SIGN, "", line, column(from), at),
					"a text stands in straight double quotes: write \" instead of " + c);
		}
		at += at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2)) ? 2
				: Character.charCount(text.codePointAt(at));
		return token(Kind.SIGN, from);
	}

	private Token token(Kind kind, int from) {
		return new Token(kind, text.substring(from, at), line, column(from), at);
	}

	private int column(int offset) {
		return offset - lineStart + 1;
	}

	private void skipBlanks() throws Refused {
		while (at < text.length()) {
			char c = text.charAt(at);
			if (c == '\n') {
				newLine();
			} else if (c == ' ' || c == '\t') {
				at++;
			} else if (text.startsWith("//", at)) {
				at = lineEnd();
			} else if (text.startsWith("/*", at)) {
				skipComment();
			} else {
				return;
			}
		}
	}

	private void skipComment() throws Refused {
		Token start = new Token(Kind.SIGN, "/*", line, column(at), at + 2);
		int stop = text.indexOf("*/", at + 2);
		if (stop < 0) {
			at = text.length();
			lastStart = at;
			throw problems.refuse(start, "this comment has no end: expected */");
		}
		while (at < stop + 2) {
			if (text.charAt(at) == '\n') {
				newLine();
			} else {
				at++;
			}
		}
	}

	private Token string() throws Refused {
		int from = at++;
		StringBuilder b = new StringBuilder();
		while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
			char c = text.charAt(at++);
			b.append(c == '\\' ? escape() : c);
		}
		if (at >= text.length() || text.charAt(at) != '"') {
			throw problems.refuse(new Token(Kind.SIGN, "\"", line, column(from), at),
					"this text has no end: expected \" on the same line");
		}
		at++;
		return new Token(Kind.STRING, b.toString(), line, column(from), at);
	}

	private char escape() throws Refused {
		char c = at < text.length() ? text.charAt(at) : '\n';
		char meant = switch (c) {
			case '\\', '"' -> c;
			case 't' -> '\t';
			case 'n' -> '\n';
			case 'r' -> '\r';
			default -> throw problems.refuse(new Token(Kind.SIGN, "\\", line, column(at - 1), at),
					"a backslash in a text is written twice, such as \"\\\\d\"; known are also \\\" \\t \\n \\r");
		};
		at++;
		return meant;
	}
}
