package org.ctmpreflight.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.LineEnding;
import org.ctmpreflight.layout.RecordLayout;

/**
 * The ways to put findings right. One that is certain, or takes nothing away, comes first; what CTM would store is only
 * ever set where it follows from the record, or by the choice of a person among the values that are allowed.
 */
public final class QuickFixes {
	private static final int FIELDS_BEFORE_OCTOBER_2025 = 7;
	private static final String FLAG = "agentBrokerComplaint";
	private static final List<String> DETAILS = List.of("agentBrokerFirstName", "agentBrokerLastName",
			"agentBrokerNPN", "agentBrokerFMO", "agentBrokerNotes");
	private static final String RESOLVE = "resolveComplaintYN";
	private static final String SATISFIED = "complainantSatisfied";
	private static final String HPI = "hpiRelated";
	private static final String NOTIFICATION = "resolutionNotification";
	/** Notifications that are possible where it is known whether the complainant is satisfied. */
	private static final Set<String> CONTACT = Set.of("1", "2", "3");
	private static final Set<String> KNOWN = Set.of("Y", "N");

	private final RecordLayout layout;
	private final String code;
	private final LayoutField field;
	private final List<QuickFix> fixes = new ArrayList<>();

	private QuickFixes(RecordLayout layout, LiveFinding finding) {
		this.layout = layout;
		this.code = finding.code();
		this.field = finding.field();
	}

	/**
	 * The fixes for a finding that help; none where nothing but the person's own words does.
	 *
	 * @param document where it was found
	 */
	public static List<QuickFix> of(DocumentSnapshot document, LiveFinding finding) {
		QuickFixes offers = new QuickFixes(document.layout(), finding);
		offers.offer();
		if (finding.row() == LiveFinding.WHOLE_FILE || finding.row() >= document.rows()) {
			return offers.fixes.stream().filter(QuickFix::forDocument).toList();
		}
		DocumentRow row = document.row(finding.row());
		return offers.fixes.stream().filter(f -> f.helps(row, finding)).toList();
	}

	private void offer() {
		switch (code) {
			case "byte-order-mark" -> document("Drop the byte order mark", UploadDocument::dropMark);
			case "file-encoding" -> document("Write the file in UTF-8", UploadDocument::convertToUtf8);
			case "mixed-line-endings" -> {
				document("End all lines in CRLF", d -> d.unifyLineEnds(LineEnding.CRLF));
				document("End all lines in LF", d -> d.unifyLineEnds(LineEnding.LF));
			}
			case "header-record" -> row("Delete the header record", false, true, RowEdit.DELETE);
			case "blank-line" -> row("Delete the blank line", false, true, RowEdit.DELETE);
			case "field-count" -> fieldCount();
			case "non-ascii-character" -> {
				cells("Replace by ASCII", false, CellTexts::ascii);
				cells("Replace by ASCII, and by ? where nothing stands for a character", true, CellTexts::asciiOrMark);
			}
			case "control-character" -> {
				cells("Delete control characters", true, (f, raw) -> CellTexts.withoutControls(f, raw, false));
				cells("Replace control characters by spaces", true,
						(f, raw) -> CellTexts.withoutControls(f, raw, true));
			}
			case "surrounding-space" -> cells("Trim", false, (f, raw) -> CellTexts.trimmed(raw));
			case "quoted-value" -> cells("Remove the quotes", false, CellTexts::unquoted);
			case "complaint-id-format" ->
				cells("Write in upper case", false, (f, raw) -> CellTexts.upperCaseId(raw));
			case "not-numeric" -> cells("Keep the digits alone", false, CellTexts::digits);
			case "value-not-allowed" -> {
				cells("Write the value that was likely meant", false, CellTexts::suggested);
				values(field);
			}
			default -> offerForRule();
		}
	}

	private void offerForRule() {
		switch (code) {
			case "required-field-missing", "satisfied-required-when-resolving", "hpi-required-when-resolving",
					"notification-required-when-resolving", "notification-contact-required" ->
				values(field);
			case "satisfied-not-allowed-when-open" -> {
				row("Clear " + label(SATISFIED), false, true, cleared(List.of(SATISFIED)));
				row("Set " + label(RESOLVE) + " to Y", true, false, set(RESOLVE, "Y"));
			}
			case "agent-broker-detail-not-allowed", "agent-broker-flag-missing" -> {
				row("Set " + label(FLAG) + " to Y", true, true, set(FLAG, "Y"));
				row("Clear the agent/broker details", true, true, cleared(DETAILS));
			}
			case "agent-broker-detail-missing" -> row("Clear " + label(FLAG), true, false, cleared(List.of(FLAG)));
			case "agent-broker-category" -> {
				List<String> all = new ArrayList<>(DETAILS);
				all.add(FLAG);
				row("Clear the agent/broker fields", true, true, cleared(all));
			}
			case "complaint-already-resolved" -> {
				Map<Integer, String> cells = new HashMap<>(cleared(List.of(SATISFIED, HPI, NOTIFICATION)).cells());
				cells.putAll(set(RESOLVE, "N").cells());
				row("Send the notes and agent/broker fields alone", true, true, RowEdit.cells(cells));
			}
			case "duplicate-casework-note", "note-already-in-ctm" ->
				row("Delete the record", true, false, RowEdit.DELETE);
			default -> {
				// nobody but the writer of the casework knows
			}
		}
	}

