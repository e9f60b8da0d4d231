package org.ctmpreflight.rules.internal.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.drools.decisiontable.parser.LhsBuilder;
import org.drools.template.model.SnippetBuilder;
import org.drools.template.model.SnippetBuilder.SnippetType;

/**
 * What Drools makes of a column of conditions: {@code field}, {@code field !=}, {@code field == "$param"},
 * {@code field in ( $param )}, {@code $1 … $2}, {@code forall(||){field == "$"}}, or {@code field == "" ?} for a
 * constraint without a value. Within quotes of the template the value is text: quotes around it are dropped, those in
 * it are kept.
 */
final class ConditionTemplate {
	static final String OBJECT = "$record : CaseworkRecord";
	private static final String BEFORE = OBJECT + "(";
	private static final String AFTER = ")";
	/** Characters of a list's constraint: the time that Drools takes for it grows with the square. */
	private static final int MOST_OF_A_LIST = 20_000;
	private static final String CURLY_QUOTES = "\u201c\u201d\u201e\u2018\u2019";
	private static final Pattern ONE_QUOTED = Pattern.compile("\"([^\"]*)\"");
	private static final Pattern QUOTED_ITEM = Pattern.compile("(?<=^|,)\\s*\"([^\",]*)\"\\s*(?=,|$)");
	private static final Pattern BARE = Pattern
			.compile("[\\w.()]+(\\s+(not\\s+)?(contains|matches|memberOf|str\\[\\w+\\])"
					+ "|\\s*(==|=|!=|<|>|<=|>=))?");

	private final String template;
	private final SnippetType type;
	private final boolean quoted;

	ConditionTemplate(String template) {
		this.template = template;
		this.type = SnippetBuilder.getType(template);
		this.quoted = switch (type) {
			case SINGLE -> !fixed();
			case PARAM -> inQuotes(template, template.indexOf(SnippetBuilder.PARAM_STRING));
			case INDEXED -> inQuotes(template, template.indexOf('$'));
			case FORALL -> inQuotes(template, template.indexOf('$', template.indexOf('{')));
		};
	}

	/** What is wrong with the template; null where nothing is. */
	String flaw() {
		if (type == SnippetType.SINGLE && template.startsWith(SnippetBuilder.PARAM_FORALL_STRING)) {
			return "is no list: expected is forall(||){field == \"$\"}";
		}
		if (type == SnippetType.SINGLE && !fixed() && !BARE.matcher(template).matches()) {
			return "has no place for the value: write $param there, or a ? at the end where it takes none";
		}
		return type == SnippetType.FORALL ? null : flaw(template.replace("?", ""));
	}

	/** What is wrong with a value; null where nothing is. */
	String flawOf(String value) {
		if (type == SnippetType.FORALL
				&& template.length() * (1 + value.chars().filter(c -> c == ',').count()) > MOST_OF_A_LIST) {
			return "is too long a list";
		}
		if (quoted && list() && text(value).indexOf('"') >= 0) {
			return "has a quote in the midst of a list";
		}
		return flaw(constraint(value));
	}

	/** The constraint for a value. */
	String constraint(String value) {
		LhsBuilder builder = new LhsBuilder(0, 0, BEFORE + AFTER);
		builder.addTemplate(0, 0, template);
		builder.addCellValue(0, 0, quoted ? text(value).replace("\\", "\\\\").replace("\"", "\\\"") : value);
		String pattern = builder.getResult();
		return pattern.substring(BEFORE.length(), pattern.length() - AFTER.length()).strip();
	}

	/** Whether the template is the whole constraint. */
	private boolean fixed() {
		return template.endsWith("?");
	}

	private boolean list() {
		return type == SnippetType.FORALL || type == SnippetType.INDEXED;
	}

	private String text(String value) {
		if (list()) {
			// Drools drops an empty item at the end, and trims others
			return QUOTED_ITEM.matcher(value)
					.replaceAll(m -> Matcher.quoteReplacement(m.group(1).isEmpty() ? " " : m.group(1)));
		}
		Matcher whole = ONE_QUOTED.matcher(value);
		return whole.matches() ? whole.group(1) : value;
	}

	/** @param at negative where there is no place for the value */
	private static boolean inQuotes(String text, int at) {
		return at >= 0 && text.substring(0, at).chars().filter(c -> c == '"').count() % 2 == 1;
	}

	/**
	 * What keeps a constraint from being complete in itself, so that it would change the meaning of what stands around
	 * it; null where nothing does.
	 */
	private static String flaw(String constraint) {
		Deque<Character> open = new ArrayDeque<>();
		for (int i = 0; i < constraint.length(); i++) {
			char c = constraint.charAt(i);
			if (c == '"' || c == '\'') {
				i = endOfText(constraint, i);
				if (i < 0) {
					return "has a quote too many or too few";
				}
			} else if (CURLY_QUOTES.indexOf(c) >= 0) {
				return "has curly quotes: write straight ones (\")";
			} else if (c == '(' || c == '[') {
				open.push(c == '(' ? ')' : ']');
			} else if (c == ')' || c == ']') {
				if (open.isEmpty() || open.pop() != c) {
					return "has a " + c + " too many";
				}
			} else if (";{}".indexOf(c) >= 0 || constraint.startsWith("//", i) || constraint.startsWith("/*", i)) {
				return "is more than a constraint: it has " + (c == '/' ? "a comment" : c);
			}
		}
		return open.isEmpty() ? null : "lacks a " + open.pop();
	}

	private static int endOfText(String constraint, int start) {
		for (int i = start + 1; i < constraint.length(); i++) {
			if (constraint.charAt(i) == '\\') {
				i++;
			} else if (constraint.charAt(i) == constraint.charAt(start)) {
				return i;
			}
		}
		return -1;
	}
}
