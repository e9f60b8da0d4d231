package org.ctmpreflight.workbench.internal.complaints;

import java.util.List;
import java.util.function.Function;

import org.ctmpreflight.editing.PlanRequest;
import org.ctmpreflight.workbench.internal.look.Spoken;
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
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** What the plan asked CMS to change, and what became of it. */
final class RequestsDialog extends TitleAreaDialog {
	private final List<PlanRequest> requests;

	RequestsDialog(Shell shell, List<PlanRequest> requests) {
		super(shell);
		this.requests = requests;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Plan Requests");
	}

	@Override
	protected Point getInitialSize() {
		return new Point(640, 440);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("Plan requests");
		setMessage(requests.isEmpty() ? "The complaints that are shown have none."
				: String.format("%,d request%s in the complaints that are shown.", requests.size(),
						requests.size() == 1 ? "" : "s"));
		Composite frame = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		TableViewer table = new TableViewer(frame, SWT.FULL_SELECTION | SWT.BORDER);
		table.getTable().setHeaderVisible(true);
		Spoken.name(table.getTable(), "Plan requests");
		column(table, layout, "Complaint", PlanRequest::complaintId);
		column(table, layout, "Contract", PlanRequest::contract);
		column(table, layout, "Request", r -> r.kind().label());
		column(table, layout, "State", PlanRequest::state);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.setInput(requests);
		return frame;
	}

	private static void column(TableViewer table, TableColumnLayout layout, String name,
			Function<PlanRequest, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(25));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(r -> text.apply((PlanRequest) r)));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, "Copy All", false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button != IDialogConstants.CLIENT_ID) {
			super.buttonPressed(button);
			return;
		}
		StringBuilder text = new StringBuilder("Complaint\tContract\tRequest\tState\n");
		requests.forEach(r -> text.append(String.join("\t", r.complaintId(), r.contract(), r.kind().label(), r.state()))
				.append('\n'));
		Clipboard clipboard = new Clipboard(getShell().getDisplay());
		clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
