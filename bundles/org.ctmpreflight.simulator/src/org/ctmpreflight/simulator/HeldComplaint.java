package org.ctmpreflight.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What CTM holds of one complaint. Immutable. It holds health information where the complaints are real, and therefore
 * does not show its values in {@link #toString()}.
 *
 * @param id      complaint ID
 * @param notes   the notes of all uploads that were processed, in order and exactly as sent, wherever they went
 * @param columns the columns of a plan download by name, in order; blank ones are empty
 */
public record HeldComplaint(String id, List<String> notes, Map<String, String> columns) {
	/** Day of its resolution, mm/dd/yyyy; empty while it is open. */
	public static final String RESOLUTION_DATE = "RESOLUTION_DATE";
	/** What resolved it. */
	public static final String RESOLUTION_SUMMARY = "RESOLUTION_SUMMARY";
	/** Notes of the plan, one after the other. */
	public static final String PLAN_CASEWORK_NOTES = "PLAN_CASEWORK_NOTES";

	/** Copies the collections. */
	public HeldComplaint {
		notes = List.copyOf(notes);
		columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
	}

	/** Value of a column; empty where it is blank or there is no such column. */
	public String column(String name) {
		return columns.getOrDefault(name, "");
	}

	/** Whether it is resolved: it has a day of resolution. */
	public boolean resolved() {
		return !column(RESOLUTION_DATE).isBlank();
	}

	/** What resolved it; empty where nothing did. */
	public String resolutionSummary() {
		return column(RESOLUTION_SUMMARY);
	}

	/** The column of the plan's notes, as a download shows it. */
	public String planCaseworkNotes() {
		return column(PLAN_CASEWORK_NOTES);
	}

	@Override
	public String toString() {
		return "complaint " + id + " with " + notes.size() + " uploaded notes" + (resolved() ? ", resolved" : "");
	}
}
