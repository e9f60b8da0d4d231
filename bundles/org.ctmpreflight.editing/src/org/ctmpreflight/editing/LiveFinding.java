package org.ctmpreflight.editing;

import java.util.List;

import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.MessageTemplate;

/**
 * One finding in a document. Immutable.
 *
 * @param row         where it stands, from 0; {@link #WHOLE_FILE} for the whole file
 * @param type        what it says
 * @param field       where it stands; null for a whole row or file
 * @param arguments   as many as the type names
 * @param complaintId digits of the record's complaint ID, or {@link org.ctmpreflight.check.FindingCursor#NO_COMPLAINT}
 * @param suppression the entry that suppresses it; null where it counts
 */
public record LiveFinding(int row, FindingType type, LayoutField field, List<Long> arguments, long complaintId,
		Suppression suppression) {
	/** The row of a finding about the whole file. */
	public static final int WHOLE_FILE = -1;

	/** Its code. */
	public String code() {
		return type.code();
	}

	/** Number of its field, from 1; 0 for a whole row or file. */
	public int fieldNumber() {
		return field == null ? 0 : field.number();
	}

	/** What is wrong, what is expected and what to do, in one line and without the value. */
	public String message() {
		return new MessageTemplate(type, field).fill(arguments.stream().mapToLong(Long::longValue).toArray());
	}
}
