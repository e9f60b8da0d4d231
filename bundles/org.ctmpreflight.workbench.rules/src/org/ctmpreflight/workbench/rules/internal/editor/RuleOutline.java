package org.ctmpreflight.workbench.rules.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.rules.internal.RuleImages;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

/** The rules, or the examples, of a file. */
final class RuleOutline extends ContentOutlinePage {
	private static final Pattern EXAMPLE = Pattern.compile("^\\s*- name:\\s*(.+?)\\s*$", Pattern.MULTILINE);

	/**
	 * What stands in a file.
	 *
	 * @param name     for people
	 * @param line     from 1
	 * @param severity of a rule; null for an example
	 */
	record Entry(String name, int line, Severity severity) {
	}

	private final RuleEditor editor;

	RuleOutline(RuleEditor editor) {
		this.editor = editor;
	}

	/** The examples of a file, by name. */
	static List<Entry> examples(String text) {
		List<Entry> entries = new ArrayList<>();
		Matcher m = EXAMPLE.matcher(text);
		while (m.find()) {
			entries.add(new Entry(m.group(1), 1 + (int) text.substring(0, m.start(1)).chars().filter(c -> c == '\n')
					.count(), null));
		}
		return entries;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		getTreeViewer().setContentProvider(new ITreeContentProvider() {
			@Override
			public Object[] getElements(Object input) {
				return editor.outline().toArray();
			}

			@Override
			public Object[] getChildren(Object parent) {
				return new Object[0];
			}

			@Override
			public Object getParent(Object element) {
				return null;
			}

			@Override
			public boolean hasChildren(Object element) {
				return false;
			}
		});
		getTreeViewer().setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Entry) element).name();
			}

			@Override
			public Image getImage(Object element) {
				Severity severity = ((Entry) element).severity();
				return severity == null ? RuleImages.get("examples") : Images.of(severity);
			}
		});
		getTreeViewer().setInput(editor);
		getTreeViewer().addPostSelectionChangedListener(event -> {
			if (getTreeViewer().getControl().isFocusControl()
					&& event.getStructuredSelection().getFirstElement() instanceof Entry e) {
				editor.reveal(e.line(), 0);
			}
		});
	}

	void refresh() {
		if (getControl() != null && !getControl().isDisposed()) {
			getTreeViewer().refresh();
		}
	}

	@Override
	public void dispose() {
		editor.outlineClosed();
		super.dispose();
	}
}
