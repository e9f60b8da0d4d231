package org.ctmpreflight.rules;

import java.util.Map;

/**
 * A complaint as the plan download has it. Values are without surrounding spaces; a blank column, and one that the
 * download does not have, is the empty text.
 */
public final class DownloadedComplaint {
	private Map<String, String> columns = Map.of();

	DownloadedComplaint load(Map<String, String> newColumns) {
		columns = newColumns;
		return this;
	}

	private String column(String name) {
		return columns.getOrDefault(name, "");
	}

	/** Column RECEIVED_DATE. */
	public String getReceivedDate() {
		return column("RECEIVED_DATE");
	}

	/** Column CASEWORKER. */
	public String getCaseworker() {
		return column("CASEWORKER");
	}

	/** Column COMPLAINT_TYPE. */
	public String getComplaintType() {
		return column("COMPLAINT_TYPE");
	}

	/** Column CONTRACT_ID. */
	public String getContractId() {
		return column("CONTRACT_ID");
	}

	/** Column CATEGORY_LEAD. */
	public String getCategoryLead() {
		return column("CATEGORY_LEAD");
	}

	/** Column COMPLAINT_CATEGORY. */
	public String getComplaintCategory() {
		return column("COMPLAINT_CATEGORY");
	}

	/** Column COMPLAINT_SUBCATEGORY. */
	public String getComplaintSubcategory() {
		return column("COMPLAINT_SUBCATEGORY");
	}

	/** Column COMPLAINT_SUBCAT_OTHER. */
	public String getComplaintSubcatOther() {
		return column("COMPLAINT_SUBCAT_OTHER");
	}

	/** Column COMPLAINT_SUMMARY. */
	public String getComplaintSummary() {
		return column("COMPLAINT_SUMMARY");
	}

	/** Column RESOLUTION_DATE. */
	public String getResolutionDate() {
		return column("RESOLUTION_DATE");
	}

	/** Column RESOLUTION_SUMMARY. */
	public String getResolutionSummary() {
		return column("RESOLUTION_SUMMARY");
	}

	/** Column ISSUE_LEVEL. */
	public String getIssueLevel() {
		return column("ISSUE_LEVEL");
	}

	/** Column CONGRESSIONAL. */
	public String getCongressional() {
		return column("CONGRESSIONAL");
	}

	/** Column AGENT_BROKER. */
	public String getAgentBroker() {
		return column("AGENT_BROKER");
	}

	/** Column ASSIGNMENT/REASSIGNMENT_DATE. */
	public String getAssignmentReassignmentDate() {
		return column("ASSIGNMENT/REASSIGNMENT_DATE");
	}

	/** Column COMMENTS. */
	public String getComments() {
		return column("COMMENTS");
	}

	/** Column PLAN_CASEWORK_NOTES. */
	public String getPlanCaseworkNotes() {
		return column("PLAN_CASEWORK_NOTES");
	}

	/** Column COMPLAINANT_SATISFIED. */
	public String getComplainantSatisfied() {
		return column("COMPLAINANT_SATISFIED");
	}

	/** Column RESOLUTION_NOTIFICATION. */
	public String getResolutionNotification() {
		return column("RESOLUTION_NOTIFICATION");
	}

	/** Column HPI_RELATED. */
	public String getHpiRelated() {
		return column("HPI_RELATED");
	}
}
