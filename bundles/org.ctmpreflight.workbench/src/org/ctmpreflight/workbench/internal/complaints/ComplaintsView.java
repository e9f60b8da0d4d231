package org.ctmpreflight.workbench.internal.complaints;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.editing.Complaint;
import org.ctmpreflight.editing.ComplaintQuery;
import org.ctmpreflight.editing.PlanRequest;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.ComplaintPart;
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
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The complaints of a plan download: search in them, read one in full, and begin the casework about it. */
public final class ComplaintsView extends ViewPart implements ComplaintPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.complaints";
	private static final int DELAY = 250;
	private static final int[] WEIGHTS = { 64, 36 };

	private final Job job = Job.create("Search complaints", this::search);
	private final StackLayout pages = new StackLayout();
	private Composite stack;
	private Composite control;
	private ComplaintForm form;
	private ComplaintTable table;
	private ComplaintDetails details;
	/** The one in full, which need not be the one selected in the table. */
	private Complaint current;
	private volatile OpenDownload download;
	private volatile ComplaintQuery query = ComplaintQuery.ALL;

	@Override
	public void createPartControl(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(pages);
		pages.topControl = NoDownload.create(stack, getSite());
		control = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		form = new ComplaintForm(control, this::ask);
		SashForm sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		details = new ComplaintDetails();
		table = new ComplaintTable(sash, this::showInFull);
		table.onOpen(this::startRecord);
		details.create(sash);
		sash.setWeights(WEIGHTS);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(stack, ID);
		actions();
		job.setSystem(true);
	}

	private void actions() {
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		add(bar, "Start a Casework Record", "record-insert", this::startRecord);
		add(bar, "Check Uploads Against This Download", "check", this::use);
		add(bar, "Plan Requests", "chart", this::requests);
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
		ShownDownload.set(other);
		setPartName("Complaints of " + other.file().getFileName());
		setTitleToolTip(other.file().toString());
		pages.topControl = control;
		stack.layout();
		ask();
	}

	/** The download that is shown; null where there is none. */
	public Path file() {
		OpenDownload shown = download;
		return shown == null ? null : shown.file();
	}

	private void ask() {
		job.cancel();
		try {
			query = form.query();
			job.schedule(DELAY);
		} catch (IllegalArgumentException e) {
			form.say(e.getMessage());
		}
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
					showInFull(null);
					form.say((rows.length == 0 ? "No complaint fits"
							: String.format("%,d of %,d complaints", rows.length, in.search().size())) + in.leftOut());
				}
			});
			return Status.OK_STATUS;
		} catch (CheckCancelledException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			return Status.error("The download could not be searched. " + e.getMessage(), e);
		}
	}

	private void startRecord() {
		RecordStart.of(current, getSite().getPage());
	}

	private void showInFull(Complaint complaint) {
		current = complaint;
		details.show(complaint);
	}

	/** Shows one complaint in full, from 0 in the download. */
	void reveal(int row) {
		OpenDownload in = download;
		if (in != null) {
			Job.create("Read a complaint", (ICoreRunnable) monitor -> {
				try {
					Complaint complaint = in.search().complaint(row);
					PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
						if (!control.isDisposed() && in == download) {
							table.deselect();
							showInFull(complaint);
						}
					});
				} catch (IOException e) {
					throw new CoreException(Status.error("The complaint could not be read. " + e.getMessage(), e));
				}
			}).schedule();
		}
	}

	@Override
	public String selectedComplaint() {
		return current == null ? null : current.id();
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
			ShownDownload.set(null);
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
		if (pages.topControl == control) {
			form.setFocus();
		} else {
			stack.setFocus();
		}
	}

	@Override
	public void dispose() {
		job.cancel();
		close();
		super.dispose();
	}
}
