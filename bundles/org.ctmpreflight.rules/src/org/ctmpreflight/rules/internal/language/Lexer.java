package org.ctmpreflight.rules.internal.language;

import java.util.Set;

import org.ctmpreflight.rules.internal.language.Problems.Refused;
import org.ctmpreflight.rules.internal.language.Token.Kind;

/** Cuts a rule file into tokens, one at a time. Comments and white space lie between them. */
final class Lexer {
	private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||");

	private final String text;
	private final Problems problems;
	private int at;
	private int line = 1;
	private int lineStart;
	private Token ahead;

	Lexer(String text, Problems problems) {
		this(text, 0, 1, 1, problems);
	}

	/** Reads one line of a file: {@code column} is that of its first character. */
	Lexer(String text, int line, int column, Problems problems) {
		this(text, 0, line, column, problems);
	}

	private Lexer(String text, int at, int line, int column, Problems problems) {
		this.text = text;
		this.at = at;
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
		int column = from - lineStart + 1;
		int end = text.indexOf('\n', from);
		end = end < 0 ? text.length() : end;
		String rest = text.substring(from, end);
		Token t = new Token(end == text.length() && rest.isEmpty() ? Kind.END : Kind.STRING,
				rest.endsWith("\r") ? rest.substring(0, rest.length() - 1) : rest, line, column, end);
		at = end;
		newLine();
		return t;
	}

	private void newLine() {
		if (at < text.length()) {
			at++;
			line++;
			lineStart = at;
		}
	}

	/** Goes on at the next line that begins with the word, or at the end. */
	void skipToLine(String word) {
		ahead = null;
		while (at < text.length()) {
			int end = text.indexOf('\n', at);
			at = end < 0 ? text.length() : end;
			newLine();
			int i = at;
			while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
				i++;
			}
			int after = i + word.length();
			if (text.startsWith(word, i)
					&& (after == text.length() || !Character.isJavaIdentifierPart(text.charAt(after)))) {
				return;
			}
		}
	}

	private Token read() throws Refused {
		skipBlanks();
		if (at >= text.length()) {
			return new Token(Kind.END, "", line, column(at), at);
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
			} else if (Character.isWhitespace(c) || c == '\uFEFF' && at == 0) {
				at++;
			} else if (text.startsWith("//", at)) {
				int end = text.indexOf('\n', at);
				at = end < 0 ? text.length() : end;
			} else if (text.startsWith("/*", at)) {
				skipComment();
			} else {
				return;
			}
		}
	}

	private void skipComment() throws Refused {
		Token start = new Token(Kind.SIGN, "/*", line, column(at), at + 2);
		int end = text.indexOf("*/", at + 2);
		if (end < 0) {
			at = text.length();
			throw problems.refuse(start, "this comment has no end: expected */");
		}
		while (at < end + 2) {
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
		char c = at < text.length() ? text.charAt(at++) : '\n';
		return switch (c) {
			case '\\', '"' -> c;
			case 't' -> '\t';
			case 'n' -> '\n';
			case 'r' -> '\r';
			default -> throw problems.refuse(new Token(Kind.SIGN, "\\", line, column(at - 2), at),
					"a backslash is written \\\\; known are \\\\ \\\" \\t \\n \\r");
		};
	}
}
