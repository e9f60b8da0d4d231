package org.ctmpreflight.check.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

/**
 * A second, plain reading of the contract for upload files, to be compared with the product finding by finding. It is
 * naive on purpose: the whole file in memory, no reuse of the product's code, each condition beside its sentence.
 */
public final class ContractReading {

	private static final long LONGEST_LINE = 16_777_216;

	private final String name;
	private final List<ContractField> fields;
	private final ContractFindings findings = new ContractFindings();
	private final List<ContractRecord> records = new ArrayList<>();

	private ContractReading(String name, String layoutVersion) {
		this.name = name;
		this.fields = ContractField.upload(layoutVersion);
	}

	/** The findings without a plan download. */
	public static List<ContractFinding> findings(byte[] upload, String name, String layoutVersion, LocalDate asOf) {
		return findings(upload, name, layoutVersion, asOf, null, List.of());
	}

	/**
	 * @param name
	 *            the file's name, or null for standard input
	 * @param layoutVersion
	 *            {@code 2025-10} or {@code pre-2025-10}
	 * @param download
	 *            the plan download, or null
	 * @param categories
	 *            the categories that allow agent/broker data; may be empty
	 */
	public static List<ContractFinding> findings(byte[] upload, String name, String layoutVersion, LocalDate asOf,
			ContractDownload download, List<AgentBrokerCategory> categories) {
		ContractReading reading = new ContractReading(name, layoutVersion);
		reading.readFile(upload);
		new ContractRules(reading.fields.size(), asOf, download, categories).check(reading.records, reading.findings);
		return reading.findings.sorted();
	}

	/** How many records an upload file has. */
	public static int records(byte[] upload, String layoutVersion) {
		ContractReading reading = new ContractReading(null, layoutVersion);
		reading.readFile(upload);
		return reading.records.size();
	}

	/** The rules that are skipped, by code, with the reason; all other conditional and record rules run. */
	public static SortedMap<String, String> skippedRules(String layoutVersion, LocalDate asOf,
			ContractDownload download, List<AgentBrokerCategory> categories) {
		return new ContractRules(ContractField.upload(layoutVersion).size(), asOf, download, categories).skipped();
	}

	/** "the version in effect": "`pre-2025-10` ... ends on 2025-10-30, and `2025-10` begins on 2025-10-31". */
	public static String layoutVersionInEffect(LocalDate asOf) {
		return asOf.isBefore(ContractWords.RELEASE) ? "pre-2025-10" : "2025-10";
	}

	private void readFile(byte[] upload) {
		// "the name does not end in `.txt` in any letter case"; "`-` as FILE reads standard input (the extension check
		// is then skipped)"
		if (name != null && !name.toLowerCase(Locale.ROOT).endsWith(".txt")) {
			findings.file("file-extension", "error");
		}
		ContractText text = ContractText.decode(upload);
		// both stand at line 1 whatever that line is, even where the file has no line at all
		if (text.utf8Mark()) {
			findings.line("byte-order-mark", "error", 1);
		}
		if (text.encoding() == ContractText.Encoding.UTF_16) {
			findings.line("file-encoding", "error", 1);
		}
		List<ContractText.Line> lines = text.lines();
		checkLineEnds(lines);
		boolean hasContent = readLines(lines);
		// "there is no record, no header record and no line with a wrong field count"
		if (!hasContent) {
			findings.file("file-empty", "error");
		}
	}

	private void checkLineEnds(List<ContractText.Line> lines) {
		Set<String> kinds = new HashSet<>();
		for (ContractText.Line line : lines) {
			if (!line.end().isEmpty()) {
				kinds.add(line.end());
			}
		}
		// "more than one kind of line ending occurs"
		if (kinds.size() > 1) {
			findings.file("mixed-line-endings", "warning");
		}
	}

	private boolean readLines(List<ContractText.Line> lines) {
		boolean hasContent = false;
		boolean headerMayCome = true;
		for (ContractText.Line line : lines) {
			if (line.bytes() > LONGEST_LINE) {
				// "a line, blank or not, of more than 16,777,216 bytes without its line end; nothing else is checked
				// on it, the header test goes to the next line, and `file-empty` treats it as a wrong field count"
				findings.line("line-too-long", "error", line.number());
				hasContent = true;
			} else if (ContractWords.isBlank(line.text())) {
				// "each blank line": "no characters but spaces"
				findings.line("blank-line", "warning", line.number());
			} else {
				readContent(line, headerMayCome);
				headerMayCome = false;
				hasContent = true;
			}
		}
		return hasContent;
	}

	private void readContent(ContractText.Line line, boolean firstNonBlank) {
		// "Quotes have no meaning: a tab always separates"; the limit -1 keeps empty fields at the end
		List<String> raws = List.of(line.text().split("\t", -1));
		if (firstNonBlank && isHeader(raws.get(0))) {
			findings.line("header-record", "error", line.number());
		} else if (raws.size() != fields.size()) {
			// "nothing else is checked on it, and cross-record rules do not see it"
			findings.line("field-count", "error", line.number());
		} else {
			ContractRecord record = new ContractRecord(line.number(), raws);
			records.add(record);
			ContractFieldChecks.check(record, fields, findings);
		}
	}

	// "its first field, of which only ASCII letters and digits are kept and ASCII case is ignored, is `complaintid`"
	private static boolean isHeader(String firstField) {
		StringBuilder kept = new StringBuilder();
		for (char character : firstField.toCharArray()) {
			if (character >= 'A' && character <= 'Z') {
				kept.append((char) (character - 'A' + 'a'));
			} else if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
				kept.append(character);
			}
		}
		return kept.toString().equals("complaintid");
	}
}
