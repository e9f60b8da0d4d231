package org.ctmpreflight.workbench.internal.fix;

import java.io.IOException;
import java.util.List;

import org.ctmpreflight.editing.CellChange;
import org.ctmpreflight.editing.DocumentSnapshot;
import org.ctmpreflight.editing.QuickFix;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Shows what a fix would do to all findings of its kind, before it does it. */
final class FixAllDialog extends TitleAreaDialog {
	private static final int MOST = 1000;

	private final UploadSession session;
	private final QuickFix fix;
	private List<CellChange> changes = List.of();
	private DocumentSnapshot document;

	FixAllDialog(Shell shell, UploadSession session, QuickFix fix) {
		super(shell);
		this.session = session;
		this.fix = fix;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** Works out the preview in the background, and opens. */
	void start() {
		Shell parent = getParentShell();
		Job job = Job.create("Preview of " + fix.label(), monitor -> {
			try {
				document = session.now();
				changes = fix.previewAll(document, session.findings(), MOST, monitor::isCanceled);
				parent.getDisplay().asyncExec(() -> {
					if (!parent.isDisposed() && !monitor.isCanceled()) {
						open();
					}
				});
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The preview could not be made. " + e.getMessage(), e);
			}
		});
		job.setUser(true);
		job.schedule();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Quick Fix Everywhere");
	}

	@Override
	protected Point getInitialSize() {
		return new Point(820, 480);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(fix.label());
		setMessage(changes.isEmpty() ? "There is nothing to change."
				: String.format("%s%,d change%s, as one step that can be undone.", changes.size() == MOST
						? "At least "
						: "", changes.size(), changes.size() == 1 ? "" : "s"));
		Composite area = (Composite) super.createDialogArea(parent);
		Composite frame = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		TableViewer table = new TableViewer(frame, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.getTable().setLinesVisible(true);
		table.getTable().setData("name", "preview");
		Spoken.name(table.getTable(), "Changes");
		column(table, layout, "Line", 8, c -> String.format("%,d", c.row() + 1));
		column(table, layout, "Field", 20,
				c -> c.field() == 0 ? "" : document.layout().fields().get(c.field() - 1).label());
		column(table, layout, "Now", 36, CellChange::before);
		column(table, layout, "Then", 36, c -> c.after() == null ? "(the line is deleted)" : c.after());
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setInput(changes);
		return area;
	}

	private interface Text {
		String of(CellChange change);
	}

	private static void column(TableViewer table, TableColumnLayout layout, String name, int weight, Text text) {
		TableViewerColumn column = new TableViewerColumn(table, name.equals("Line") ? SWT.RIGHT : SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(c -> text.of((CellChange) c)));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Change All", true).setEnabled(!changes.isEmpty());
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		super.okPressed();
		Fixes.applyAll(session, fix);
	}
}
