package org.ctmpreflight.rules.internal.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions that a rule may apply to a text, each a method of {@link org.ctmpreflight.rules.RuleFunctions}. */
public enum TextFunction {
	/** Number of characters. */
	LENGTH("length", Names.Kind.NUMBER),
	/** Number of words. */
	WORDS("words", Names.Kind.NUMBER),
	/** Whether all its letters are capitals. */
	ALL_CAPITALS("allCapitals", Names.Kind.FLAG),
	/** Whether something in it looks like a Social Security number. */
	HOLDS_SSN("holdsSsn", Names.Kind.FLAG),
	/** Whether something in it looks like a Medicare Beneficiary Identifier. */
	HOLDS_MBI("holdsMbi", Names.Kind.FLAG);

	private final String text;
	private final Names.Kind kind;

	TextFunction(String text, Names.Kind kind) {
		this.text = text;
		this.kind = kind;
	}

	/** As rules have it. */
	public String text() {
		return text;
	}

	/** Of its result. */
	public Names.Kind kind() {
		return kind;
	}

	/** The function of that name. */
	static Optional<TextFunction> of(String text) {
		return Arrays.stream(values()).filter(f -> f.text.equals(text)).findFirst();
	}

	/** Every name. */
	static List<String> names() {
		return Arrays.stream(values()).map(TextFunction::text).toList();
	}
}
