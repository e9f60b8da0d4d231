package org.ctmpreflight.rules;

import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.layout.FindingType;

/**
 * One rule, as its own metadata tells. Immutable.
 *
 * @param type            its finding: code, severity, citation and texts; arguments as far as the message names them
 * @param fields          canonical names of the fields it reports at: one, or several for a finding at each that is not
 *                        blank
 * @param related         the other fields that take part, in the layout's order
 * @param effectiveFrom   first day in effect; null for the pack's
 * @param effectiveTo     last day in effect; null for the pack's
 * @param needsDownload   whether it needs a plan download
 * @param columns         columns of the download that it needs
 * @param table           reference table that it needs, or null
 * @param partialType     its finding where the download is known to be partial; equal to {@code type} for most
 * @param place           file of its pack and line where it stands
 * @param condition       when it fires, in the language of rules
 */
public record RuleDefinition(FindingType type, List<String> fields, List<String> related, LocalDate effectiveFrom,
		LocalDate effectiveTo, boolean needsDownload, List<String> columns, String table, FindingType partialType,
		String place, String condition) {

	/** Copies the lists. */
	public RuleDefinition {
		fields = List.copyOf(fields);
		related = List.copyOf(related);
		columns = List.copyOf(columns);
	}

	/** The rule's name and its finding's code. */
	public String code() {
		return type.code();
	}

	/** Whether it is in effect on {@code day}, its pack's dates aside. */
	public boolean inEffect(LocalDate day) {
		return (effectiveFrom == null || !day.isBefore(effectiveFrom))
				&& (effectiveTo == null || !day.isAfter(effectiveTo));
	}
}
