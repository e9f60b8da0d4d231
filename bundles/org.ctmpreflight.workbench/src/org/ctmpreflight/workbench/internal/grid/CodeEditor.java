package org.ctmpreflight.workbench.internal.grid;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.LayoutField;
import org.eclipse.nebula.widgets.nattable.edit.editor.ComboBoxCellEditor;

/** Edits a coded field by a list of its values and their meanings; what is typed may be anything. */
final class CodeEditor extends ComboBoxCellEditor {
	private static final String BETWEEN = " – ";

	private final LayoutField field;

	CodeEditor(LayoutField field) {
		super(items(field), -1);
		this.field = field;
		setFreeEdit(true);
	}

	private static List<String> items(LayoutField field) {
		List<String> items = new ArrayList<>();
		if (!field.required()) {
			items.add("");
		}
		field.allowedValues().forEach(v -> items.add(item(v)));
		return items;
	}

	private static String item(AllowedValue value) {
		return value.meaning().equals(value.value()) ? value.value() : value.value() + BETWEEN + value.meaning();
	}

	@Override
	public Object getCanonicalValue() {
		Object chosen = super.getCanonicalValue();
		for (AllowedValue value : field.allowedValues()) {
			if (item(value).equals(chosen)) {
				return value.value();
			}
		}
		return chosen;
	}

	@Override
	public void setCanonicalValue(Object canonical) {
		for (AllowedValue value : field.allowedValues()) {
			if (value.value().equals(canonical)) {
				super.setCanonicalValue(item(value));
				return;
			}
		}
		super.setCanonicalValue(canonical);
	}
}
