package org.ctmpreflight.check.contract;

import java.util.List;

/** The section "Field findings" of the contract. */
final class ContractFieldChecks {

	private ContractFieldChecks() {
	}

	static void check(ContractRecord record, List<ContractField> fields, ContractFindings findings) {
		for (ContractField field : fields) {
			checkContent(record, field, findings);
			checkCharacters(record, field, findings);
		}
	}

	private static void checkContent(ContractRecord record, ContractField field, ContractFindings findings) {
		int number = field.number();
		String raw = record.raw(number);
		String value = ContractWords.value(raw);
		boolean blank = ContractWords.isBlank(raw);
		// "required field is blank"
		if (field.required() && blank) {
			findings.field("required-field-missing", "error", record, number);
		}
		// "complaintId: value not blank and its length is not 11"
		if (field.kind() == ContractField.Kind.ID && !blank && ContractWords.length(value) != 11) {
			findings.field("field-wrong-length", "error", record, number);
		}
		// "complaintId: value has length 11 and is not `C` and ten digits 0-9"
		if (field.kind() == ContractField.Kind.ID && ContractWords.length(value) == 11
				&& !ContractWords.isComplaintId(value)) {
			findings.field("complaint-id-format", "warning", record, number);
		}
		// "a CHAR or NUMERIC field with no allowed values, complaintId aside: raw is longer than the maximum"
		boolean hasMaximum = field.kind() == ContractField.Kind.TEXT || field.kind() == ContractField.Kind.NUMERIC;
		if (hasMaximum && ContractWords.length(raw) > field.length()) {
			findings.field("field-too-long", "error", record, number);
		}
		// "coded value is invalid": "not blank and not one of the allowed values, which are case-sensitive"
		if (field.kind() == ContractField.Kind.CODED && !blank && !field.allowed().contains(value)) {
			findings.field("value-not-allowed", "error", record, number);
		}
		// "NUMERIC field: value is not blank and has a character that is not 0-9"
		if (field.kind() == ContractField.Kind.NUMERIC && !blank && !ContractWords.areDigits(value)) {
			findings.field("not-numeric", "error", record, number);
		}
	}

	private static void checkCharacters(ContractRecord record, ContractField field, ContractFindings findings) {
		int number = field.number();
		String raw = record.raw(number);
		// "raw has a character over U+007F"
		if (raw.chars().anyMatch(character -> character > 0x7F)) {
			findings.field("non-ascii-character", "error", record, number);
		}
		// "raw has a character below U+0020, or equal to U+007F"
		if (raw.chars().anyMatch(character -> character < 0x20 || character == 0x7F)) {
			findings.field("control-character", "error", record, number);
		}
		// "raw is not empty and starts or ends with U+0020"
		if (!raw.isEmpty() && (raw.startsWith(" ") || raw.endsWith(" "))) {
			// "error in a complaintId, coded or NUMERIC field that is not blank, else warning"
			boolean strict = field.kind() != ContractField.Kind.TEXT && !ContractWords.isBlank(raw);
			findings.field("surrounding-space", strict ? "error" : "warning", record, number);
		}
		// "raw has two characters or more and starts and ends with `"`"
		if (raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"")) {
			findings.field("quoted-value", "warning", record, number);
		}
	}
}
