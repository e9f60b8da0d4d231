package org.ctmpreflight.workbench.internal.complaints;

import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ctmpreflight.editing.PlanRequest;
import org.ctmpreflight.editing.WorkItem;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.complaints.WorkListModel.Group;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;

/** Open complaints in groups as a tree with columns; a click on a header sorts by it. */
final class WorkTree {
	/** A tree takes its time for each line. */
	private static final int LISTED = 1_000;

	private final TreeViewer tree;
	private final TreeColumnLayout layout = new TreeColumnLayout();
	private final Consumer<Comparator<WorkItem>> sorted;

	/** @param sorted told another order */
	WorkTree(Composite parent, Consumer<Comparator<WorkItem>> sorted) {
		this.sorted = sorted;
		Composite frame = new Composite(parent, SWT.NONE);
		frame.setLayout(layout);
		tree = new TreeViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
		tree.getTree().setHeaderVisible(true);
		tree.getTree().setData("name", "worklist");
		Spoken.name(tree.getTree(), "Work list");
		tree.setUseHashlookup(true);
		tree.setContentProvider(new Content());
		column("Complaint", 22, WorkItem::complaintId, Comparator.comparing(WorkItem::complaintId));
		TreeColumn age = column("Days open", 14, i -> i.age() < 0 ? "" : String.format("%,d", i.age()),
				WorkListModel.OLDEST);
		column("Days left", 11, i -> i.left() == null ? "" : i.late() ? -i.left() + " late" : String.valueOf(i.left()),
				WorkListModel.MOST_URGENT);
		column("Issue level", 16, WorkItem::issueLevel, Comparator.comparing(WorkItem::issueLevel));
		column("Contract", 10, WorkItem::contract, Comparator.comparing(WorkItem::contract));
		column("Category", 24, WorkItem::category, Comparator.comparing(WorkItem::category));
		column("Pending requests", 20, WorkTree::requests, Comparator.comparing(WorkTree::requests).reversed());
		column("Record", 11, i -> i.answer().label(), Comparator.comparing(WorkItem::answer));
		tree.getTree().setSortColumn(age);
		tree.getTree().setSortDirection(SWT.DOWN);
	}

	private static String requests(WorkItem item) {
		return item.pending().stream().sorted().map(PlanRequest.Kind::label).collect(Collectors.joining(", "));
	}

	private TreeColumn column(String name, int characters, Function<WorkItem, String> text,
			Comparator<WorkItem> order) {
		TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
		boolean first = tree.getTree().getColumnCount() == 1;
		TreeColumn widget = column.getColumn();
		widget.setText(name);
		layout.setColumnData(widget, new ColumnWeightData(characters, Widths.of(tree.getTree(), characters)));
		widget.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(widget, order)));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				if (element instanceof WorkItem item) {
					return text.apply(item);
				}
				return first ? label((Group) element) : "";
			}

			@Override
			public Image getImage(Object element) {
				return first && element instanceof WorkItem item && item.late() ? Images.of(Severity.WARNING) : null;
			}
		});
		return widget;
	}

	private static String label(Group group) {
		int n = group.items().size();
		return n <= LISTED ? String.format("%s (%,d)", group.name(), n)
				: String.format("%s (the first %,d of %,d)", group.name(), LISTED, n);
	}

	private void sort(TreeColumn column, Comparator<WorkItem> order) {
		boolean again = tree.getTree().getSortColumn() == column
				&& tree.getTree().getSortDirection() == SWT.DOWN;
		tree.getTree().setSortColumn(column);
		tree.getTree().setSortDirection(again ? SWT.UP : SWT.DOWN);
		sorted.accept(again ? order.reversed() : order);
	}

	/** Shows other complaints; what is open and selected stays so where it is still there. */
	void show(WorkListModel model) {
		Object[] open = tree.getExpandedElements();
		var selection = tree.getSelection();
		tree.getControl().setRedraw(false);
		tree.setInput(model);
		if (model.groups().size() == 1) {
			tree.expandAll();
		} else {
			tree.setExpandedElements(open);
		}
		tree.setSelection(selection);
		tree.getControl().setRedraw(true);
	}

	/** The complaint that is selected; null where none is. */
	WorkItem selected() {
		return tree.getStructuredSelection().getFirstElement() instanceof WorkItem item ? item : null;
	}

	/** Calls when a complaint is opened. */
	void onOpen(Consumer<WorkItem> opened) {
		tree.addOpenListener(event -> {
			WorkItem item = selected();
			if (item != null) {
				opened.accept(item);
			}
		});
	}

	void setFocus() {
		tree.getControl().setFocus();
	}

	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((WorkListModel) input).groups().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof Group group ? group.items().stream().limit(LISTED).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof Group;
		}
	}
}
