package org.ctmpreflight.workbench.internal.editor;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.editing.DocumentEdit;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Copies cells to other programs and pastes theirs: cells parted by tabs, rows by line ends, as spreadsheets have it. */
final class Clipboards {
	private final RecordsPage records;
	private final UploadSession session;

	Clipboards(RecordsPage records, UploadSession session) {
		this.records = records;
		this.session = session;
	}

	/** Copies the selected cells. */
	void copy() {
		Rectangle area = records.grid().selectedArea();
		if (area == null) {
			return;
		}
		StringBuilder text = new StringBuilder();
		for (int row = area.y; row < area.y + area.height; row++) {
			for (int field = area.x; field < area.x + area.width; field++) {
				text.append(field == area.x ? "" : "\t").append(records.model().text(row, field));
			}
			text.append(area.height == 1 ? "" : "\n");
		}
		if (text.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/** Pastes from the selected cell on, as one edit; rows beyond the last become new ones. */
	void paste() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		String text = (String) clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		Rectangle area = records.grid().selectedArea();
		if (text == null || text.isEmpty() || area == null) {
			return;
		}
		List<String[]> rows = new ArrayList<>();
		for (String line : text.split("\r\n|\r|\n")) {
			rows.add(line.split("\t", -1));
		}
		DocumentEdit edit = new DocumentEdit("Paste");
		boolean one = rows.size() == 1 && rows.get(0).length == 1;
		if (one) {
			// one value goes into every selected cell
			for (int row : records.grid().selectedRows()) {
				for (int field = area.x; field < area.x + area.width; field++) {
					edit.set(records.model().documentRow(row), field + 1, rows.get(0)[0]);
				}
			}
		} else {
			block(edit, rows, area.y, area.x);
		}
		session.edit("Paste", (document, monitor) -> document.apply(edit));
	}

	private void block(DocumentEdit edit, List<String[]> rows, int firstRow, int firstField) {
		SessionModel model = records.model();
		int fields = model.fields().size();
		for (int i = 0; i < rows.size(); i++) {
			String[] cells = rows.get(i);
			int row = firstRow + i;
			if (row < model.rows()) {
				for (int c = 0; c < cells.length && firstField + c < fields; c++) {
					edit.set(model.documentRow(row), firstField + c + 1, cells[c]);
				}
			} else {
				String[] record = new String[fields];
				for (int c = 0; c < fields; c++) {
					int from = c - firstField;
					record[c] = from >= 0 && from < cells.length ? cells[from] : "";
				}
				edit.insert(model.shown().rows(), List.of(record));
			}
		}
	}
}
