package org.ctmpreflight.workbench.internal.grid;

import java.util.List;

import org.ctmpreflight.layout.LayoutField;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.editor.ICellEditor;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;

/** Which editor each field has: a list for codes, several lines for notes, else a line; with a counter of characters. */
final class CellEditors extends AbstractRegistryConfiguration {
	/** From this limit on a text wants several lines. */
	private static final int LONG = 200;

	private final List<LayoutField> fields;

	CellEditors(List<LayoutField> fields) {
		this.fields = fields;
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		// without a label: cells of the selection layer lack that of the body, and F2 would do nothing
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE,
				DisplayMode.EDIT);
		// Enter takes over and goes on; the next cell is edited when somebody says so
		registry.registerConfigAttribute(EditConfigAttributes.OPEN_ADJACENT_EDITOR, Boolean.FALSE, DisplayMode.EDIT);
		registry.registerConfigAttribute(EditConfigAttributes.ACTIVATE_EDITOR_ON_TRAVERSAL, Boolean.FALSE,
				DisplayMode.EDIT);
		for (LayoutField field : fields) {
			registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, editor(field), DisplayMode.EDIT,
					RecordGrid.FIELD + (field.number() - 1));
		}
	}

	private static ICellEditor editor(LayoutField field) {
		if (field.coded()) {
			return new CodeEditor(field);
		}
		return field.maxLength() > LONG ? new NoteEditor(field) : new LineEditor(field);
	}
}
