package org.ctmpreflight.workbench.internal.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.editing.DocumentRow;
import org.ctmpreflight.editing.DocumentSnapshot;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.grid.GridModel;
import org.ctmpreflight.workbench.internal.session.UploadSession;

/** What the grid shows of a session. For use in the user-interface thread. */
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
	private DocumentSnapshot shown;

	SessionModel(UploadSession session) {
		this.session = session;
		shown = session.now();
	}

	/** Shows the document as it is now. */
	void refresh() {
		shown = session.now();
		rows.clear();
	}

	/** The row of the document that is shown in a row of the grid. */
	int documentRow(int row) {
		return row;
	}

	/** The row of the grid that shows a row of the document; -1 where none does. */
	int gridRow(int documentRow) {
		return documentRow < shown.rows() ? documentRow : -1;
	}

	/** A row of the grid as it is in the document. */
	DocumentRow row(int row) {
		return rows.computeIfAbsent(row, r -> shown.row(documentRow(r)));
	}

	DocumentSnapshot shown() {
		return shown;
	}

	@Override
	public List<LayoutField> fields() {
		return shown.layout().fields();
	}

	@Override
	public int rows() {
		return shown.rows();
	}

	@Override
	public String text(int row, int field) {
		return row(row).field(field + 1);
	}

	@Override
	public long line(int row) {
		return documentRow(row) + 1L;
	}

	@Override
	public Severity mark(int row, int field) {
		return null;
	}

	@Override
	public Severity rowMark(int row) {
		return null;
	}

	@Override
	public String explanation(int row, int field) {
		return null;
	}

	@Override
	public void edit(int row, int field, String text) {
		int documentRow = documentRow(row);
		session.edit("Edit", (document, monitor) -> document.setCell(documentRow, field + 1, text));
	}
}
