package org.ctmpreflight.workbench.internal.editor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.ctmpreflight.editing.DocumentChange;
import org.ctmpreflight.editing.DocumentEdit;
import org.ctmpreflight.editing.DocumentView;
import org.ctmpreflight.editing.LiveFinding;
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
	private final Notices notices;
	private final StatusLine status;
	private final ViewJob rows;
	private final FilterBar filter;
	private final FindBar find;
	private final SashForm sash;
	private final Composite beside;
	private final RecordGrid grid;
	private final Overview overview;
	private final RecordForm form;

	RecordsPage(Composite parent, UploadEditor editor, UploadSession session) {
		this.editor = editor;
		this.session = session;
		model = new SessionModel(session);
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		notices = new Notices(control);
		status = new StatusLine(control);
		rows = new ViewJob(session, this::show);
		filter = new FilterBar(control, model.fields(), rows::ask);
		find = new FindBar(control, this, session);
		sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		beside = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(beside);
		grid = new RecordGrid(beside, model, this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
		overview = new Overview(beside, session, model::view, this::reveal);
		form = new RecordForm(sash, model, this::setFocus);
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
		boolean follows = model.shown() == change.before();
		int size = model.rows();
		model.show(follows ? model.view().after(change) : DocumentView.all(change.after()));
		if (follows && change.rows().inPlace() && size == model.rows()) {
			grid.cellsChanged();
			form.show(grid.row());
			updateStatus();
		} else {
			grid.rowsChanged();
		}
		if (!follows) {
			rows.ask(rows.query());
		}
		overview.update();
	}

	/** Shows the rows that were asked for, unless the document has changed meanwhile: then they are looked for anew. */
	private void show(DocumentView view) {
		if (control.isDisposed()) {
			return;
		}
		if (view.document() != session.now()) {
			rows.ask(rows.query());
			return;
		}
		int selected = grid.row() < 0 ? -1 : model.documentRow(grid.row());
		int field = grid.field();
		model.show(view);
		int place = selected < 0 || selected >= view.document().rows() ? -1 : view.place(selected);
		grid.rowsChanged(place, field);
		overview.update();
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
		overview.update();
		grid.cellsChanged();
		form.show(grid.row());
		tellSelection();
		updateStatus();
	}

	@Override
	public void outcomesChanged() {
		model.forgetOutcomes();
		grid.cellsChanged();
		form.show(grid.row());
	}

	private void updateStatus() {
		status.show(model, grid.row(), session);
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
		commit();
		filter.sortedBy(field, ascending);
	}

	/** Findings of the selected cell; those of its row where it has none. */
	public List<LiveFinding> selectedFindings() {
		List<LiveFinding> here = model.findings(grid.row(), grid.field());
		return here.isEmpty() ? model.findings(grid.row(), -1) : here;
	}

	/** Takes over what is being typed. */
	public void takeOver() {
		commit();
	}

	/** How many rows are shown. */
	public int shownRows() {
		return model.rows();
	}

	/** Line of the file, from 1, in a row of the grid. */
	public long line(int row) {
		return model.line(row);
	}

	/** Shows the bar to find and replace. */
	void find() {
		commit();
		find.show();
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

	/** Goes to the next cell with a finding in the order of the rows, and from the last to the first. */
	void goToFinding(boolean backwards) {
		commit();
		FindingJump.start(session, model.view(), grid.row(), grid.field(), backwards, this::reveal);
	}

	/** Goes to a cell of the document: row and field from 0. */
	public void reveal(int documentRow, int field) {
		if (filter.filters() && model.gridRow(documentRow) < 0) {
			// somebody wants to see it
			filter.reset();
			model.show(DocumentView.all(session.now()));
			grid.rowsChanged();
		}
		int row = model.gridRow(documentRow);
		if (row >= 0) {
			grid.select(row, field);
		}
	}

	/** What is to be told about the file. */
	Notices notices() {
		return notices;
	}

	/** Shows or hides the form. */
	void toggleForm() {
		commit();
		sash.setMaximizedControl(sash.getMaximizedControl() == null ? beside : null);
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
