package org.ctmpreflight.workbench.internal.findings;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
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
	private static final int[] WEIGHTS = { 68, 32 };

	private final Job job = Job.create("List findings", this::read);
	private final Runnable sessionsChanged = this::follow;
	private Composite control;
	private Label summary;
	private Text filter;
	private TreeViewer tree;
	private FindingChart chart;
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
		filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter by rule, field, complaint or message");
		filter.setData("name", "findings.filter");
		filter.addModifyListener(event -> choose(choice.grouping(), filter.getText(), choice.severities(),
				choice.suppressed()));
		GridDataFactory.fillDefaults().hint(Widths.of(filter, 46), SWT.DEFAULT).applyTo(filter);
		summary = new Label(bar, SWT.NONE);
		summary.setData("name", "findings.summary");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(summary);
		SashForm sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree = FindingsTree.create(sash);
		tree.addOpenListener(event -> FindingsTree.selected(event.getSelection()).ifPresent(this::reveal));
		chart = new FindingChart(sash, name -> filter.setText(name.equals(filter.getText()) ? "" : name));
		sash.setWeights(WEIGHTS);
		getSite().setSelectionProvider(tree);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		actions();
		job.setSystem(true);
		getSite().getPage().addPartListener(this);
		Sessions.addListener(sessionsChanged);
		follow();
	}

	private void actions() {
		IMenuManager menu = getViewSite().getActionBars().getMenuManager();
		MenuManager group = new MenuManager("&Group By", Images.descriptor("group"), null);
		for (Grouping g : Grouping.values()) {
			group.add(radio(g));
		}
		menu.add(group);
		for (Severity s : Severity.values()) {
			menu.add(toggle(s));
		}
		Action suppressed = new Action("Show Suppressed", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				choose(choice.grouping(), choice.text(), choice.severities(), isChecked());
			}
		};
		menu.add(suppressed);
		Action next = new Action("Group by the next", Images.descriptor("group")) {
			@Override
			public void run() {
				Grouping[] all = Grouping.values();
				choose(all[(choice.grouping().ordinal() + 1) % all.length], choice.text(), choice.severities(),
						choice.suppressed());
			}
		};
		next.setToolTipText("Group by rule, field, complaint or severity in turn");
		getViewSite().getActionBars().getToolBarManager().add(next);
	}

	private IAction radio(Grouping grouping) {
		Action action = new Action(grouping.label(), IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					choose(grouping, choice.text(), choice.severities(), choice.suppressed());
				}
			}
		};
		action.setChecked(grouping == choice.grouping());
		return action;
	}

	private IAction toggle(Severity severity) {
		String name = severity == Severity.INFO ? "Notes" : severity == Severity.ERROR ? "Errors" : "Warnings";
		Action action = new Action("Show " + name, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				Set<Severity> wanted = EnumSet.copyOf(EnumSet.allOf(Severity.class));
				wanted.retainAll(choice.severities());
				if (isChecked()) {
					wanted.add(severity);
				} else {
					wanted.remove(severity);
				}
				choose(choice.grouping(), choice.text(), wanted, choice.suppressed());
			}
		};
		action.setChecked(true);
		return action;
	}

	private void choose(Grouping grouping, String text, Set<Severity> severities, boolean suppressed) {
		choice = new FindingOverview.Choice(grouping, text, Set.copyOf(severities), suppressed);
		findingsChanged();
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
		tree.setInput(overview);
		if (first && overview.groups().size() == 1) {
			tree.expandAll();
		}
		chart.show(overview.groups(), "Findings by " + choice.grouping().label().toLowerCase());
		summary.setText(session == null ? "Open an upload file to see its findings"
				: overview.count() == 0 ? choice.text().isBlank() ? "No findings" : "No finding fits"
						: String.format("%,d finding%s in %,d group%s", overview.count(),
								overview.count() == 1 ? "" : "s", overview.groups().size(),
								overview.groups().size() == 1 ? "" : "s")
								+ (overview.left() == 0 ? ""
										: String.format("; %,d more are not listed",
												overview.left())));
		summary.getParent().layout();
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
