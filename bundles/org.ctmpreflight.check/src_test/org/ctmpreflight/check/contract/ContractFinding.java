package org.ctmpreflight.check.contract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A finding as the contract asks for it; {@code null} wherever the contract says null.
 *
 * @param severity
 *            {@code error}, {@code warning} or {@code info}
 */
public record ContractFinding(String code, String severity, Long line, Integer fieldNumber, String field,
		String complaintId) {

	/** "Findings come sorted by line (null first), then by field number (null first), then by code". */
	public static final Comparator<ContractFinding> ORDER = Comparator
			.comparing(ContractFinding::line, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
			.thenComparing(ContractFinding::fieldNumber, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
			.thenComparing(ContractFinding::code);

	/**
	 * "every other field that the rule's row in rules.md names, in field order, whether or not it decided; for
	 * duplicates and download rules complaintId too, unless it is field; for parser findings []".
	 * A row that speaks of "each of fields 9-13" is read as naming one of them for each finding.
	 */
	public List<String> related() {
		return switch (code) {
			case "satisfied-required-when-resolving", "hpi-required-when-resolving",
					"notification-required-when-resolving", "satisfied-not-allowed-when-open" ->
				fields(3);
			case "notification-contact-required" -> fields(3, 5);
			case "agent-broker-detail-not-allowed", "agent-broker-flag-missing" -> fields(8);
			case "agent-broker-detail-missing" -> fields(9, 10, 11, 12, 13);
			case "duplicate-casework-note", "duplicate-resolve-conflict" -> fields(1);
			case "note-already-in-ctm", "agent-broker-category" -> fields(1);
			case "complaint-already-resolved" -> fields(1, 5, 6, 7);
			default -> List.of();
		};
	}

	private static List<String> fields(int... numbers) {
		return IntStream.of(numbers).mapToObj(number -> ContractField.UPLOAD.get(number - 1).name()).toList();
	}

	/** One line to read in a failed comparison. */
	@Override
	public String toString() {
		return severity + " " + (line == null ? "-" : line) + "/" + (fieldNumber == null ? "-" : fieldNumber) + " "
				+ code + " " + (field == null ? "-" : field) + " " + (complaintId == null ? "-" : complaintId);
	}

	/** All findings, one a line, to compare two lists as text. */
	public static String lines(List<ContractFinding> findings) {
		return findings.stream().map(ContractFinding::toString).collect(Collectors.joining("\n"));
	}
}
