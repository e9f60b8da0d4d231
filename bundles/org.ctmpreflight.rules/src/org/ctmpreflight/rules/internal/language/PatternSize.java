package org.ctmpreflight.rules.internal.language;

import java.util.ArrayDeque;
import java.util.Deque;

import com.google.re2j.PatternSyntaxException;

/**
 * How large the program is that RE2 makes of a regular expression, found without making it: RE2 writes every repetition
 * with a count out, and repetitions within each other multiply. Never less than it really is.
 */
final class PatternSize {
	/** The largest that a rule may have: the time for a text is a multiple of it. */
	static final int MOST = 1000;

	private static final long ENOUGH = 1L << 40;

	private final String text;
	private final Deque<Long> outer = new ArrayDeque<>();
	private long group;
	/** Of the piece that a repetition would be about; part of the group already. */
	private long piece;
	private int at;

	private PatternSize(String text) {
		this.text = text;
	}

	/** @throws PatternSyntaxException where the expression quotes, which would hide what it says */
	static long of(String text) {
		PatternSize size = new PatternSize(text);
		while (size.at < text.length()) {
			size.next();
		}
		return size.outer.stream().reduce(size.group, PatternSize::sum);
	}

	private void next() {
		char c = text.charAt(at++);
		switch (c) {
			case '(' -> {
				outer.push(group);
				group = 1;
			}
			case ')' -> {
				piece = group;
				group = sum(outer.isEmpty() ? 0 : outer.pop(), piece);
			}
			case '[' -> {
				set();
				one();
			}
			case '\\' -> {
				escape();
				one();
			}
			case '{' -> repeat();
			default -> one();
		}
	}

	private void one() {
		piece = 1;
		group = sum(group, 1);
	}

	private void escape() {
		char c = at < text.length() ? text.charAt(at++) : ' ';
		if (c == 'Q') {
			throw new PatternSyntaxException("write a backslash before each sign instead", "\\Q");
		}
		if ("xpP".indexOf(c) >= 0 && text.startsWith("{", at)) {
			// names one character, or a kind of them
			at = Math.max(at, text.indexOf('}', at)) + 1;
		}
	}

	/** Up to the bracket that ends a set of characters; one right at its begin stands for itself. */
	private void set() {
		at += at < text.length() && text.charAt(at) == '^' ? 1 : 0;
		int first = at;
		while (at < text.length() && (at == first || text.charAt(at) != ']')) {
			at += text.charAt(at) == '\\' ? 2 : 1;
		}
		at++;
	}

	/** {@code {n}}, {@code {n,}} or {@code {n,m}}; anything else are characters that stand for themselves. */
	private void repeat() {
		int end = text.indexOf('}', at);
		String counts = end < 0 ? "" : text.substring(at, end);
		if (!counts.matches("[0-9]{1,9}(,[0-9]{0,9})?")) {
			one();
			return;
		}
		at = end + 1;
		long most = 1;
		for (String count : counts.split(",")) {
			most = Math.max(most, Long.parseLong(count));
		}
		long repeated = Math.min(piece * most, ENOUGH);
		group = sum(group, repeated);
		piece = sum(piece, repeated);
	}

	private static long sum(long a, long b) {
		return Math.min(a + b, ENOUGH);
	}
}
