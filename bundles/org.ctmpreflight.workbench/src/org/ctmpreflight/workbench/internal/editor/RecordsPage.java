package org.ctmpreflight.workbench.internal.editor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.editing.DocumentChange;
import org.ctmpreflight.editing.DocumentEdit;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.ctmpreflight.workbench.internal.findings.Findings;
import org.ctmpreflight.workbench.internal.grid.GridListener;
import org.ctmpreflight.workbench.internal.grid.RecordGrid;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** The records of a file: all of them as a grid, and the selected one as a form beside it. */
public final class RecordsPage implements GridListener, UploadSession.Listener {
	private static final int[] WEIGHTS = { 70, 30 };

	private final UploadEditor editor;
	private final UploadSession session;
	private final SessionModel model;
	private final Composite control;
	private final StatusLine status;
	private final SashForm sash;
	private final RecordGrid grid;
	private final RecordForm form;

	RecordsPage(Composite parent, UploadEditor editor, UploadSession session) {
		this.editor = editor;
		this.session = session;
		model = new SessionModel(session);
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		status = new StatusLine(control);
		sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		grid = new RecordGrid(sash, model, this);
		form = new RecordForm(sash, model);
		sash.setWeights(WEIGHTS);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, UploadEditor.ID);
		session.addListener(this);
		grid.select(0, 0);
		selected();
	}

	Control control() {
		return control;
	}

	/** The grid. */
	public RecordGrid grid() {
		return grid;
	}

	SessionModel model() {
		return model;
	}

	@Override
	public void changed(DocumentChange change) {
		boolean sameRows = change.rows().inPlace();
		model.refresh();
		if (sameRows) {
			grid.cellsChanged();
		} else {
			grid.rowsChanged();
		}
		form.show(grid.row());
		updateStatus();
	}

	@Override
	public void selected() {
		form.show(grid.row());
		form.mark(grid.field());
		tellSelection();
		updateStatus();
	}

	@Override
	public void findingsChanged() {
		model.forgetFindings();
		grid.cellsChanged();
		form.show(grid.row());
		tellSelection();
		updateStatus();
	}

	private void updateStatus() {
		status.show(model.shown().rows(), grid.row() < 0 ? 0 : model.line(grid.row()), session);
		editor.tell(grid.field() < 0 ? null : model.fields().get(grid.field()).description());
	}

	/** Tells the other parts which findings the selected cell has, its row's behind them. */
	private void tellSelection() {
		List<ShownFinding> here = new ArrayList<>();
		int row = grid.row();
		for (int field : new int[] { grid.field(), -1 }) {
			model.findings(row, field).forEach(f -> here.add(Findings.shown(session.file(), f)));
		}
		editor.selected(here);
	}

	@Override
	public void sort(int field, boolean ascending) {
		// to come
	}

	@Override
	public void filter(Map<Integer, String> texts) {
		// to come
	}

	@Override
	public void clear() {
		Rectangle area = grid.selectedArea();
		if (area == null) {
			return;
		}
		DocumentEdit edit = new DocumentEdit("Clearing of cells");
		for (int row : grid.selectedRows()) {
			for (int field = area.x; field < area.x + area.width; field++) {
				if (!model.text(row, field).isEmpty()) {
					edit.set(model.documentRow(row), field + 1, "");
				}
			}
		}
		session.edit("Clear", (document, monitor) -> document.apply(edit));
	}

	/** The selected rows as they are in the document. */
	BitSet selectedRows() {
		BitSet rows = new BitSet();
		for (int row : grid.selectedRows()) {
			rows.set(model.documentRow(row));
		}
		return rows;
	}

	/** The row of the document that keys go to; 0 where there is none. */
	int documentRow() {
		int row = grid.row();
		return row < 0 ? 0 : model.documentRow(row);
	}

	/** Goes to a cell of the document: row and field from 0. */
	public void reveal(int documentRow, int field) {
		int row = model.gridRow(documentRow);
		if (row >= 0) {
			grid.select(row, field);
		}
	}

	/** Shows or hides the form. */
	void toggleForm() {
		commit();
		sash.setMaximizedControl(sash.getMaximizedControl() == null ? grid.control() : null);
	}

	/** Takes over what is being typed. */
	void commit() {
		grid.commit();
		form.commit();
	}

	void setFocus() {
		grid.control().setFocus();
	}
}
