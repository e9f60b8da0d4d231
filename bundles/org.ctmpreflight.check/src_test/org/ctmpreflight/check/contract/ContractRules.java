package org.ctmpreflight.check.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sections "Conditional rules", "Cross-record rules" and "Rules against a plan download" of the contract.
 *
 * @param fieldCount
 *            how many fields the layout has: 13, or 7 before the release
 * @param download
 *            the plan download, or null where none is given
 * @param categories
 *            the table of categories that allow agent/broker data; may be empty
 */
record ContractRules(int fieldCount, LocalDate asOf, ContractDownload download,
		List<AgentBrokerCategory> categories) {

	private static final Map<String, List<String>> COLUMNS_NEEDED = Map.of(
			// "Without RESOLUTION_DATE `complaint-already-resolved` is skipped"
			"complaint-already-resolved", List.of("RESOLUTION_DATE"),
			// "without RESOLUTION_SUMMARY or PLAN_CASEWORK_NOTES (either) `note-already-in-ctm`"
			"note-already-in-ctm", List.of("RESOLUTION_SUMMARY", "PLAN_CASEWORK_NOTES"),
			// "without COMPLAINT_CATEGORY or COMPLAINT_SUBCATEGORY `agent-broker-category`"
			"agent-broker-category", List.of("COMPLAINT_CATEGORY", "COMPLAINT_SUBCATEGORY"));

	private static final List<String> ALL = List.of("agent-broker-category", "agent-broker-detail-missing",
			"agent-broker-detail-not-allowed", "agent-broker-flag-missing", "complaint-already-resolved",
			"complaint-not-found", "duplicate-casework-note", "duplicate-complaint-id", "duplicate-resolve-conflict",
			"hpi-required-when-resolving", "note-already-in-ctm", "notification-contact-required",
			"notification-required-when-resolving", "satisfied-not-allowed-when-open",
			"satisfied-required-when-resolving");

	private static final List<String> DOWNLOAD_RULES = List.of("complaint-not-found", "complaint-already-resolved",
			"note-already-in-ctm", "agent-broker-category");

	/** The rules skipped, by code, and the first reason that holds; every rule that is not here runs. */
	SortedMap<String, String> skipped() {
		SortedMap<String, String> skipped = new TreeMap<>();
		for (String code : ALL) {
			skipReason(code).ifPresent(reason -> skipped.put(code, reason));
		}
		return skipped;
	}

	boolean runs(String code) {
		return skipReason(code).isEmpty();
	}

	// "one reason each, the first that holds of: ..., not in effect, layout lacks a field, no download given, column
	// missing, table empty"
	private Optional<String> skipReason(String code) {
		// "its rules that name fields 8-13 are in effect from 2025-10-31 and only on layouts with these fields"
		boolean namesAgentBrokerFields = code.startsWith("agent-broker-");
		if (namesAgentBrokerFields && asOf.isBefore(ContractWords.RELEASE)) {
			return Optional.of("not in effect");
		}
		if (namesAgentBrokerFields && fieldCount < 13) {
			return Optional.of("layout lacks a field");
		}
		if (DOWNLOAD_RULES.contains(code)) {
			// a download that cannot be used stops the run; its rules are then as without one
			if (download == null || !download.isUsable()) {
				return Optional.of("no download given");
			}
			if (!COLUMNS_NEEDED.getOrDefault(code, List.of()).stream().allMatch(download::has)) {
				return Optional.of("column missing");
			}
		}
		// "skipped, and every output says so, while that table is empty"
		if (code.equals("agent-broker-category") && categories.isEmpty()) {
			return Optional.of("table empty");
		}
		return Optional.empty();
	}

	void check(List<ContractRecord> records, ContractFindings findings) {
		for (ContractRecord record : records) {
			checkResolving(record, findings);
			checkContact(record, findings);
			checkAgentBroker(record, findings);
		}
		ContractDuplicates.check(records, findings);
		if (download != null && download.isUsable()) {
			for (ContractRecord record : records) {
				checkAgainstDownload(record, findings);
			}
		}
	}

	private void checkResolving(ContractRecord record, ContractFindings findings) {
		boolean resolving = record.value(3).equals("Y");
		boolean open = record.value(3).equals("N");
		String satisfied = record.value(5);
		// "R = Y and S blank"
		if (resolving && record.isBlank(5)) {
			findings.field("satisfied-required-when-resolving", "error", record, 5);
		}
		// "R = Y and H blank"
		if (resolving && record.isBlank(6)) {
			findings.field("hpi-required-when-resolving", "error", record, 6);
		}
		// "R = Y and N blank"
		if (resolving && record.isBlank(7)) {
			findings.field("notification-required-when-resolving", "error", record, 7);
		}
		// "R = N and S is Y or N"
		if (open && (satisfied.equals("Y") || satisfied.equals("N"))) {
			findings.field("satisfied-not-allowed-when-open", "error", record, 5);
		}
	}

	private void checkContact(ContractRecord record, ContractFindings findings) {
		boolean resolving = record.value(3).equals("Y");
		String satisfied = record.value(5);
		String notification = record.value(7);
		// "S is Y or N, and N is 0, 4, or blank; but not when N is blank and R = Y"
		boolean wasAsked = satisfied.equals("Y") || satisfied.equals("N");
		boolean noContact = notification.equals("0") || notification.equals("4") || record.isBlank(7);
		boolean exempt = record.isBlank(7) && resolving;
		if (wasAsked && noContact && !exempt) {
			findings.field("notification-contact-required", "error", record, 7);
		}
	}

	private void checkAgentBroker(ContractRecord record, ContractFindings findings) {
		if (!runs("agent-broker-detail-missing")) {
			// the three rules name the same fields, so they run or are skipped together
			return;
		}
		boolean allBlank = true;
		for (int detail = 9; detail <= 13; detail++) {
			if (record.isBlank(detail)) {
				continue;
			}
			allBlank = false;
			// "each of fields 9-13 that is not blank", "AB = N"
			if (record.value(8).equals("N")) {
				findings.field("agent-broker-detail-not-allowed", "error", record, detail);
			}
			// "each of fields 9-13 that is not blank", "AB blank"
			if (record.isBlank(8)) {
				findings.field("agent-broker-flag-missing", "warning", record, detail);
			}
		}
		// "AB = Y and fields 9-13 all blank"
		if (record.value(8).equals("Y") && allBlank) {
			findings.field("agent-broker-detail-missing", "info", record, 8);
		}
	}

	private void checkAgainstDownload(ContractRecord record, ContractFindings findings) {
		String id = record.value(1);
		// "All four look only at a complaintId value of length 11"
		if (ContractWords.length(id) != 11) {
			return;
		}
		if (!download.hasComplaint(id)) {
			// "the complaintId value is not in the download": "error; warning ... where the download is known to be
			// partial"
			findings.field("complaint-not-found", download.isPartial() ? "warning" : "error", record, 1);
			return;
		}
		// "the complaint is resolved in the download, and R = Y or one of S, H, N is not blank"; "A complaint is taken
		// as resolved when RESOLUTION_DATE is not blank"
		if (runs("complaint-already-resolved") && !ContractWords.isBlank(download.raw(id, "RESOLUTION_DATE"))
				&& (record.value(3).equals("Y") || !record.isBlank(5) || !record.isBlank(6) || !record.isBlank(7))) {
			findings.field("complaint-already-resolved", "warning", record, 3);
		}
		if (runs("note-already-in-ctm") && isNoteInCtm(record)) {
			findings.field("note-already-in-ctm", "error", record, 2);
		}
		// "AB = Y, and the complaint's category and subcategory are not in the table"
		if (runs("agent-broker-category") && record.value(8).equals("Y") && !isCategoryAllowed(id)) {
			findings.field("agent-broker-category", "warning", record, 8);
		}
	}

	private boolean isNoteInCtm(ContractRecord record) {
		// "with both sides white space folded and case counting"
		String note = ContractWords.folded(record.raw(2));
		String summary = ContractWords.folded(download.raw(record.value(1), "RESOLUTION_SUMMARY"));
		String notes = ContractWords.folded(download.raw(record.value(1), "PLAN_CASEWORK_NOTES"));
		// "the note is not empty and equals the complaint's RESOLUTION_SUMMARY or PLAN_CASEWORK_NOTES, or has at least
		// 20 characters and stands inside PLAN_CASEWORK_NOTES"
		return !note.isEmpty() && (note.equals(summary) || note.equals(notes))
				|| ContractWords.length(note) >= 20 && notes.contains(note);
	}

	private boolean isCategoryAllowed(String id) {
		String category = download.raw(id, "COMPLAINT_CATEGORY");
		String subcategory = download.raw(id, "COMPLAINT_SUBCATEGORY");
		return categories.stream().anyMatch(row -> row.allows(category, subcategory));
	}
}
