package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * One way to put a finding right. It never says what only a person can know: where several ways are open, each is a fix
 * of its own, and it is marked as a choice. Immutable.
 */
public final class QuickFix {
	private final String code;
	private final String label;
	private final boolean choice;
	private final boolean forAll;
	private final RowFix rowFix;
	private final DocumentFix documentFix;

	/** What becomes of a row. */
	interface RowFix {
		/**
		 * @param findings of the row that are to be put right, all of one code
		 * @return {@link RowEdit#KEEP} where it cannot help
		 */
		RowEdit edit(DocumentRow row, List<LiveFinding> findings);
	}

	/** What becomes of the document. */
	interface DocumentFix {
		void apply(UploadDocument document) throws IOException;
	}

	private QuickFix(String code, String label, boolean choice, boolean forAll, RowFix rowFix,
			DocumentFix documentFix) {
		this.code = code;
		this.label = label;
		this.choice = choice;
		this.forAll = forAll;
		this.rowFix = rowFix;
		this.documentFix = documentFix;
	}

	static QuickFix ofRow(String code, String label, boolean choice, boolean forAll, RowFix fix) {
		return new QuickFix(code, label, choice, forAll, fix, null);
	}

	static QuickFix ofDocument(String code, String label, DocumentFix fix) {
		return new QuickFix(code, label, false, false, null, fix);
	}

	/** Code of the findings that it puts right. */
	public String code() {
		return code;
	}

	/** What it does, e.g. {@code Trim Comments}; without any value that stands in the file. */
	public String label() {
		return label;
	}

	/** Whether a person must decide for it, since there are other ways, or none that is certain. */
	public boolean choice() {
		return choice;
	}

	/** Whether it can put all findings of its code right at once. */
	public boolean forAll() {
		return forAll;
	}

	/** Whether it acts on the whole document, so that there is no preview by rows. */
	public boolean forDocument() {
		return documentFix != null;
	}

	boolean helps(DocumentRow row, LiveFinding finding) {
		return documentFix != null || !rowFix.edit(row, List.of(finding)).keeps();
	}

	/** What it would do to the finding's row; nothing for one that acts on the whole document. */
	public List<CellChange> preview(DocumentSnapshot document, LiveFinding finding) {
		return documentFix != null ? List.of() : changes(document.row(finding.row()), List.of(finding));
	}

	private List<CellChange> changes(DocumentRow row, List<LiveFinding> findings) {
		RowEdit edit = rowFix.edit(row, findings);
		List<CellChange> changes = new ArrayList<>();
		if (edit.deleted()) {
			changes.add(new CellChange(row.row(), 0, row.text(), null));
		} else if (edit.text() != null) {
			changes.add(new CellChange(row.row(), 0, row.text(), edit.text()));
		} else {
			for (Map.Entry<Integer, String> cell : new TreeMap<>(edit.cells()).entrySet()) {
				changes.add(new CellChange(row.row(), cell.getKey(), row.field(cell.getKey()), cell.getValue()));
			}
		}
		return changes;
	}

	/**
	 * Puts one finding right.
	 *
	 * @param finding of the document as it is now
	 */
	public void apply(UploadDocument document, LiveFinding finding) throws IOException {
		if (documentFix != null) {
			documentFix.apply(document);
		} else {
			DocumentRow row = document.snapshot().row(finding.row());
			document.apply(new DocumentEdit(label).edit(row.row(), rowFix.edit(row, List.of(finding))));
		}
	}

	/**
	 * What it would do to all rows with a finding of its code.
	 *
	 * @param findings  of the document
	 * @param most      changes that are told
	 * @param cancelled asked now and then: what is found until then is told
	 */
	public List<CellChange> previewAll(DocumentSnapshot document, LiveFindings findings, int most,
			BooleanSupplier cancelled) throws IOException {
		List<CellChange> changes = new ArrayList<>();
		document.visit(row -> {
			List<LiveFinding> ofCode = ofCode(findings, document, row.row());
			if (!ofCode.isEmpty()) {
				changes(row, ofCode).stream().limit(most - changes.size()).forEach(changes::add);
			}
			return changes.size() < most && !cancelled.getAsBoolean();
		});
		return changes;
	}

	/**
	 * Puts all findings of its code right, as one edit.
	 *
	 * @param findings  of the document as it is now
	 * @param cancelled asked now and then
	 * @return false where it was cancelled, and the document is as it was
	 * @throws IllegalStateException where it is not {@link #forAll}
	 */
	public boolean applyAll(UploadDocument document, LiveFindings findings, BooleanSupplier cancelled)
			throws IOException {
		if (!forAll) {
			throw new IllegalStateException("is not for all findings at once");
		}
		DocumentSnapshot now = document.snapshot();
		return document.rewrite(label, now, row -> {
			List<LiveFinding> ofCode = ofCode(findings, now, row.row());
			return ofCode.isEmpty() ? RowEdit.KEEP : rowFix.edit(row, ofCode);
		}, cancelled);
	}

	private List<LiveFinding> ofCode(LiveFindings findings, DocumentSnapshot document, int row) {
		return findings.has(document, row, FindingFilter.of(code))
				? findings.of(document, row).stream().filter(f -> f.code().equals(code) && f.suppression() == null)
						.toList()
				: List.of();
	}
}
