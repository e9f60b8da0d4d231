package org.ctmpreflight.workbench.rules.internal;

import java.util.List;
import java.util.Optional;

import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;

/** A tree of texts in columns, as the views of rules have them. */
public final class RuleTree {
	/**
	 * A row.
	 *
	 * @param image    shared
	 * @param texts    one a column
	 * @param data     what it stands for; null for a group
	 * @param children below it
	 */
	public record Node(Image image, String[] texts, Object data, List<Node> children) {
	}

	private RuleTree() {
	}

	/**
	 * Makes a viewer whose input is a list of nodes.
	 *
	 * @param name    of the widget
	 * @param spoken  its name to a screen reader
	 * @param columns headers; one without text for no headers
	 * @param weights of the columns
	 */
	public static TreeViewer create(Composite parent, String name, String spoken, String[] columns, int[] weights) {
		// a frame of its own, so that the columns follow its width
		Composite frame = new Composite(parent, SWT.NONE);
		TreeColumnLayout layout = new TreeColumnLayout();
		frame.setLayout(layout);
		TreeViewer viewer = new TreeViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.getTree().setData("name", name);
		Spoken.name(viewer.getTree(), spoken);
		viewer.getTree().setHeaderVisible(columns.length > 1);
		for (int i = 0; i < columns.length; i++) {
			int at = i;
			TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
			column.getColumn().setText(columns[i]);
			layout.setColumnData(column.getColumn(), new ColumnWeightData(weights[i], 60, true));
			column.setLabelProvider(new ColumnLabelProvider() {
				@Override
				public String getText(Object element) {
					return ((Node) element).texts()[at];
				}

				@Override
				public Image getImage(Object element) {
					return at == 0 ? ((Node) element).image() : null;
				}

				@Override
				public String getToolTipText(Object element) {
					String text = ((Node) element).texts()[at];
					return text.isBlank() ? null : text;
				}
			});
		}
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setContentProvider(new ITreeContentProvider() {
			@Override
			public Object[] getElements(Object input) {
				return ((List<?>) input).toArray();
			}

			@Override
			public Object[] getChildren(Object element) {
				return ((Node) element).children().toArray();
			}

			@Override
			public Object getParent(Object element) {
				return null;
			}

			@Override
			public boolean hasChildren(Object element) {
				return !((Node) element).children().isEmpty();
			}
		});
		viewer.setInput(List.of());
		return viewer;
	}

	/** The selected row that stands for something. */
	public static Optional<Node> selected(ISelection selection) {
		return selection instanceof IStructuredSelection s && s.getFirstElement() instanceof Node node
				&& node.data() != null ? Optional.of(node) : Optional.empty();
	}
}
