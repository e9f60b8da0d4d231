package org.ctmpreflight.check.contract;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A field of the upload or a column of the plan download, copied by hand from the tables of the record layouts.
 *
 * @param length
 *            the maximum length, or the exact one of an {@link Kind#ID}
 * @param allowed
 *            the allowed values of a coded field, else empty
 */
record ContractField(int number, String name, Kind kind, int length, boolean required, Set<String> allowed) {

	enum Kind {
		/** Exact length: complaintId, COMPLAINT_ID, CONTRACT_ID. */
		ID,
		/** CHAR without allowed values. */
		TEXT,
		/** CHAR with allowed values. */
		CODED,
		NUMERIC,
		/** mm/dd/yyyy, in a download only. */
		DATE,
		/** AGENT_BROKER_INFORMATION: "The length ... is not known and not checked". */
		UNKNOWN_LENGTH
	}

	static final List<ContractField> UPLOAD = List.of(
			new ContractField(1, "complaintId", Kind.ID, 11, true, Set.of()),
			new ContractField(2, "caseworkNotes", Kind.TEXT, 4000, true, Set.of()),
			new ContractField(3, "resolveComplaintYN", Kind.CODED, 1, true, Set.of("Y", "N")),
			new ContractField(4, "comments", Kind.TEXT, 4000, false, Set.of()),
			new ContractField(5, "complainantSatisfied", Kind.CODED, 1, false, Set.of("Y", "N", "U")),
			new ContractField(6, "hpiRelated", Kind.CODED, 1, false, Set.of("Y", "N", "U")),
			new ContractField(7, "resolutionNotification", Kind.CODED, 1, false, Set.of("0", "1", "2", "3", "4")),
			new ContractField(8, "agentBrokerComplaint", Kind.CODED, 1, false, Set.of("Y", "N")),
			new ContractField(9, "agentBrokerFirstName", Kind.TEXT, 50, false, Set.of()),
			new ContractField(10, "agentBrokerLastName", Kind.TEXT, 50, false, Set.of()),
			new ContractField(11, "agentBrokerNPN", Kind.NUMERIC, 15, false, Set.of()),
			new ContractField(12, "agentBrokerFMO", Kind.TEXT, 125, false, Set.of()),
			new ContractField(13, "agentBrokerNotes", Kind.TEXT, 250, false, Set.of()));

	static final String OLD_AGENT_BROKER_COLUMN = "AGENT_BROKER_INFORMATION";

	private static final String[] YES_NO = { "Yes", "No" };
	private static final String[] REQUEST = { "Pending", "Approved", "Rejected" };

	static final List<ContractField> DOWNLOAD = List.of(
			new ContractField(1, "COMPLAINT_ID", Kind.ID, 11, true, Set.of()),
			date(2, "RECEIVED_DATE"), text(3, "CASEWORKER", 70),
			coded(4, "COMPLAINT_TYPE", 11, "Beneficiary", "Provider"),
			text(5, "CONTACT_FNAME", 50), text(6, "CONTACT_LNAME", 50), text(7, "CONTACT_PHONE", 50),
			new ContractField(8, "CONTRACT_ID", Kind.ID, 5, false, Set.of()),
			coded(9, "CATEGORY_LEAD", 4, "CMS", "Plan"),
			text(10, "COMPLAINT_CATEGORY", 250), text(11, "COMPLAINT_SUBCATEGORY", 250),
			text(12, "COMPLAINT_SUBCAT_OTHER", 400), text(13, "COMPLAINT_SUMMARY", 4000),
			date(14, "RESOLUTION_DATE"), text(15, "RESOLUTION_SUMMARY", 10000),
			text(16, "ISSUE_LEVEL", 100), text(17, "BENE_ID", 13), text(18, "ALT_PHONE", 50),
			text(19, "PREFERRED_CALL_TIME", 250), text(20, "PREFERRED_LANGUAGE", 50),
			coded(21, "CONGRESSIONAL", 3, YES_NO), text(22, "CONGRESSIONAL_INFORMATION", 250),
			coded(23, "SWIFT", 3, YES_NO), text(24, "SWIFT_CONTROL_NUMBER", 20),
			coded(25, "AGENT_BROKER", 3, YES_NO), text(26, "AGENT_BROKER_FNAME", 50),
			text(27, "AGENT_BROKER_LNAME", 50), text(28, "AGENT_BROKER_NPN", 15),
			text(29, "AGENT_BROKER_FMO", 125), text(30, "AGENT_BROKER_NOTES", 250),
			date(31, "ASSIGNMENT/REASSIGNMENT_DATE"), text(32, "COMMENTS", 10000),
			text(33, "PLAN_CASEWORK_NOTES", 10000), coded(34, "ATTACHMENTS_YN", 3, "Yes", "No", "Y", "N"),
			coded(35, "CONTACT_PLAN_BEFORE_COMPLAINT_ENTERED", 3, YES_NO),
			coded(36, "CONTRACT_CHANGE_REQUESTS", 8, REQUEST),
			coded(37, "ISSUE_LEVEL_CHANGE_REQUESTS", 8, REQUEST),
			coded(38, "CMS_LEAD_CHANGE_REQUESTS", 8, REQUEST),
			coded(39, "COMPLAINANT_SATISFIED", 23, "Yes", "No", "Unknown/Unable to Reach"),
			coded(40, "RESOLUTION_NOTIFICATION", 21, "Unknown", "Telephone", "Written", "Telephone and Written",
					"None"),
			coded(41, "HPI_RELATED", 14, "Yes", "No", "Unknown/Unsure"),
			coded(42, "ACCESSIBLE_FORMAT", 3, YES_NO));

	/** "one column AGENT_BROKER_INFORMATION in place of columns 26-30 (38 columns)". */
	static final List<ContractField> OLD_DOWNLOAD = IntStream.rangeClosed(1, 38)
			.mapToObj(number -> {
				if (number == 26) {
					return new ContractField(26, OLD_AGENT_BROKER_COLUMN, Kind.UNKNOWN_LENGTH, 0, false, Set.of());
				}
				ContractField same = DOWNLOAD.get(number < 26 ? number - 1 : number + 3);
				return new ContractField(number, same.name, same.kind, same.length, same.required, same.allowed);
			}).toList();

	/** "version `pre-2025-10`, is fields 1-7 alone". */
	static List<ContractField> upload(String layoutVersion) {
		return switch (layoutVersion) {
			case "2025-10" -> UPLOAD;
			case "pre-2025-10" -> UPLOAD.subList(0, 7);
			default -> throw new IllegalArgumentException("no such version: " + layoutVersion);
		};
	}

	private static ContractField text(int number, String name, int length) {
		return new ContractField(number, name, Kind.TEXT, length, false, Set.of());
	}

	private static ContractField date(int number, String name) {
		return new ContractField(number, name, Kind.DATE, 10, false, Set.of());
	}

	private static ContractField coded(int number, String name, int length, String... allowed) {
		return new ContractField(number, name, Kind.CODED, length, false, Set.of(allowed));
	}
}
