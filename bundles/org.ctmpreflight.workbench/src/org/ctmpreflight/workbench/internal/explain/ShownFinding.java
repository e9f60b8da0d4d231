package org.ctmpreflight.workbench.internal.explain;

import java.util.Objects;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.Severity;
import org.eclipse.core.resources.IFile;

/**
 * A finding as views show and hand it on. It holds no value of a field. Immutable.
 *
 * @param file        where it was found
 * @param code        what was found
 * @param pack        id of the rule pack; null for the record-layout parser
 * @param severity    how much it weighs
 * @param line        of the file, from 1; 0 for the whole file
 * @param field       null for the whole record or file
 * @param message     in one line
 * @param citation    the passage it rests on; null where that is the passage of the field
 * @param complaintId of the record where it is of the usual form; else null
 * @param suppression of somebody who answers for it; null where it counts
 * @param mark        how it compares with an earlier check; null where it was not compared
 */
public record ShownFinding(IFile file, String code, String pack, Severity severity, int line, LayoutField field,
		String message, String citation, String complaintId, Suppression suppression,
		BaselineMark mark) {
	/** Whether somebody answers for it, so that it does not count. */
	public boolean suppressed() {
		return suppression != null;
	}

	/** Whether the earlier check does not have it. */
	public boolean isNew() {
		return mark == BaselineMark.NEW;
	}

	/** Whether it tells of the same as another. */
	public boolean isAgain(ShownFinding other) {
		return code.equals(other.code) && line == other.line && Objects.equals(field, other.field);
	}

	/** Where it stands, in words. */
	public String place() {
		if (line == 0) {
			return "the whole file";
		}
		return "line " + line + (field == null ? "" : ", " + field.label());
	}
}
