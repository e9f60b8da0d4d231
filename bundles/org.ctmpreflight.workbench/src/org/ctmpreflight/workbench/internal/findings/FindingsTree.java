package org.ctmpreflight.workbench.internal.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;

/** Findings in groups as a tree with columns. */
final class FindingsTree {
	private static final String WIDTH = "width";

	private FindingsTree() {
	}

	static TreeViewer create(Composite parent) {
		Composite frame = new Composite(parent, SWT.NONE);
		TreeColumnLayout layout = new TreeColumnLayout();
		frame.setLayout(layout);
		TreeViewer tree = new TreeViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.getTree().setHeaderVisible(true);
		tree.getTree().setData("name", "findings");
		Spoken.name(tree.getTree(), "Findings");
		tree.setUseHashlookup(true);
		tree.setContentProvider(new Content());
		column(tree, layout, "Finding", 60, 40, g -> String.format("%s (%,d)", g.name(), g.count()),
				ShownFinding::message, true);
		column(tree, layout, "State", 8, 11, g -> g.fresh() == 0 ? "" : String.format("%,d new", g.fresh()),
				f -> f.suppressed() ? "suppressed" : f.isNew() ? "new" : "", false);
		column(tree, layout, "Line", 6, 7, g -> "", f -> f.line() == 0 ? "" : String.format("%,d", f.line()), false);
		column(tree, layout, "Field", 16, 14, g -> "", f -> f.field() == null ? "" : f.field().label(), false);
		column(tree, layout, "Complaint", 10, 15, g -> "", f -> f.complaintId() == null ? "" : f.complaintId(), false);
		column(tree, layout, "Rule", 16, 14, g -> "", ShownFinding::code, false);
		ColumnViewerToolTipSupport.enableFor(tree);
		return tree;
	}

	private static void column(TreeViewer tree, TreeColumnLayout layout, String name, int weight, int characters,
			Function<FindingGroup, String> group, Function<ShownFinding, String> finding, boolean icon) {
		TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
		column.getColumn().setText(name);
		column.getColumn().setMoveable(true);
		ColumnWeightData width = new ColumnWeightData(weight, Widths.of(tree.getTree(), characters));
		column.getColumn().setData(WIDTH, width);
		layout.setColumnData(column.getColumn(), width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				if (element instanceof FindingGroup g) {
					return group.apply(g);
				}
				return element instanceof ShownFinding f ? finding.apply(f) : icon ? String.valueOf(element) : "";
			}

			@Override
			public Image getImage(Object element) {
				if (!icon) {
					return null;
				}
				if (element instanceof FindingGroup g) {
					return Images.of(g.severity());
				}
				return element instanceof ShownFinding f
						? f.suppressed() ? Images.get("suppressed") : Images.of(f.severity())
						: null;
			}

			@Override
			public String getToolTipText(Object element) {
				String text = getText(element);
				return text.isBlank() ? null : text;
			}
		});
	}

	/** Leaves a column out whose texts the groups have already. */
	static void leaveOut(TreeViewer tree, String name) {
		Composite frame = tree.getTree().getParent();
		TreeColumnLayout layout = (TreeColumnLayout) frame.getLayout();
		for (TreeColumn column : tree.getTree().getColumns()) {
			layout.setColumnData(column, column.getText().equals(name) ? new ColumnWeightData(0, 0, false)
					: (ColumnWeightData) column.getData(WIDTH));
		}
		frame.layout();
	}

	/** All findings that are selected, those listed of selected groups among them. */
	static List<ShownFinding> all(ISelection selection) {
		Set<ShownFinding> all = new LinkedHashSet<>();
		if (selection instanceof IStructuredSelection s) {
			for (Object o : s) {
				if (o instanceof ShownFinding f) {
					all.add(f);
				} else if (o instanceof FindingGroup g) {
					all.addAll(g.listed());
				}
			}
		}
		return List.copyOf(all);
	}

	/** Shows other findings; what is open and selected stays so where it is still there. */
	static void show(TreeViewer tree, FindingOverview overview) {
		Object[] open = tree.getExpandedElements();
		List<Object> selected = new ArrayList<>();
		for (Object o : tree.getStructuredSelection()) {
			selected.add(o instanceof ShownFinding f ? again(overview, f) : o);
		}
		tree.getControl().setRedraw(false);
		tree.setInput(overview);
		tree.setExpandedElements(open);
		tree.setSelection(new StructuredSelection(selected));
		tree.getControl().setRedraw(true);
	}

	/** The same finding among others, where it may be suppressed or compared otherwise. */
	private static ShownFinding again(FindingOverview overview, ShownFinding finding) {
		return overview.groups().stream().flatMap(g -> g.listed().stream()).filter(f -> f.isAgain(finding)).findFirst()
				.orElse(finding);
	}

	/** The finding that is selected. */
	static Optional<ShownFinding> selected(ISelection selection) {
		return selection instanceof IStructuredSelection s && s.getFirstElement() instanceof ShownFinding f
				? Optional.of(f)
				: Optional.empty();
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((FindingOverview) input).groups().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			if (!(parent instanceof FindingGroup g)) {
				return new Object[0];
			}
			int more = g.count() - g.listed().size();
			if (more == 0) {
				return g.listed().toArray();
			}
			Object[] children = g.listed().toArray(new Object[g.listed().size() + 1]);
			children[g.listed().size()] = String.format("… and %,d more: filter, or put these right first", more);
			return children;
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof FindingGroup;
		}
	}
}
