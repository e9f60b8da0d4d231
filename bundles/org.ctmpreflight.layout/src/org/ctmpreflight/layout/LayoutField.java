package org.ctmpreflight.layout;

import java.util.List;

/**
 * One field (or column) of a record layout. Immutable.
 *
 * @param number        place in the record, from 1
 * @param name          canonical name, as in machine output, rules and the API
 * @param label         the memo's name for it
 * @param type          what it may be made of
 * @param maxLength     most characters (Unicode code points); 0 where there is no limit or none is known
 * @param exactLength   the only length allowed, in characters; 0 where any length is
 * @param presence      whether it must be filled in
 * @param allowedValues values of a coded field, in the memo's order; empty where any value is allowed
 * @param description   what it holds, in our words
 * @param sample        an invented value
 * @param citation      where the memo defines it
 */
public record LayoutField(int number, String name, String label, FieldType type, int maxLength, int exactLength,
		Presence presence, List<AllowedValue> allowedValues, String description, String sample, String citation) {

	/** Copies the list. */
	public LayoutField {
		allowedValues = List.copyOf(allowedValues);
	}

	/** Whether only listed values are allowed. */
	public boolean coded() {
		return !allowedValues.isEmpty();
	}

	/** Whether every record must have it. */
	public boolean required() {
		return presence == Presence.REQUIRED;
	}

	/** Whether {@code value}, without surrounding spaces, is one of the allowed ones; case counts. */
	public boolean allows(String value) {
		for (AllowedValue a : allowedValues) {
			if (a.value().equals(value)) {
				return true;
			}
		}
		return false;
	}
}
