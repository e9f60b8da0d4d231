package org.ctmpreflight.rules.internal.language;

/**
 * What a sentence can say of a field, or of a column of the plan download, after its label. Texts are quoted in
 * sentences as in DRL.
 */
enum Sentence {
	IS_NOT_ONE_OF("is not one of", null, Operator.NOT_IN, Follow.LIST),
	IS_ONE_OF("is one of", null, Operator.IN, Follow.LIST),
	IS_NOT_BLANK("is not blank", null, Operator.NOT_EQUAL, Follow.NOTHING),
	IS_FILLED_IN("is filled in", null, Operator.NOT_EQUAL, Follow.NOTHING),
	IS_BLANK("is blank", null, Operator.EQUAL, Follow.NOTHING),
	IS_ALL_CAPITALS("is all in capitals", TextFunction.ALL_CAPITALS, Operator.EQUAL, Follow.NOTHING),
	IS_NOT_ALL_CAPITALS("is not all in capitals", TextFunction.ALL_CAPITALS, Operator.NOT_EQUAL, Follow.NOTHING),
	IS_NOT("is not", null, Operator.NOT_EQUAL, Follow.TEXT),
	IS("is", null, Operator.EQUAL, Follow.TEXT),
	DOES_NOT_CONTAIN("does not contain", null, Operator.NOT_CONTAINS, Follow.TEXT),
	CONTAINS("contains", null, Operator.CONTAINS, Follow.TEXT),
	DOES_NOT_START_WITH("does not start with", null, Operator.NOT_STARTS_WITH, Follow.TEXT),
	STARTS_WITH("starts with", null, Operator.STARTS_WITH, Follow.TEXT),
	DOES_NOT_END_WITH("does not end with", null, Operator.NOT_ENDS_WITH, Follow.TEXT),
	ENDS_WITH("ends with", null, Operator.ENDS_WITH, Follow.TEXT),
	DOES_NOT_MATCH("does not match", null, Operator.NOT_MATCHES, Follow.TEXT),
	MATCHES("matches", null, Operator.MATCHES, Follow.TEXT),
	FEWER_CHARACTERS("has fewer characters than", TextFunction.LENGTH, Operator.LESS, Follow.NUMBER),
	MORE_CHARACTERS("has more characters than", TextFunction.LENGTH, Operator.MORE, Follow.NUMBER),
	FEWER_WORDS("has fewer words than", TextFunction.WORDS, Operator.LESS, Follow.NUMBER),
	MORE_WORDS("has more words than", TextFunction.WORDS, Operator.MORE, Follow.NUMBER),
	LENGTH("has a length of", TextFunction.LENGTH, Operator.EQUAL, Follow.NUMBER),
	OTHER_LENGTH("does not have a length of", TextFunction.LENGTH, Operator.NOT_EQUAL, Follow.NUMBER),
	HOLDS_SSN("holds a Social Security number", TextFunction.HOLDS_SSN, Operator.EQUAL, Follow.NOTHING),
	HOLDS_MBI("holds a Medicare Beneficiary Identifier", TextFunction.HOLDS_MBI, Operator.EQUAL, Follow.NOTHING),
	HOLDS_NO_SSN("does not hold a Social Security number", TextFunction.HOLDS_SSN, Operator.NOT_EQUAL, Follow.NOTHING),
	HOLDS_NO_MBI("does not hold a Medicare Beneficiary Identifier", TextFunction.HOLDS_MBI, Operator.NOT_EQUAL,
			Follow.NOTHING);

	/** What stands after the words. */
	enum Follow {
		NOTHING, TEXT, NUMBER, LIST
	}

	private final String words;
	private final TextFunction function;
	private final Operator operator;
	private final Follow follow;

	Sentence(String words, TextFunction function, Operator operator, Follow follow) {
		this.words = words;
		this.function = function;
		this.operator = operator;
		this.follow = follow;
	}

	/** What it says. Of two that begin alike the longer comes first. */
	String words() {
		return words;
	}

	/** Applied to the field; null for none. */
	TextFunction function() {
		return function;
	}

	/** Compares. */
	Operator operator() {
		return operator;
	}

	/** What stands after the words. */
	Follow follow() {
		return follow;
	}

	/** What it compares with where nothing follows. */
	String implied() {
		return function == null ? "" : "true";
	}
}
