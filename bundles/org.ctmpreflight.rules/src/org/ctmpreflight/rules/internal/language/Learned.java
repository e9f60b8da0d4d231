package org.ctmpreflight.rules.internal.language;

import java.util.List;
import java.util.Map;

/**
 * What the program looks at to tell something of a record, beside its fields, that a rule can name.
 *
 * @param fields  of the record
 * @param columns of the plan download; none where it tells that without one
 * @param table   reference table, or null
 */
public record Learned(List<String> fields, List<String> columns, String table) {
	private static final String ID = "complaintId";
	private static final String NOTE = "caseworkNotes";
	private static final String COMPLAINT_ID = "COMPLAINT_ID";
	private static final Learned NOTHING = new Learned(List.of(), List.of(), null);
	private static final Map<String, Learned> OF = Map.of(
			"agentBrokerDetail",
			fields("agentBrokerFirstName", "agentBrokerLastName", "agentBrokerNPN", "agentBrokerFMO",
					"agentBrokerNotes"),
			"duplicateId", fields(ID), "firstLineOfSameId", fields(ID), "duplicateNote", fields(ID, NOTE),
			"duplicateResolve", fields(ID, "resolveComplaintYN"),
			"complaintFound", download(List.of(ID), COMPLAINT_ID), "complaintMissing",
			download(List.of(ID), COMPLAINT_ID),
			"complaintResolved", download(List.of(ID), "RESOLUTION_DATE"),
			"noteAlreadyInCtm", download(List.of(ID, NOTE), "RESOLUTION_SUMMARY", "PLAN_CASEWORK_NOTES"),
			"agentBrokerCategoryAllowed",
			new Learned(List.of(ID), List.of("COMPLAINT_CATEGORY", "COMPLAINT_SUBCATEGORY"),
					"agent-broker-categories"));

	private static Learned fields(String... fields) {
		return new Learned(List.of(fields), List.of(), null);
	}

	private static Learned download(List<String> fields, String... columns) {
		return new Learned(fields, List.of(columns), null);
	}

	/** What must be looked at to tell a name of {@link Names}. */
	public static Learned of(Names names, String name) {
		String column = names.column(name);
		Learned known = column != null ? download(List.of(ID), column) : OF.get(name);
		return known != null ? known : names.fields().contains(name) ? fields(name) : NOTHING;
	}

	/** The columns that a plan download may lack: one without the complaint's ID is of no use at all. */
	public List<String> optionalColumns() {
		return columns.stream().filter(c -> !c.equals(COMPLAINT_ID)).toList();
	}
}
