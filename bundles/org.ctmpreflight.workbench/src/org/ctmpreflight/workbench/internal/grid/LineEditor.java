package org.ctmpreflight.workbench.internal.grid;

import org.ctmpreflight.layout.LayoutField;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Edits a cell in a line, and counts its characters. */
final class LineEditor extends TextCellEditor {
	private final LayoutField field;

	LineEditor(LayoutField field) {
		super(true, true);
		this.field = field;
	}

	@Override
	protected Text createEditorControl(Composite parent, int style) {
		Text text = super.createEditorControl(parent, style);
		LengthCounter.attach(text, field);
		return text;
	}
}
