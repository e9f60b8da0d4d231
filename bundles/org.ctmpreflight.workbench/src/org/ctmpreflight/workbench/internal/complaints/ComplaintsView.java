package org.ctmpreflight.workbench.internal.complaints;

import java.io.IOException;
import java.util.List;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.editing.Complaint;
import org.ctmpreflight.editing.ComplaintQuery;
import org.ctmpreflight.editing.PlanRequest;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The complaints of a plan download: search in them, read one in full, and begin the casework about it. */
public final class ComplaintsView extends ViewPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.complaints";
	private static final int DELAY = 250;
	private static final int[] WEIGHTS = { 64, 36 };

	private final Job job = Job.create("Search complaints", this::search);
	private Composite control;
	private Text text;
	private Combo status;
	private Combo agent;
	private Label summary;
	private ComplaintTable table;
	private ComplaintDetails details;
	private volatile OpenDownload download;
	private volatile ComplaintQuery query = ComplaintQuery.ALL;

	@Override
	public void createPartControl(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage("Search in all columns");
		text.setData("name", "complaints.text");
		text.addModifyListener(event -> ask());
		GridDataFactory.fillDefaults().hint(Widths.of(text, 34), SWT.DEFAULT).applyTo(text);
		status = combo(bar, "State", "Open and resolved", "Open", "Resolved");
		agent = combo(bar, "Agent or broker", "With or without agent/broker", "With agent/broker",
				"Without agent/broker");
		summary = new Label(bar, SWT.NONE);
		summary.setData("name", "complaints.summary");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(summary);
		SashForm sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		details = new ComplaintDetails();
		table = new ComplaintTable(sash, complaint -> details.show(complaint));
		table.onOpen(this::startRecord);
		details.create(sash);
		sash.setWeights(WEIGHTS);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		actions();
		job.setSystem(true);
		summary.setText("Open a plan download to look into its complaints");
	}

	private Combo combo(Composite bar, String name, String... items) {
		Combo combo = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		combo.setItems(items);
		combo.select(0);
		Spoken.name(combo, name);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> ask()));
		return combo;
	}

	private void actions() {
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		add(bar, "Start a casework record", "record-insert", this::startRecord);
		add(bar, "Check uploads against this download", "check", this::use);
		add(bar, "Plan requests", "chart", this::requests);
	}

	private static void add(IToolBarManager bar, String name, String icon, Runnable code) {
		Action action = new Action(name, Images.descriptor(icon)) {
			@Override
			public void run() {
				code.run();
			}
		};
		ActionContributionItem item = new ActionContributionItem(action);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		bar.add(item);
	}

	/** Shows another download; it is closed with the view. */
	void show(OpenDownload other) {
		close();
		download = other;
		setPartName("Complaints of " + other.file().getFileName());
		setTitleToolTip(other.file().toString());
		ask();
	}

	private void ask() {
		ComplaintQuery.Status wanted = ComplaintQuery.Status.values()[status.getSelectionIndex()];
		ComplaintQuery.AgentBroker broker = ComplaintQuery.AgentBroker.values()[agent.getSelectionIndex()];
		query = ComplaintQuery.ALL.withText(text.getText()).withStatus(wanted).withAgentBroker(broker);
		job.cancel();
		job.schedule(DELAY);
	}

	private IStatus search(IProgressMonitor monitor) {
		OpenDownload in = download;
		if (in == null) {
			return Status.OK_STATUS;
		}
		try {
			int[] rows = in.search().find(query, monitor::isCanceled);
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!control.isDisposed() && in == download) {
					table.show(in.search(), rows);
					summary.setText(String.format("%,d of %,d complaints", rows.length, in.search().size()));
				}
			});
			return Status.OK_STATUS;
		} catch (CheckCancelledException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return Status.error("The download could not be searched. " + e.getMessage(), e);
		}
	}

	/** Appends a record about the selected complaint to the file in the editor. */
	private void startRecord() {
		Complaint complaint = table.selected();
		if (complaint == null) {
			tell("Select a complaint first.");
		} else if (!(getSite().getPage().getActiveEditor() instanceof UploadEditor editor)
				|| editor.records() == null) {
			tell("Open the upload file that the record is to stand in.");
		} else {
			UploadSession session = editor.session();
			session.edit("Start of a record", (document, monitor) -> {
				int row = document.snapshot().rows();
				document.insert(row, complaint.startRecord(document.layout()));
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
					getSite().getPage().activate(editor);
					editor.records().reveal(row, 1);
				});
			});
		}
	}

	private void use() {
		if (download == null) {
			tell("Open a plan download first.");
			return;
		}
		Preferences.store().setValue(Preferences.DOWNLOAD, download.file().toString());
		Sessions.all().forEach(UploadSession::check);
		tell("Upload files are held against " + download.file().getFileName()
				+ " from now on. Window, Preferences, CTM Preflight changes that.");
	}

	private void requests() {
		OpenDownload in = download;
		if (in == null) {
			tell("Open a plan download first.");
			return;
		}
		ComplaintQuery asked = query;
		Job report = Job.create("Plan requests", (ICoreRunnable) monitor -> {
			try {
				List<PlanRequest> all = in.search().requests(asked, monitor::isCanceled);
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
					if (!control.isDisposed()) {
						new RequestsDialog(getSite().getShell(), all).open();
					}
				});
			} catch (CheckCancelledException e) {
				// nobody wants it any more
			} catch (IOException e) {
				throw new CoreException(
						Status.error("The download could not be read. " + e.getMessage(), e));
			}
		});
		report.setUser(true);
		report.schedule();
	}

	private void tell(String what) {
		MessageDialog.openInformation(getSite().getShell(), "Complaints", what);
	}

	private void close() {
		OpenDownload old = download;
		download = null;
		if (old != null) {
			Job.create("Close " + old.file().getFileName(), (ICoreRunnable) monitor -> {
				try {
					old.close();
				} catch (IOException e) {
					throw new CoreException(Status.warning("not closed", e));
				}
			}).schedule();
		}
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}

	@Override
	public void dispose() {
		job.cancel();
		close();
		super.dispose();
	}
}
