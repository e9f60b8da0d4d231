package org.ctmpreflight.rules.internal.language;

/**
 * What a rule compares: a name, or a function of a text.
 *
 * @param function null for the name itself
 * @param name     one of {@link Names}
 * @param kind     of the whole
 */
public record Operand(TextFunction function, String name, Names.Kind kind) {
	/** As rules have it. */
	public String text() {
		return function == null ? name : function.text() + "( " + name + " )";
	}
}
