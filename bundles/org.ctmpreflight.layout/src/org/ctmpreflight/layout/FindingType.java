package org.ctmpreflight.layout;

import java.util.List;

/**
 * What a finding says, apart from where: one code with one severity. Immutable.
 *
 * @param code        stable identifier, e.g. {@code field-too-long}
 * @param severity    how much it weighs where nobody overrides it
 * @param pack        id of the rule pack that defines it; null for the record-layout parser
 * @param citation    the passage it rests on; null where that is the passage of the field it stands at
 * @param message     what is wrong, what is expected and what to do, in one line; {@link MessageTemplate} fills it in
 * @param explanation what is demanded and why, for {@code explain}
 * @param remedy      how to put it right, for {@code explain}
 * @param arguments   names of the numbers that each finding of this type carries, in order
 */
public record FindingType(String code, Severity severity, String pack, String citation, String message,
		String explanation, String remedy, List<String> arguments) {

	/** Most arguments that a type can have. */
	public static final int MAX_ARGUMENTS = 2;

	/** Copies the list. */
	public FindingType {
		arguments = List.copyOf(arguments);
		if (arguments.size() > MAX_ARGUMENTS) {
			throw new IllegalArgumentException(code + " has more than " + MAX_ARGUMENTS + " arguments");
		}
	}

	/** The same type with another severity. */
	public FindingType withSeverity(Severity other) {
		return other == severity ? this
				: new FindingType(code, other, pack, citation, message, explanation, remedy, arguments);
	}
}
