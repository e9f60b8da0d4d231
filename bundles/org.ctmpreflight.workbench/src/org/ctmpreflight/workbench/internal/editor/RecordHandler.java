package org.ctmpreflight.workbench.internal.editor;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;

import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs the commands that are about whole records. */
public final class RecordHandler extends AbstractHandler {
	private static final String PREFIX = "org.ctmpreflight.workbench.record.";

	@Override
	public Object execute(ExecutionEvent event) {
		if (!(HandlerUtil.getActiveEditor(event) instanceof UploadEditor editor) || editor.records() == null) {
			return null;
		}
		RecordsPage records = editor.records();
		records.commit();
		BitSet rows = records.selectedRows();
		int first = Math.max(0, rows.nextSetBit(0));
		int count = rows.isEmpty() ? 0 : rows.nextClearBit(first) - first;
		UploadSession session = editor.session();
		switch (event.getCommand().getId().substring(PREFIX.length())) {
			case "insert" -> insert(session, rows.isEmpty() ? session.now().rows() : first + count);
			case "duplicate" -> {
				if (count > 0) {
					session.edit("Duplicate", (document, monitor) -> document.duplicate(first, count));
				}
			}
			case "delete" -> {
				if (count > 0) {
					session.edit("Delete", (document, monitor) -> document.delete(rows));
				}
			}
			case "up" -> {
				if (count > 0 && first > 0) {
					move(records, session, first, count, first - 1, first - 1);
				}
			}
			case "down" -> {
				if (count > 0 && first + count < session.now().rows()) {
					move(records, session, first, count, first + count + 1, first + 1);
				}
			}
			default -> throw new IllegalStateException(event.getCommand().getId());
		}
		return null;
	}

	private static void insert(UploadSession session, int row) {
		List<String> blank = Collections.nCopies(session.now().layout().fields().size(), "");
		session.edit("Insert", (document, monitor) -> document.insert(row, blank));
	}

	/** The selection goes with the rows. */
	private static void move(RecordsPage records, UploadSession session, int first, int count, int to, int shown) {
		int field = Math.max(0, records.grid().field());
		session.edit("Move", (document, monitor) -> {
			document.move(first, count, to);
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!records.control().isDisposed()) {
					records.reveal(shown, field);
				}
			});
		});
	}
}
