package org.ctmpreflight.editing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.layout.RecordLayout;

/** A complaint as a plan download has it. Immutable. */
public final class Complaint {
	/** What the column of agents and brokers was before there were five. */
	private static final String OLD_COLUMN = "AGENT_BROKER_INFORMATION";
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/uuuu")
			.withResolverStyle(ResolverStyle.STRICT);

	private final int row;
	private final Map<String, String> values;

	Complaint(int row, Map<String, String> values) {
		this.row = row;
		this.values = Map.copyOf(values);
	}

	/** Its row in the download, from 0. */
	public int row() {
		return row;
	}

	/** Its ID; empty where it has none. */
	public String id() {
		return value("COMPLAINT_ID");
	}

	/** Value of a column without surrounding spaces; empty where it is blank or missing. */
	public String value(String column) {
		return values.getOrDefault(column, "");
	}

	/** Whether it has a resolution date. */
	public boolean resolved() {
		return !value("RESOLUTION_DATE").isEmpty();
	}

	/** Day in a column; null where it is blank or none. */
	public LocalDate date(String column) {
		try {
			return LocalDate.parse(value(column), DATE);
		} catch (DateTimeParseException e) {
			return null;
		}
	}

	/**
	 * A casework record about it, to be completed. The complaint ID is filled in, and where the complaint is resolved, so
	 * that CTM would ignore what else it says, that it is not to be resolved. All else is for a person to write.
	 *
	 * @param layout of uploads
	 */
	public List<String> startRecord(RecordLayout layout) {
		List<String> fields = new ArrayList<>(Collections.nCopies(layout.fields().size(), ""));
		layout.field("complaintId").ifPresent(f -> fields.set(f.number() - 1, id()));
		if (resolved()) {
			layout.field("resolveComplaintYN").ifPresent(f -> fields.set(f.number() - 1, "N"));
		}
		return fields;
	}

	boolean knows(String column) {
		return values.containsKey(column);
	}

	/** Whether a column has a text, whatever the case. */
	boolean has(String column, String part) {
		return contains(value(column), part);
	}

	/** The same of a column about an agent or broker, for which an older download has one column for all. */
	boolean hasOfAgentBroker(String column, String part) {
		return has(knows(column) ? column : OLD_COLUMN, part);
	}

	boolean hasAnywhere(String part) {
		return values.values().stream().anyMatch(v -> contains(v, part));
	}

	private static boolean contains(String text, String part) {
		for (int i = 0; i <= text.length() - part.length(); i++) {
			if (text.regionMatches(true, i, part, 0, part.length())) {
				return true;
			}
		}
		return false;
	}

	/** Tells nothing of what it says, which may get into a log. */
	@Override
	public String toString() {
		return "complaint in row " + row;
	}
}
