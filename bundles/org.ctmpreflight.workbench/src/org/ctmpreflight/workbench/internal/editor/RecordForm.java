package org.ctmpreflight.workbench.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.workbench.internal.grid.GridModel;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One record as a form of plain widgets, which a screen reader reads in full. */
final class RecordForm {
	private final ScrolledComposite scrolled;
	private final Composite body;
	private final Label title;
	private final FindingLine said;
	private final Composite sent;
	private final Label sentIcon;
	private final Label sentWords;
	private final SessionModel model;
	private final List<FieldRow> fields = new ArrayList<>();
	private RecordOutcome outcome;
	private int row = -1;

	/** @param leave gives the keys back to where they came from */
	RecordForm(Composite parent, SessionModel model, Runnable leave) {
		this.model = model;
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		scrolled.setData("name", "form");
		body = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(4, 2).applyTo(body);
		title = new Label(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		said = new FindingLine(body, 1);
		sent = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(sent);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(sent);
		sent.setVisible(false);
		sentIcon = new Label(sent, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sentIcon);
		sentWords = new Label(sent, SWT.WRAP);
		sentWords.setData("name", "form.outcome");
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(sentWords);
		for (LayoutField field : model.fields()) {
			fields.add(new FieldRow(body, field, text -> edit(field, text), leave));
		}
		scrolled.setContent(body);
		scrolled.addListener(SWT.Resize, event -> measure());
		measure();
	}

	private void measure() {
		Point size = body.computeSize(scrolled.getClientArea().width, SWT.DEFAULT);
		scrolled.setMinHeight(size.y);
	}

	private void edit(LayoutField field, String text) {
		if (row >= 0 && row < model.rows() && !text.equals(model.text(row, field.number() - 1))) {
			model.edit(row, field.number() - 1, text);
		}
	}

	/** Shows a row of the grid; -1 for none. */
	void show(int newRow) {
		if (newRow != row) {
			commit();
			row = newRow;
		}
		boolean some = row >= 0 && row < model.rows();
		title.setText(some ? "Line " + model.line(row) : "No record");
		said.show(some ? model.rowMark(row) : null, some ? model.explanation(row, GridModel.WHOLE_ROW) : null);
		showOutcome(some ? model.outcome(row) : null);
		boolean readable = some && model.row(row).readable();
		for (int i = 0; i < fields.size(); i++) {
			fields.get(i).show(readable ? model.text(row, i) : "", some ? model.explanation(row, i) : null,
					some ? model.mark(row, i) : null, readable);
		}
		measure();
	}

	private void showOutcome(RecordOutcome newOutcome) {
		if (Objects.equals(newOutcome, outcome)) {
			// laying out takes its time
			return;
		}
		outcome = newOutcome;
		sent.setVisible(outcome != null);
		((GridData) sent.getLayoutData()).exclude = outcome == null;
		sentIcon.setImage(outcome == null ? null : Images.get(outcome.kind().icon()));
		sentWords.setText(outcome == null ? "" : outcome.words());
		sent.requestLayout();
	}

	/** Shows which field the grid is at. */
	void mark(int field) {
		for (int i = 0; i < fields.size(); i++) {
			fields.get(i).mark(i == field);
		}
		if (field >= 0 && field < fields.size()) {
			Control c = fields.get(field).control();
			Point at = c.getLocation();
			int top = scrolled.getOrigin().y;
			int height = scrolled.getClientArea().height;
			// before it is laid out there is nothing to scroll
			if (height > 0 && (at.y < top || at.y + c.getSize().y > top + height)) {
				scrolled.setOrigin(0, Math.max(0, at.y - height / 3));
			}
		}
	}

	/** Takes over what is being typed. */
	void commit() {
		fields.forEach(FieldRow::commit);
	}

	/** Whether somebody is typing here. */
	boolean typing() {
		return fields.stream().anyMatch(FieldRow::focused);
	}
}
