package org.ctmpreflight.workbench.internal.complaints;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.IssueLevelLimits;
import org.ctmpreflight.editing.CaseworkAnswers;
import org.ctmpreflight.editing.ComplaintQuery;
import org.ctmpreflight.editing.DocumentChange;
import org.ctmpreflight.editing.DocumentSnapshot;
import org.ctmpreflight.editing.WorkGrouping;
import org.ctmpreflight.editing.WorkItem;
import org.ctmpreflight.editing.WorkList;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.BarChart;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.look.SearchField;
import org.ctmpreflight.workbench.internal.look.SeverityColours;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.ctmpreflight.workbench.internal.session.ComplaintPart;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The open complaints of the download that is shown: how old they are, and whether open upload files answer them. */
public final class WorkListView extends ViewPart implements ComplaintPart, UploadSession.Listener {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.worklist";
	private static final int DELAY = 300;
	private static final int[] WEIGHTS = { 72, 28 };

	private final Job job = Job.create("List open complaints", this::read);
	private final Consumer<OpenDownload> shown = download -> schedule();
	private final Runnable sessionsChanged = this::follow;
	private final Set<UploadSession> followed = new HashSet<>();
	private final StackLayout pages = new StackLayout();
	private Composite stack;
	private Composite control;
	private Text filter;
	private Combo grouping;
	private Button unanswered;
	private Button late;
	private Label summary;
	private WorkTree tree;
	private BarChart chart;
	private Comparator<WorkItem> order = WorkListModel.OLDEST;
	private WorkListModel model = WorkListModel.NONE;
	private boolean limited;
	private String remark = "";
	private volatile OpenDownload download;
	private volatile List<DocumentSnapshot> documents = List.of();

	@Override
	public void createPartControl(Composite parent) {
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(pages);
		Composite none = NoDownload.create(stack, getSite());
		control = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		filter = SearchField.in(bar, "worklist.filter", "Filter by complaint, contract, category or level",
				this::show);
		new Label(bar, SWT.NONE).setText("&Group by:");
		grouping = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		for (WorkGrouping g : WorkGrouping.values()) {
			grouping.add(g.label());
		}
		grouping.select(0);
		grouping.setData("name", "worklist.grouping");
		grouping.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show()));
		unanswered = check(bar, "Without a &record", "worklist.unanswered");
		late = check(bar, "Over the &limit", "worklist.late");
		summary = new Label(bar, SWT.NONE);
		summary.setData("name", "worklist.summary");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(summary);
		SashForm sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree = new WorkTree(sash, other -> {
			order = other;
			show();
		});
		tree.onOpen(this::open);
		chart = new BarChart(sash, name -> filter.setText(name.equals(filter.getText()) ? "" : name));
		sash.setWeights(WEIGHTS);
		pages.topControl = none;
		PlatformUI.getWorkbench().getHelpSystem().setHelp(stack, ID);
		Action start = new Action("Start a Casework Record", Images.descriptor("record-insert")) {
			@Override
			public void run() {
				startRecord();
			}
		};
		ActionContributionItem item = new ActionContributionItem(start);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		getViewSite().getActionBars().getToolBarManager().add(item);
		job.setSystem(true);
		ShownDownload.addListener(shown);
		Sessions.addListener(sessionsChanged);
		follow();
	}

	private Button check(Composite parent, String label, String name) {
		Button button = new Button(parent, SWT.CHECK);
		button.setText(label);
		button.setData("name", name);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> show()));
		return button;
	}

	/** Listens to the edits of all open files. */
	private void follow() {
		followed.forEach(s -> s.removeListener(this));
		followed.clear();
		followed.addAll(Sessions.all());
		followed.forEach(s -> s.addListener(this));
		schedule();
	}

	@Override
	public void changed(DocumentChange change) {
		schedule();
	}

	/** Reads anew in the background. */
	private void schedule() {
		download = ShownDownload.get();
		documents = followed.stream().map(UploadSession::now).toList();
		job.cancel();
		job.schedule(DELAY);
	}

	private IStatus read(IProgressMonitor monitor) {
		OpenDownload in = download;
		LocalDate today = LocalDate.now();
		IssueLevelLimits found = IssueLevelLimits.NONE;
		String problem = "";
		try {
			found = IssueLevelLimits.of(RuleBooks.get().join().packs(), today);
		} catch (IOException | CompletionException e) {
			problem = "; without limits: " + e.getMessage();
		}
		IssueLevelLimits limits = found;
		try {
			List<WorkItem> items = in == null ? List.of()
					: WorkList.of(in.search(), ComplaintQuery.ALL, today, limits,
							CaseworkAnswers.of(documents, monitor::isCanceled), monitor::isCanceled);
			String said = in == null ? problem : in.leftOut() + problem;
			inWindow(in, () -> {
				limited = !limits.isEmpty();
				remark = said;
				model = new WorkListModel(items, List.of(), List.of(), model.grouping());
				pages.topControl = in == null ? stack.getChildren()[0] : control;
				stack.layout();
				show();
			});
			return Status.OK_STATUS;
		} catch (CheckCancelledException e) {
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			// a download that was closed meanwhile tells nobody
			inWindow(in, () -> summary.setText("The download could not be read. " + e.getMessage()));
			return Status.OK_STATUS;
		}
	}

	private void inWindow(OpenDownload of, Runnable code) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!stack.isDisposed() && of == ShownDownload.get()) {
				code.run();
			}
		});
	}

	private void show() {
		WorkGrouping by = WorkGrouping.values()[grouping.getSelectionIndex()];
		// without limits nothing can be late
		late.setEnabled(limited);
		late.setToolTipText(limited ? null : "No rule pack says how long a complaint of an issue level may stay open");
		model = WorkListModel.of(model.all(), new WorkListModel.Choice(filter.getText(), unanswered.getSelection(),
				limited && late.getSelection(), by, order));
		tree.show(model);
		List<BarChart.Bar> bars = new ArrayList<>();
		model.groups().forEach(g -> bars.add(new BarChart.Bar(g.name(), g.items().size(), null,
				SeverityColours.of(g.items().stream().anyMatch(WorkItem::late) ? Severity.WARNING : Severity.INFO))));
		chart.show(bars, "Open complaints by " + by.label().toLowerCase());
		summary.setText(String.format("%,d of %,d open complaints", model.shown().size(), model.all().size())
				+ (limited ? String.format(", %,d over the limit", model.late()) : "")
				+ remark);
		summary.setToolTipText(summary.getText());
	}

	private void open(WorkItem item) {
		try {
			((ComplaintsView) getSite().getPage().showView(ComplaintsView.ID)).reveal(item.row());
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		}
	}

	private void startRecord() {
		WorkItem item = tree.selected();
		OpenDownload in = ShownDownload.get();
		if (item == null || in == null) {
			RecordStart.of(null, getSite().getPage());
			return;
		}
		Job.create("Read a complaint", monitor -> {
			try {
				var complaint = in.search().complaint(item.row());
				inWindow(in, () -> RecordStart.of(complaint, getSite().getPage()));
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The complaint could not be read. " + e.getMessage(), e);
			}
		}).schedule();
	}

	@Override
	public String selectedComplaint() {
		WorkItem item = tree.selected();
		return item == null ? null : item.complaintId();
	}

	@Override
	public void setFocus() {
		if (pages.topControl == control) {
			tree.setFocus();
		} else {
			stack.setFocus();
		}
	}

	@Override
	public void dispose() {
		ShownDownload.removeListener(shown);
		Sessions.removeListener(sessionsChanged);
		followed.forEach(s -> s.removeListener(this));
		job.cancel();
		super.dispose();
	}
}
