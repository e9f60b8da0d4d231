package org.ctmpreflight.workbench.internal.editor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.ctmpreflight.editing.DocumentRow;
import org.ctmpreflight.editing.DocumentSnapshot;
import org.ctmpreflight.editing.DocumentView;
import org.ctmpreflight.editing.LiveFinding;
import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.grid.GridModel;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.ctmpreflight.workbench.internal.session.UploadSession;

/**
 * What the grid shows of a session. For use in the user-interface thread: the rows in sight are read there, from the copy
 * in the local folder for temporary files that the document makes when it is opened, never from the file itself, which may
 * be on a slow disk or a network drive.
 */
final class SessionModel implements GridModel {
	/** Rows around those in sight that need not be parsed again. */
	private static final int KEPT = 512;

	private final UploadSession session;
	private final Map<Integer, DocumentRow> rows = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, DocumentRow> eldest) {
			return size() > KEPT;
		}
	};
	private final Map<Integer, List<LiveFinding>> found = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, List<LiveFinding>> eldest) {
			return size() > KEPT;
		}
	};
	private final Map<Integer, Severity[]> marks = new HashMap<>();
	private final Map<Integer, Optional<RecordOutcome>> outcomes = new HashMap<>();
	private DocumentView view;

	SessionModel(UploadSession session) {
		this.session = session;
		view = DocumentView.all(session.now());
	}

	/** Shows other rows, or the same after an edit. */
	void show(DocumentView newView) {
		view = newView;
		rows.clear();
		found.clear();
		marks.clear();
		outcomes.clear();
	}

	/** The row of the document that is shown in a row of the grid. */
	int documentRow(int row) {
		return view.row(row);
	}

	/** The row of the grid that shows a row of the document; -1 where none does. */
	int gridRow(int documentRow) {
		return documentRow < view.document().rows() ? view.place(documentRow) : -1;
	}

	/** A row of the grid as it is in the document. */
	DocumentRow row(int row) {
		return rows.computeIfAbsent(row, r -> view.document().row(documentRow(r)));
	}

	/** What is shown. */
	DocumentView view() {
		return view;
	}

	DocumentSnapshot shown() {
		return view.document();
	}

	@Override
	public List<LayoutField> fields() {
		return view.document().layout().fields();
	}

	@Override
	public int rows() {
		return view.size();
	}

	@Override
	public String text(int row, int field) {
		return row(row).field(field + 1);
	}

	@Override
	public long line(int row) {
		return documentRow(row) + 1L;
	}

	/** Findings of a row of the grid. */
	List<LiveFinding> findings(int row) {
		LiveFindings known = session.findings();
		return known == null || row < 0 || row >= rows() ? List.of()
				: found.computeIfAbsent(row, r -> known.of(view.document(), documentRow(r)));
	}

	/** Findings of a cell. */
	List<LiveFinding> findings(int row, int field) {
		return findings(row).stream().filter(f -> f.fieldNumber() == field + 1).toList();
	}

	/** Other findings are known than before. */
	void forgetFindings() {
		found.clear();
		marks.clear();
	}

	@Override
	public Severity mark(int row, int field) {
		return marks(row)[field + 1];
	}

	@Override
	public Severity rowMark(int row) {
		return marks(row)[0];
	}

	/** The gravest finding of a row's own and of each field: painting asks for it several times a cell. */
	private Severity[] marks(int row) {
		if (marks.size() > KEPT) {
			marks.clear();
		}
		return marks.computeIfAbsent(row, r -> {
			Severity[] all = new Severity[fields().size() + 1];
			for (int field = -1; field < fields().size(); field++) {
				all[field + 1] = gravest(findings(r, field));
			}
			return all;
		});
	}

	private static Severity gravest(List<LiveFinding> findings) {
		return findings.stream().filter(f -> f.suppression() == null).map(f -> f.type().severity())
				.max(Comparator.naturalOrder()).orElse(null);
	}

	@Override
	public String explanation(int row, int field) {
		List<LiveFinding> here = findings(row, field);
		return here.isEmpty() ? null : here.stream().map(SessionModel::words).collect(Collectors.joining("\n"));
	}

	private static String words(LiveFinding finding) {
		String severity = finding.suppression() != null ? "suppressed"
				: finding.type().severity() == Severity.INFO ? "note" : finding.type().severity().text();
		return Character.toUpperCase(severity.charAt(0)) + severity.substring(1) + ": " + finding.message();
	}

	/** Other outcomes are known than before. */
	void forgetOutcomes() {
		outcomes.clear();
	}

	@Override
	public RecordOutcome outcome(int row) {
		if (outcomes.size() > KEPT) {
			outcomes.clear();
		}
		return row < 0 || row >= rows() ? null
				: outcomes.computeIfAbsent(row, r -> Optional.ofNullable(session.outcome(row(r)))).orElse(null);
	}

	@Override
	public void edit(int row, int field, String text) {
		int documentRow = documentRow(row);
		session.edit("Edit", (document, monitor) -> document.setCell(documentRow, field + 1, text));
	}
}
