package org.ctmpreflight.workbench.internal.editor;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.ctmpreflight.editing.DocumentEdit;
import org.ctmpreflight.editing.DocumentView;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
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

	/** Copies the selected cells, in the background: they may be many. */
	void copy() {
		Rectangle area = records.grid().selectedArea();
		if (area == null) {
			return;
		}
		DocumentView view = records.model().view();
		List<Integer> places = IntStream.of(records.grid().selectedRows()).boxed().toList();
		Display display = Display.getCurrent();
		Job job = Job.create("Copy", (ICoreRunnable) monitor -> {
			String text = org.ctmpreflight.editing.Clipboard.copy(view, places, area.x + 1, area.x + area.width);
			display.asyncExec(() -> put(display, text));
		});
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	private static void put(Display display, String text) {
		if (text.isEmpty()) {
			return;
		}
		Clipboard clipboard = new Clipboard(display);
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
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
		String one = text.replaceFirst("\\R$", "");
		if (area.width * area.height > 1 && !one.contains("\t") && !one.contains("\n")) {
			fill(area, one);
			return;
		}
		DocumentView view = records.model().view();
		session.edit("Paste", (document, monitor) -> {
			try {
				org.ctmpreflight.editing.Clipboard.paste(document, view, area.y, area.x + 1, text);
			} catch (IllegalArgumentException e) {
				throw new IOException("What is to be pasted " + e.getMessage(), e);
			}
		});
	}

	/** One value goes into every selected cell. */
	private void fill(Rectangle area, String value) {
		DocumentEdit edit = new DocumentEdit("Paste");
		for (int row : records.grid().selectedRows()) {
			for (int field = area.x; field < area.x + area.width; field++) {
				edit.set(records.model().documentRow(row), field + 1, value);
			}
		}
		session.edit("Paste", (document, monitor) -> document.apply(edit));
	}
}
