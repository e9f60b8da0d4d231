package org.ctmpreflight.workbench.submit.internal.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

import org.ctmpreflight.audit.AuditScope;
import org.ctmpreflight.editing.TypedDay;
import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Asks what a report for an auditor is to be about, and writes it. */
public final class ReportDialog extends TitleAreaDialog {
	private static final int DAY = 14;
	private static final String ASKED = "What was checked, found and accepted by whom and why, sent and answered, with "
			+ "receipts. No note stands in it.";

	private final JournaledSubmission selected;
	private Button ofSubmission;
	private Button ofFile;
	private Button ofDays;
	private Text from;
	private Text to;
	private Button pdf;
	private ReportOrder order;

	/** @param selected in the list of submissions; null where none is */
	public ReportDialog(Shell shell, JournaledSubmission selected) {
		super(shell);
		this.selected = selected;
		setHelpAvailable(false);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Report for an Auditor");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle("Report for an auditor");
		setMessage(ASKED);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Group about = group(area, "About");
		ofSubmission = radio(about, selected == null ? "The selected &submission (none is selected)"
				: "Submission " + selected.id(), "report.submission");
		ofFile = radio(about, selected == null ? "The &file of the selected submission"
				: "All submissions of the &file " + name(selected), "report.file");
		ofDays = radio(about, "Submissions of some &days; all of them where both are blank", "report.days");
		ofSubmission.setEnabled(selected != null);
		ofFile.setEnabled(selected != null);
		(selected == null ? ofDays : ofSubmission).setSelection(true);
		Composite days = new Composite(about, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(24, 0, 0, 0).applyTo(days);
		from = day(days, "F&rom:", "report.from");
		to = day(days, "&To:", "report.to");
		Group form = group(area, "As");
		radio(form, "A page of &HTML, to be read", "report.html").setSelection(true);
		pdf = radio(form, "&PDF, to be printed and kept", "report.pdf");
		enable();
		return area;
	}

	private static String name(JournaledSubmission s) {
		String file = s.file();
		return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace("&", "&&");
	}

	private static Group group(Composite parent, String label) {
		Group group = new Group(parent, SWT.NONE);
		group.setText(label);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 4).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		return group;
	}

	private Button radio(Composite parent, String label, String name) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(label);
		button.setData("name", name);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enable()));
		return button;
	}

	private Text day(Composite parent, String label, String name) {
		new Label(parent, SWT.NONE).setText(label);
		Text day = new Text(parent, SWT.BORDER);
		day.setMessage(TypedDay.HINT);
		day.setData("name", name);
		day.addModifyListener(event -> enable());
		GridDataFactory.fillDefaults().hint(Widths.of(day, DAY), SWT.DEFAULT).applyTo(day);
		return day;
	}

	private void enable() {
		if (to == null) {
			return;
		}
		from.setEnabled(ofDays.getSelection());
		to.setEnabled(ofDays.getSelection());
		String problem = null;
		try {
			scope();
		} catch (IllegalArgumentException e) {
			problem = e.getMessage();
		}
		setErrorMessage(problem);
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(problem == null);
		}
	}

	/** @throws IllegalArgumentException where a day is none: a sentence */
	private AuditScope scope() {
		if (ofSubmission.getSelection()) {
			return AuditScope.submission(selected.id());
		}
		if (ofFile.getSelection()) {
			return AuditScope.file(selected.file());
		}
		LocalDate first = TypedDay.parse("first day", from.getText());
		LocalDate last = TypedDay.parse("last day", to.getText());
		if (first != null && last != null && last.isBefore(first)) {
			throw new IllegalArgumentException("The last day is before the first.");
		}
		return AuditScope.days(first, last, ZoneId.systemDefault());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "&Write…", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		String ending = pdf.getSelection() ? ".pdf" : ".html";
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText("Write the report");
		dialog.setFilterExtensions(new String[] { "*" + ending });
		dialog.setFileName("ctm-audit" + ending);
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			order = new ReportOrder(scope(), pdf.getSelection(), Path.of(chosen));
			super.okPressed();
		}
	}

	/** Asks, and writes what was asked for in the background. */
	public static void ask(Shell shell, JournaledSubmission selected) {
		ReportDialog dialog = new ReportDialog(shell, selected);
		if (dialog.open() == OK) {
			write(dialog.order, true);
		}
	}

	/** Writes a report in the background, and shows it where that is wanted. */
	public static ReportJob write(ReportOrder order, boolean show) {
		ReportJob job = new ReportJob(order);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (show && event.getResult().isOK()) {
					PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(order.target()));
				}
			}
		});
		job.schedule();
		return job;
	}

	private static void show(Path report) {
		if (!Program.launch(report.toString())) {
			MessageDialog.openInformation(null, "Report for an Auditor", "The report is in " + report);
		}
	}
}