	private void document(String label, QuickFix.DocumentFix fix) {
		fixes.add(QuickFix.ofDocument(code, label, fix));
	}

	private void row(String label, boolean choice, boolean forAll, RowEdit edit) {
		fixes.add(QuickFix.ofRow(code, label, choice, forAll, (row, findings) -> changing(row, edit)));
	}

	/** A row that has all of it already is kept. */
	private static RowEdit changing(DocumentRow row, RowEdit edit) {
		if (edit.cells().isEmpty()) {
			return edit;
		}
		Map<Integer, String> cells = new HashMap<>();
		edit.cells().forEach((f, text) -> {
			if (!row.field(f).equals(text)) {
				cells.put(f, text);
			}
		});
		return RowEdit.cells(cells);
	}

	/** What a cell becomes; null where it cannot be put right so. */
	private interface CellFix {
		String fixed(LayoutField field, String raw);
	}

	/** A fix of each cell with a finding of the code. */
	private void cells(String label, boolean choice, CellFix fix) {
		fixes.add(QuickFix.ofRow(code, label, choice, true, (row, findings) -> {
			Map<Integer, String> cells = new HashMap<>();
			for (LiveFinding f : findings) {
				String raw = row.field(f.fieldNumber());
				String text = fix.fixed(f.field(), raw);
				if (text != null && !text.equals(raw)) {
					cells.put(f.fieldNumber(), text);
				}
			}
			return RowEdit.cells(cells);
		}));
	}

	/** Each value that is allowed, for a person to choose. */
	private void values(LayoutField of) {
		of.allowedValues().forEach(v -> value(of, v));
	}

	private void value(LayoutField of, AllowedValue v) {
		RowEdit edit = RowEdit.cells(Map.of(of.number(), v.value()));
		boolean noContact = of.name().equals(NOTIFICATION) && !CONTACT.contains(v.value());
		fixes.add(QuickFix.ofRow(code, "Set " + of.label() + " to " + v.value() + " (" + v.meaning() + ")", true, false,
				(row, f) -> noContact && KNOWN.contains(value(row, SATISFIED)) ? RowEdit.KEEP
						: changing(row, edit)));
	}

	private String value(DocumentRow row, String name) {
		return layout.field(name).map(f -> CellTexts.trimmed(row.field(f.number()))).orElse("");
	}

	private void fieldCount() {
		int wanted = layout.fields().size();
		fixes.add(QuickFix.ofRow(code, "Convert from the layout before October 2025", false, true,
				(row, f) -> row.fields().size() == FIELDS_BEFORE_OCTOBER_2025 ? longer(row, wanted) : RowEdit.KEEP));
		fixes.add(QuickFix.ofRow(code, "Add the empty fields at the end", true, true,
				(row, f) -> row.fields().size() == FIELDS_BEFORE_OCTOBER_2025 ? RowEdit.KEEP : longer(row, wanted)));
		fixes.add(QuickFix.ofRow(code, "Drop the empty fields at the end", false, true,
				(row, f) -> shorter(row, wanted)));
	}

	private static RowEdit longer(DocumentRow row, int wanted) {
		int missing = wanted - row.fields().size();
		return missing > 0 ? RowEdit.text(row.text() + "\t".repeat(missing)) : RowEdit.KEEP;
	}

	private static RowEdit shorter(DocumentRow row, int wanted) {
		List<String> fields = row.fields();
		if (fields.size() <= wanted
				|| !fields.subList(wanted, fields.size()).stream().allMatch(f -> CellTexts.trimmed(f).isEmpty())) {
			return RowEdit.KEEP;
		}
		return RowEdit.text(String.join("\t", fields.subList(0, wanted)));
	}

	private RowEdit cleared(List<String> names) {
		Map<Integer, String> cells = new HashMap<>();
		names.forEach(n -> layout.field(n).ifPresent(f -> cells.put(f.number(), "")));
		return RowEdit.cells(cells);
	}

	private RowEdit set(String name, String value) {
		return RowEdit.cells(layout.field(name).map(f -> Map.of(f.number(), value)).orElse(Collections.emptyMap()));
	}

	private String label(String name) {
		return layout.field(name).map(LayoutField::label).orElse(name);
	}
}
