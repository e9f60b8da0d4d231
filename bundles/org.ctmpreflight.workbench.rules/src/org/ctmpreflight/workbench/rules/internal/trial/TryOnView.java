package org.ctmpreflight.workbench.rules.internal.trial;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.authoring.RuleTrial;
import org.ctmpreflight.authoring.RuleTrial.Difference;
import org.ctmpreflight.editing.DocumentChange;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.ctmpreflight.workbench.rules.internal.Drafts;
import org.ctmpreflight.workbench.rules.internal.RuleImages;
import org.ctmpreflight.workbench.rules.internal.RuleTree;
import org.ctmpreflight.workbench.rules.internal.editor.RuleInput;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** What the rules that are being written would find in the open upload file, and what they would find no more. */
public final class TryOnView extends ViewPart implements IPartListener2 {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.rules.tryon";
	private static final int DELAY = 500;
	private static final String HINT = "Open a rule and an upload file: what the rule finds in it is shown here, "
			+ "while you write.";

	private final Runnable changed = this::soon;
	private final Runnable begin = this::begin;
	private final UploadSession.Listener edited = new UploadSession.Listener() {
		@Override
		public void changed(DocumentChange change) {
			soon();
		}
	};
	private Label summary;
	private TreeViewer tree;
	private RuleInput rule;
	private UploadSession session;
	private TrialJob job;
	private boolean shown;

	@Override
	public void createPartControl(Composite parent) {
		Composite control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		summary = new Label(control, SWT.WRAP);
		summary.setData("name", "tryon.summary");
		summary.setText(HINT);
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(summary);
		tree = RuleTree.create(control, "tryon", "Findings of the rule",
				new String[] { "Finding", "Line", "Field", "Rule" },
				new int[] { 55, 8, 17, 20 });
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(tree.getControl().getParent());
		tree.addOpenListener(event -> RuleTree.selected(event.getSelection()).map(RuleTree.Node::data)
				.ifPresent(data -> reveal((Difference) data)));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		getSite().getPage().addPartListener(this);
		Drafts.addListener(changed);
		Sessions.addListener(changed);
		remember(getSite().getPage().getActiveEditor());
	}

	/** Which rule is written and which file it is tried on: those that somebody had in hand last. */
	private void remember(IEditorPart editor) {
		RuleInput before = rule;
		UploadSession on = session;
		if (editor != null && editor.getEditorInput() instanceof RuleInput input && input.style().rules()) {
			rule = input;
		} else if (editor instanceof UploadEditor upload && upload.session() != null) {
			tryOn(upload.session());
		}
		if (rule != before || session != on) {
			soon();
		}
	}

	private void tryOn(UploadSession other) {
		if (other != session) {
			if (session != null) {
				session.removeListener(edited);
			}
			session = other;
			if (session != null) {
				session.addListener(edited);
			}
		}
	}

	private void soon() {
		if (!summary.isDisposed()) {
			summary.getDisplay().timerExec(DELAY, begin);
		}
	}

	/** Tries it without delay, seen or not. */
	void now() {
		shown = true;
		remember(getSite().getPage().getActiveEditor());
		begin();
	}

	private void begin() {
		if (summary.isDisposed() || !shown) {
			return;
		}
		List<UploadSession> open = Sessions.all();
		tryOn(session != null && open.contains(session) ? session
				: open.isEmpty() ? null : open.get(open.size() - 1));
		if (job != null) {
			job.cancel();
		}
		if (rule == null || session == null) {
			tell(rule == null ? HINT : "Open the upload file on which " + rule.getName() + " is to be tried.");
			tree.setInput(List.of());
			return;
		}
		RuleInput tried = rule;
		UploadSession on = session;
		job = new TrialJob(rule.file(), session, outcome -> {
			if (!summary.isDisposed() && tried == rule && on == session) {
				show(outcome);
			}
		});
		job.setSystem(false);
		job.schedule();
	}

	private void tell(String text) {
		summary.setText(text);
		summary.getParent().layout();
	}

	private void show(TrialJob.Outcome outcome) {
		if (outcome.trial() == null) {
			tell(outcome.problem());
			return;
		}
		RuleTrial t = outcome.trial();
		String on = rule.file().getParent().getFileName() + " on " + session.file().getName() + ": ";
		tell(on + (t.appear().isEmpty() && t.disappear().isEmpty() ? "nothing changes. "
				: t.appear().size() + " new, " + t.disappear().size() + " gone, ")
				+ t.unchanged() + " as before." + (t.cut() > 0 ? " " + t.cut() + " more are not listed." : ""));
		List<RuleTree.Node> nodes = new ArrayList<>();
		group("New", "new-finding", t.appear(), nodes);
		group("Gone", "gone-finding", t.disappear(), nodes);
		t.failed().forEach(f -> nodes.add(note("error", f)));
		t.skipped().forEach(s -> nodes.add(note("info", s)));
		tree.setInput(nodes);
		tree.expandAll();
	}

	private static RuleTree.Node note(String image, String text) {
		return new RuleTree.Node(Images.get(image), new String[] { text, "", "", "" }, null, List.of());
	}

	private static void group(String name, String image, List<Difference> all, List<RuleTree.Node> nodes) {
		if (!all.isEmpty()) {
			nodes.add(new RuleTree.Node(RuleImages.get(image),
					new String[] { name + " (" + all.size() + ")", "", "", "" },
					null, all.stream().map(d -> new RuleTree.Node(Images.of(d.type().severity()), new String[] {
							d.message(), d.line() == 0 ? "" : String.valueOf(d.line()),
							d.field() == null ? "" : d.field().label(), d.type().code() }, d, List.of())).toList()));
		}
	}

	private void reveal(Difference d) {
		for (IEditorReference r : getSite().getPage().getEditorReferences()) {
			if (r.getEditor(false) instanceof UploadEditor editor && editor.session() == session && d.line() > 0) {
				getSite().getPage().activate(editor);
				if (editor.records() != null) {
					editor.records().reveal((int) d.line() - 1, d.field() == null ? 0 : d.field().number() - 1);
				}
			}
		}
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		remember(getSite().getPage().getActiveEditor());
	}

	@Override
	public void partVisible(IWorkbenchPartReference part) {
		if (part.getPart(false) == this) {
			shown = true;
			soon();
		}
	}

	@Override
	public void partHidden(IWorkbenchPartReference part) {
		if (part.getPart(false) == this) {
			shown = false;
		}
	}

	@Override
	public void setFocus() {
		tree.getControl().setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(this);
		Drafts.removeListener(changed);
		Sessions.removeListener(changed);
		tryOn(null);
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
