package org.ctmpreflight.editing;

/**
 * What a plan asked CMS to change about a complaint. Immutable.
 *
 * @param row         of the download, from 0
 * @param complaintId of the complaint
 * @param contract    the complaint's contract
 * @param kind        what was to be changed
 * @param state       what became of it, as the download says: Pending, Approved or Rejected
 */
public record PlanRequest(int row, String complaintId, String contract, Kind kind, String state) {
	/** What a plan can ask for. */
	public enum Kind {
		/** Another contract. */
		CONTRACT("CONTRACT_CHANGE_REQUESTS", "Contract change"),
		/** Another issue level. */
		ISSUE_LEVEL("ISSUE_LEVEL_CHANGE_REQUESTS", "Issue level change"),
		/** That CMS, or the plan, has the lead. */
		CMS_LEAD("CMS_LEAD_CHANGE_REQUESTS", "CMS lead change");

		private final String column;
		private final String label;

		Kind(String column, String label) {
			this.column = column;
			this.label = label;
		}

		/** Column of the download. */
		public String column() {
			return column;
		}

		/** A name for people. */
		public String label() {
			return label;
		}
	}
}
