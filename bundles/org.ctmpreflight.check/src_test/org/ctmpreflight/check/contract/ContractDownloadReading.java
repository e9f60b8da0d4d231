package org.ctmpreflight.check.contract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The section "Checks of a plan download itself" of the contract, for a download as text. */
public final class ContractDownloadReading {

	private static final Set<String> NEW_AGENT_BROKER_COLUMNS = Set.of("AGENT_BROKER_FNAME", "AGENT_BROKER_LNAME",
			"AGENT_BROKER_NPN", "AGENT_BROKER_FMO", "AGENT_BROKER_NOTES");

	private ContractDownloadReading() {
	}

	public static List<ContractFinding> findings(byte[] file, LocalDate asOf) {
		ContractDownload download = ContractDownload.read(file);
		ContractFindings findings = new ContractFindings();
		if (!download.isUsable()) {
			// "Without COMPLAINT_ID in the heading, `download-column-missing` for it is the only finding"; where no
			// line is but blank there is no heading for it to stand at, and its line is null
			findings.field("download-column-missing", "error", download.headingLine(),
					ContractField.DOWNLOAD.get(0), null);
			return findings.sorted();
		}
		List<ContractField> columns = columns(download.heading());
		for (long line : download.blankLines()) {
			findings.line("blank-line", "warning", line);
		}
		for (long line : download.droppedLines()) {
			// "the number differs from the heading's"
			findings.line("field-count", "error", line);
		}
		checkHeading(download, columns, asOf, findings);
		checkRows(download, columns, findings);
		return findings.sorted();
	}

	/** {@code 2025-10} or {@code pre-2025-10}: "A download's version goes by its heading, not by date". */
	public static String layoutVersion(byte[] file) {
		return isOld(ContractDownload.read(file).heading()) ? "pre-2025-10" : "2025-10";
	}

	// "AGENT_BROKER_INFORMATION and none of columns 26-30 is `pre-2025-10`"
	private static boolean isOld(List<String> heading) {
		return heading.contains(ContractField.OLD_AGENT_BROKER_COLUMN)
				&& heading.stream().noneMatch(NEW_AGENT_BROKER_COLUMNS::contains);
	}

	private static List<ContractField> columns(List<String> heading) {
		return isOld(heading) ? ContractField.OLD_DOWNLOAD : ContractField.DOWNLOAD;
	}

	private static void checkHeading(ContractDownload download, List<ContractField> columns, LocalDate asOf,
			ContractFindings findings) {
		Long line = download.headingLine();
		Set<String> expected = new HashSet<>();
		for (ContractField column : columns) {
			expected.add(column.name());
			// "`download-column-missing` for another column" is a warning; COMPLAINT_ID is there, or we would not be
			if (!download.has(column.name())) {
				findings.field("download-column-missing", "warning", line, column, null);
			}
			// "which from 2025-10-31 on gives `download-layout-outdated` once (at the heading, field
			// AGENT_BROKER_INFORMATION)"
			if (column.name().equals(ContractField.OLD_AGENT_BROKER_COLUMN)
					&& !asOf.isBefore(ContractWords.RELEASE)) {
				findings.field("download-layout-outdated", "warning", line, column, null);
			}
		}
		// "Names are exact; of repeated columns the first counts, the others are `download-column-unknown`"
		Set<String> seen = new HashSet<>();
		int place = 0;
		for (String name : download.heading()) {
			place++;
			if (!expected.contains(name) || !seen.add(name)) {
				findings.unknownColumn(line, place);
			}
		}
	}

	private static void checkRows(ContractDownload download, List<ContractField> columns,
			ContractFindings findings) {
		Set<String> earlierIds = new HashSet<>();
		for (ContractDownload.Row row : download.rows()) {
			String id = ContractWords.value(download.raw(row, "COMPLAINT_ID"));
			String shownId = ContractWords.shownId(id);
			for (ContractField column : columns) {
				if (download.has(column.name())) {
					checkField(row.line(), column, download.raw(row, column.name()), shownId, findings);
				}
			}
			if (!id.isEmpty() && !earlierIds.add(id)) {
				findings.field("duplicate-complaint-id", "error", row.line(), columns.get(0), shownId);
			}
		}
	}

	private static void checkField(long line, ContractField column, String raw, String shownId,
			ContractFindings findings) {
		// "`field-too-long` takes raw, the other checks value"
		String value = ContractWords.value(raw);
		boolean blank = ContractWords.isBlank(raw);
		// "`required-field-missing` (COMPLAINT_ID)"
		if (column.required() && blank) {
			findings.field("required-field-missing", "error", line, column, shownId);
		}
		// "`field-wrong-length` (columns 1 and 8, where not blank)"
		if (column.kind() == ContractField.Kind.ID && !blank && ContractWords.length(value) != column.length()) {
			findings.field("field-wrong-length", "error", line, column, shownId);
		}
		if (hasMaximum(column) && ContractWords.length(raw) > column.length()) {
			findings.field("field-too-long", "error", line, column, shownId);
		}
		// "not blank and not one of the allowed values, which are case-sensitive"
		if (column.kind() == ContractField.Kind.CODED && !blank && !column.allowed().contains(value)) {
			findings.field("value-not-allowed", "error", line, column, shownId);
		}
		// "`date-format` (not blank and not a real mm/dd/yyyy date)"
		if (column.kind() == ContractField.Kind.DATE && !blank && !ContractWords.isRealDate(value)) {
			findings.field("date-format", "error", line, column, shownId);
		}
	}

	/**
	 * The code is defined once, for fields "with no allowed values"; coded and date columns have an entry under
	 * "allowed values" in the table, and a wrong length there shows as {@code value-not-allowed} or
	 * {@code date-format}.
	 */
	private static boolean hasMaximum(ContractField column) {
		return column.kind() == ContractField.Kind.TEXT;
	}
}
