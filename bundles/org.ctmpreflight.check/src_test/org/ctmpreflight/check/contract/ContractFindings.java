package org.ctmpreflight.check.contract;

import java.util.List;
import java.util.TreeSet;

/** Gathers findings; keeps them in the order of the contract, and each place and code once. */
final class ContractFindings {

	// "each (code, line, field) at most once": the order compares these three, so a set by that order drops the second
	private final TreeSet<ContractFinding> found = new TreeSet<>(ContractFinding.ORDER);

	/** A finding about the whole file: line and field are null. */
	void file(String code, String severity) {
		found.add(new ContractFinding(code, severity, null, null, null, null));
	}

	/** A finding about a whole line that is no record: "complaintId is ... null for lines that are no records". */
	void line(String code, String severity, long line) {
		found.add(new ContractFinding(code, severity, line, null, null, null));
	}

	/** A finding about a whole record. */
	void record(String code, String severity, ContractRecord record) {
		found.add(new ContractFinding(code, severity, record.line(), null, null, record.shownId()));
	}

	/** A finding about one field of a record of an upload. */
	void field(String code, String severity, ContractRecord record, int number) {
		field(code, severity, record.line(), ContractField.UPLOAD.get(number - 1), record.shownId());
	}

	/** A finding about one field or column; the line and the complaint ID may be null. */
	void field(String code, String severity, Long line, ContractField field, String shownId) {
		found.add(new ContractFinding(code, severity, line, field.number(), field.name(), shownId));
	}

	/** "an unknown column has field null and its place as fieldNumber". */
	void unknownColumn(long headingLine, int place) {
		found.add(new ContractFinding("download-column-unknown", "warning", headingLine, place, null, null));
	}

	List<ContractFinding> sorted() {
		return List.copyOf(found);
	}
}
