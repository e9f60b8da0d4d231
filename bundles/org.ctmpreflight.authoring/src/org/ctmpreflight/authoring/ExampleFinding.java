package org.ctmpreflight.authoring;

/**
 * A finding of a rule on an example's record. Immutable.
 *
 * @param code  of the rule
 * @param field canonical name of the field where it stands
 */
public record ExampleFinding(String code, String field) {
	/** {@code code field}, as files of examples have it. */
	@Override
	public String toString() {
		return code + " " + field;
	}
}
