package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a rule compares. */
public enum Operator {
	EQUAL("=="),
	NOT_EQUAL("!="),
	LESS("<"),
	AT_MOST("<="),
	MORE(">"),
	AT_LEAST(">="),
	IN("in"),
	NOT_IN("not in"),
	CONTAINS("contains"),
	NOT_CONTAINS("not contains"),
	MATCHES("matches"),
	NOT_MATCHES("not matches"),
	STARTS_WITH("str[startsWith]"),
	NOT_STARTS_WITH("not str[startsWith]"),
	ENDS_WITH("str[endsWith]"),
	NOT_ENDS_WITH("not str[endsWith]");

	private static final Set<Operator> ORDER = EnumSet.of(LESS, AT_MOST, MORE, AT_LEAST);
	private static final Set<Operator> LISTS = EnumSet.of(IN, NOT_IN);
	private static final Set<Operator> TEXTS = EnumSet.range(CONTAINS, NOT_ENDS_WITH);

	private final String text;

	Operator(String text) {
		this.text = text;
	}

	/** As rules have it. */
	public String text() {
		return text;
	}

	/** Whether it asks which number is larger. */
	public boolean order() {
		return ORDER.contains(this);
	}

	/** Whether a list in parentheses follows. */
	public boolean list() {
		return LISTS.contains(this);
	}

	/** Whether it looks into texts, by {@link #function()}. */
	public boolean search() {
		return TEXTS.contains(this);
	}

	/** Method of {@link org.ctmpreflight.rules.RuleFunctions} that looks into texts for it, negation aside. */
	String function() {
		return text.substring(text.lastIndexOf('[') + 1).replaceAll("\\]|^not ", "");
	}

	/** What is true wherever this is false. */
	public Operator opposite() {
		return switch (this) {
			case LESS -> AT_LEAST;
			case AT_LEAST -> LESS;
			case MORE -> AT_MOST;
			case AT_MOST -> MORE;
			default -> values()[ordinal() ^ 1];
		};
	}

	/** Whether it is the opposite of one with a simpler name. */
	boolean negative() {
		return text.startsWith("not ");
	}

	/** Those for a kind of operand. */
	static List<Operator> of(Names.Kind kind) {
		return switch (kind) {
			case FLAG -> List.of(EQUAL, NOT_EQUAL);
			case NUMBER -> List.of(EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST, IN, NOT_IN);
			case TEXT -> {
				List<Operator> texts = new ArrayList<>(List.of(EQUAL, NOT_EQUAL, IN, NOT_IN));
				texts.addAll(TEXTS);
				yield texts;
			}
		};
	}
}
