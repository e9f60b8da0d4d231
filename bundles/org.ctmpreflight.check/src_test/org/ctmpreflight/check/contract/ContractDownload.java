package org.ctmpreflight.check.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan download as text, taken apart; both its own checks and the look-ups of an upload's check read it. */
public final class ContractDownload {

	/** A row with as many fields as the heading has. */
	record Row(long line, List<String> raws) {
	}

	private final boolean askedWithFilters;
	private Long headingLine;
	private List<String> heading = List.of();
	private final List<Long> blankLines = new ArrayList<>();
	private final List<Long> droppedLines = new ArrayList<>();
	private final List<Row> rows = new ArrayList<>();
	private final Map<String, Row> firstRowById = new HashMap<>();

	private ContractDownload(boolean askedWithFilters) {
		this.askedWithFilters = askedWithFilters;
	}

	public static ContractDownload read(byte[] file) {
		return read(file, false);
	}

	/**
	 * @param askedWithFilters
	 *            whether it "recorded beside it that it was asked with filters"
	 */
	public static ContractDownload read(byte[] file, boolean askedWithFilters) {
		ContractDownload download = new ContractDownload(askedWithFilters);
		// "A download may hold any characters, in any of these encodings"
		for (ContractText.Line line : ContractText.decode(file).lines()) {
			download.addLine(line);
		}
		return download;
	}

	/** "a file whose first non-blank line has the exact fields COMPLAINT_ID and RECEIVED_DATE is a plan download". */
	public static boolean isPlanDownload(byte[] file) {
		return read(file).heading.containsAll(List.of("COMPLAINT_ID", "RECEIVED_DATE"));
	}

	private void addLine(ContractText.Line line) {
		if (ContractWords.isBlank(line.text())) {
			blankLines.add(line.number());
			return;
		}
		// "quotes have no meaning in a download either"
		List<String> fields = List.of(line.text().split("\t", -1));
		if (headingLine == null) {
			// "The heading is the first non-blank line"
			headingLine = line.number();
			heading = fields;
		} else if (fields.size() != heading.size()) {
			// "Rows with a wrong field count are dropped"
			droppedLines.add(line.number());
		} else {
			Row row = new Row(line.number(), fields);
			rows.add(row);
			// "of several rows with one ID the first counts"; "A row with blank COMPLAINT_ID is never looked up"
			if (has("COMPLAINT_ID") && !value(row, "COMPLAINT_ID").isEmpty()) {
				firstRowById.putIfAbsent(value(row, "COMPLAINT_ID"), row);
			}
		}
	}

	/** "without COMPLAINT_ID it cannot be used (exit 4)". */
	public boolean isUsable() {
		return has("COMPLAINT_ID");
	}

	/** "asked with filters ..., or when rows of it were dropped for their field count". */
	boolean isPartial() {
		return askedWithFilters || !droppedLines.isEmpty();
	}

	/** "Names are exact". */
	boolean has(String column) {
		return heading.contains(column);
	}

	boolean hasComplaint(String complaintId) {
		return firstRowById.containsKey(complaintId);
	}

	/** The raw value in a complaint's row. */
	String raw(String complaintId, String column) {
		return raw(firstRowById.get(complaintId), column);
	}

	String raw(Row row, String column) {
		// "of repeated columns the first counts"
		return row.raws().get(heading.indexOf(column));
	}

	private String value(Row row, String column) {
		return ContractWords.value(raw(row, column));
	}

	/** The heading's line, or null where no line is but blank. */
	Long headingLine() {
		return headingLine;
	}

	List<String> heading() {
		return heading;
	}

	List<Long> blankLines() {
		return blankLines;
	}

	List<Long> droppedLines() {
		return droppedLines;
	}

	List<Row> rows() {
		return rows;
	}
}
