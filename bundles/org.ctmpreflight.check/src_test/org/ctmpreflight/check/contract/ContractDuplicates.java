package org.ctmpreflight.check.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The section "Cross-record rules" of the contract. */
final class ContractDuplicates {

	private ContractDuplicates() {
	}

	static void check(List<ContractRecord> records, ContractFindings findings) {
		// "Earlier record: one with a smaller line number in the same file"; the records come in that order
		Map<String, List<ContractRecord>> earlierById = new HashMap<>();
		for (ContractRecord record : records) {
			// "the same non-blank complaintId value"
			if (record.isBlank(1)) {
				continue;
			}
			List<ContractRecord> earlier = earlierById.computeIfAbsent(record.value(1), id -> new ArrayList<>());
			compare(record, earlier, findings);
			earlier.add(record);
		}
	}

	private static void compare(ContractRecord record, List<ContractRecord> earlier, ContractFindings findings) {
		// "an earlier record has the same non-blank complaintId value"
		if (!earlier.isEmpty()) {
			findings.field("duplicate-complaint-id", "warning", record, 1);
		}
		for (ContractRecord other : earlier) {
			// "... and the same non-blank caseworkNotes value"
			if (!record.isBlank(2) && record.value(2).equals(other.value(2))) {
				findings.field("duplicate-casework-note", "error", record, 2);
			}
			// "R is Y or N, and an earlier record has ... the other of the two"
			if (record.value(3).equals("Y") && other.value(3).equals("N")
					|| record.value(3).equals("N") && other.value(3).equals("Y")) {
				findings.field("duplicate-resolve-conflict", "warning", record, 3);
			}
		}
	}
}
