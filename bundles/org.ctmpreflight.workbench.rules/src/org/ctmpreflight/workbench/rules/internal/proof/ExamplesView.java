package org.ctmpreflight.workbench.rules.internal.proof;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.rules.internal.RuleFiles;
import org.ctmpreflight.workbench.rules.internal.RuleImages;
import org.ctmpreflight.workbench.rules.internal.RuleTree;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** The examples as they were run last: what was expected and found, and what they do not prove. */
public final class ExamplesView extends ViewPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.rules.examples";

	private final Runnable listener = this::show;
	private Label summary;
	private TreeViewer tree;

	@Override
	public void createPartControl(Composite parent) {
		Composite control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		summary = new Label(control, SWT.WRAP);
		summary.setData("name", "examples.summary");
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(summary);
		tree = RuleTree.create(control, "examples", "Examples", new String[] { "Example", "Expected", "Found" },
				new int[] { 46, 27, 27 });
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(tree.getControl().getParent());
		tree.addOpenListener(event -> RuleTree.selected(event.getSelection()).map(RuleTree.Node::data)
				.ifPresent(data -> open((Proofs.Note) data)));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		Proofs.addListener(listener);
		show();
	}

	private static void open(Proofs.Note note) {
		RuleFiles.open(note.file(), note.line());
	}

	private void show() {
		Proofs.Result result = Proofs.last();
		if (result == null) {
			summary.setText("Run the examples of a pack with Ctrl+R, in its rules or in its examples.");
			return;
		}
		String pack = result.pack().getFileName() + ": ";
		summary.setText(pack + result.summary());
		List<RuleTree.Node> nodes = new ArrayList<>();
		result.examples().stream().filter(n -> n.kind() == Proofs.Kind.FAILED).forEach(n -> nodes.add(example(n)));
		if (result.coverage() >= 0) {
			nodes.add(new RuleTree.Node(RuleImages.get("unproven"), new String[] {
					"Coverage: " + result.coverage() + " % is proven", "", "" }, null,
					result.unproven().stream().map(ExamplesView::lack).toList()));
		}
		if (result.mutants() >= 0) {
			int unseen = result.unseen().size();
			nodes.add(new RuleTree.Node(RuleImages.get("mutant"), new String[] {
					"Mistakes: of " + result.mutants() + " tried, "
							+ (unseen == 0 ? "every one would be noticed" : unseen + " would not be noticed"),
					"", "" }, null, result.unseen().stream().map(ExamplesView::lack).toList()));
		}
		result.examples().stream().filter(n -> n.kind() == Proofs.Kind.PASSED).forEach(n -> nodes.add(example(n)));
		tree.setInput(nodes);
		tree.expandAll();
		summary.getParent().layout();
	}

	private static RuleTree.Node example(Proofs.Note n) {
		return new RuleTree.Node(n.kind() == Proofs.Kind.PASSED ? Images.get("check") : Images.get("error"),
				new String[] { (n.kind() == Proofs.Kind.PASSED ? "" : "Failed: ") + n.name(), n.detail(), n.found() },
				n,
				List.of());
	}

	private static RuleTree.Node lack(Proofs.Note n) {
		return new RuleTree.Node(RuleImages.get(n.kind().icon()), new String[] { n.name() + ": " + n.detail(), "", "" },
				n, List.of());
	}

	@Override
	public void setFocus() {
		tree.getControl().setFocus();
	}

	@Override
	public void dispose() {
		Proofs.removeListener(listener);
		super.dispose();
	}
}
