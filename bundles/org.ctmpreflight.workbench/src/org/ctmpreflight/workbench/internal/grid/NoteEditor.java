package org.ctmpreflight.workbench.internal.grid;

import org.ctmpreflight.layout.LayoutField;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * Edits a long note in several lines. A record is one line of the file: the text wraps, and Enter takes it over as in
 * every cell.
 */
final class NoteEditor extends TextCellEditor {
	private static final int WIDTH = 420;
	private static final int LINES = 7;

	private final LayoutField field;

	NoteEditor(LayoutField field) {
		super(true, true);
		this.field = field;
	}

	@Override
	public Text createEditorControl(Composite parent) {
		Text text = createEditorControl(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		LengthCounter.attach(text, field);
		return text;
	}

	@Override
	public Rectangle calculateControlBounds(Rectangle cell) {
		int width = Math.max(cell.width, WIDTH);
		int height = Math.max(cell.height, LINES * getEditorControl().getLineHeight());
		Rectangle table = parent.getClientArea();
		int x = Math.max(0, Math.min(cell.x, table.width - width));
		int y = Math.max(0, Math.min(cell.y, table.height - height));
		return new Rectangle(x, y, Math.min(width, table.width), height);
	}
}
