package org.ctmpreflight.workbench.internal.findings;

import java.io.IOException;
import java.util.stream.Collectors;

import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.ctmpreflight.workbench.internal.look.BarChart;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.look.SearchField;
import org.ctmpreflight.workbench.internal.look.SeverityColours;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** All findings of the file in the editor: in groups, counted, filtered, and as a chart. */
public final class FindingsView extends ViewPart implements UploadSession.Listener, IPartListener2 {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.findings";
	private static final int DELAY = 250;
	private static final int[] WEIGHTS = { 76, 24 };

	private final Job job = Job.create("List findings", this::read);
	private final Runnable sessionsChanged = this::follow;
	private Composite control;
	private Label summary;
	private Text filter;
	private SashForm sash;
	private TreeViewer tree;
	private BarChart chart;
	private UploadSession session;
	private volatile FindingOverview.Choice choice = FindingOverview.Choice.ALL;
	private FindingOverview shown = FindingOverview.NONE;

	@Override
	public void createPartControl(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		filter = SearchField.in(bar, "findings.filter", "Filter by rule, field, complaint or message",
				() -> choose(choice.withText(filter.getText())));
		summary = new Label(bar, SWT.NONE);
		summary.setData("name", "findings.summary");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(summary);
		sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree = FindingsTree.create(sash);
		FindingsTree.leaveOut(tree, choice.grouping().label());
		tree.addOpenListener(event -> FindingsTree.selected(event.getSelection()).ifPresent(this::reveal));
		chart = new BarChart(sash, name -> filter.setText(name.equals(filter.getText()) ? "" : name));
		sash.setWeights(WEIGHTS);
		getSite().setSelectionProvider(tree);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		FindingsMenu.fill(this, tree);
		job.setSystem(true);
		getSite().getPage().addPartListener(this);
		Sessions.addListener(sessionsChanged);
		follow();
	}

	/** Shows other findings, or the same in another way. */
	void choose(FindingOverview.Choice other) {
		if (choice.grouping() != other.grouping()) {
			FindingsTree.leaveOut(tree, other.grouping().label());
		}
		choice = other;
		findingsChanged();
	}

	/** What is shown now. */
	FindingOverview.Choice choice() {
		return choice;
	}

	/** The file whose findings are shown; null for none. */
	UploadSession session() {
		return session;
	}

	/** Shows the findings of the file in the active editor. */
	private void follow() {
		IEditorPart editor = getSite().getPage().getActiveEditor();
		UploadSession now = editor instanceof UploadEditor upload ? upload.session() : null;
		if (now != session) {
			if (session != null) {
				session.removeListener(this);
			}
			session = now;
			if (now != null) {
				now.addListener(this);
			}
		}
		findingsChanged();
	}

	@Override
	public void findingsChanged() {
		job.cancel();
		job.schedule(DELAY);
	}

	private IStatus read(IProgressMonitor monitor) {
		UploadSession of = session;
		try {
			FindingOverview read = of == null ? FindingOverview.NONE
					: FindingOverview.read(of, choice, monitor::isCanceled);
			if (read == null) {
				return Status.CANCEL_STATUS;
			}
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!control.isDisposed() && of == session) {
					show(read);
				}
			});
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error("The findings could not be listed. " + e.getMessage(), e);
		}
	}

	private void show(FindingOverview overview) {
		boolean first = shown.groups().isEmpty();
		shown = overview;
		FindingsTree.show(tree, overview);
		if (first && overview.groups().size() == 1) {
			tree.expandAll();
		}
		// an empty frame would look like something that is missing
		Control alone = overview.groups().isEmpty() ? sash.getChildren()[0] : null;
		if (alone != sash.getMaximizedControl()) {
			sash.setMaximizedControl(alone);
			// the columns have another width to fit in
			FindingsTree.leaveOut(tree, choice.grouping().label());
		}
		chart.show(overview.groups().stream().map(g -> new BarChart.Bar(g.name(), g.count(), Images.of(g.severity()),
				SeverityColours.of(g.severity()))).toList(), "Findings by " + choice.grouping().label().toLowerCase());
		summary.setText(words(overview));
		summary.setToolTipText(overview.gone() == 0 ? null : fixed(overview));
		summary.getParent().layout();
	}

	private String words(FindingOverview overview) {
		if (session == null) {
			return "Open an upload file to see its findings";
		}
		String text = overview.count() == 0 ? choice.all() ? "No findings" : "No finding fits"
				: count(overview.count(), "finding") + " in " + count(overview.groups().size(), "group");
		if (overview.left() > 0) {
			text += String.format("; %,d more are not listed", overview.left());
		}
		return overview.since() == null ? text
				: text + String.format("; %,d new, %,d fixed since %s", overview.fresh(), overview.gone(),
						overview.since());
	}

	private static String count(int n, String what) {
		return String.format("%,d %s%s", n, what, n == 1 ? "" : "s");
	}

	private static String fixed(FindingOverview overview) {
		return overview.fixed().entrySet().stream().map(e -> String.format("%s: %,d fixed", e.getKey(), e.getValue()))
				.collect(Collectors.joining("\n"));
	}

	private void reveal(ShownFinding finding) {
		if (getSite().getPage().getActiveEditor() instanceof UploadEditor editor && editor.records() != null
				&& finding.line() > 0) {
			getSite().getPage().activate(editor);
			editor.records().reveal(finding.line() - 1, finding.field() == null ? 0 : finding.field().number() - 1);
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		follow();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		follow();
	}

	@Override
	public void setFocus() {
		tree.getControl().setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(this);
		Sessions.removeListener(sessionsChanged);
		if (session != null) {
			session.removeListener(this);
		}
		job.cancel();
		super.dispose();
	}
}
