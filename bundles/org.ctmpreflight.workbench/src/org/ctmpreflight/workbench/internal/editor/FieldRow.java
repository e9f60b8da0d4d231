package org.ctmpreflight.workbench.internal.editor;

import java.util.function.Consumer;

import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.grid.LengthCounter;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** One field in a form: its label, the value to be edited, how long it is, and what was found. */
final class FieldRow {
	private static final int LONG = 200;
	private static final int LINES = 5;
	private static final String BETWEEN = " – ";

	private final LayoutField field;
	private final Consumer<String> edit;
	private final Composite control;
	private final Label label;
	private final Label counter;
	private final Text text;
	private final Combo combo;
	private final FindingLine said;
	private String shown = "";
	private boolean marked;

	/**
	 * @param edit  takes over a new value
	 * @param leave gives the keys back to where they came from: Escape does so
	 */
	FieldRow(Composite parent, LayoutField field, Consumer<String> edit, Runnable leave) {
		this.field = field;
		this.edit = edit;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 1).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).applyTo(control);
		label = new Label(control, SWT.NONE);
		label.setText(field.label().replace("&", "&&") + (field.required() ? " *" : ""));
		label.setToolTipText(field.description());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		counter = new Label(control, SWT.RIGHT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(counter);
		if (field.coded()) {
			text = null;
			combo = new Combo(control, SWT.DROP_DOWN);
			combo.add("");
			field.allowedValues().forEach(v -> combo.add(item(v)));
			combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> commit()));
		} else {
			combo = null;
			boolean tall = field.maxLength() > LONG;
			text = new Text(control, SWT.BORDER | (tall ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
			text.addModifyListener(event -> count());
			// a record is one line of the file
			text.addListener(SWT.DefaultSelection, event -> commit());
			text.addTraverseListener(event -> {
				if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
					event.doit = true;
				} else if (event.detail == SWT.TRAVERSE_RETURN) {
					commit();
				}
			});
			text.addListener(SWT.Verify, event -> event.text = event.text.replaceAll("[\\r\\n\\t]+", " "));
		}
		Control value = value();
		value.setData("name", "form." + field.name());
		value.setToolTipText(field.description());
		value.addTraverseListener(event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				leave.run();
			}
		});
		value.addFocusListener(FocusListener.focusLostAdapter(event -> commit()));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false)
				.hint(60, text != null && field.maxLength() > LONG ? LINES * text.getLineHeight() : SWT.DEFAULT)
				.applyTo(value);
		Spoken.name(value, field.label() + (field.required() ? ", required" : ""));
		said = new FindingLine(control, 2);
	}

	private Control value() {
		return text != null ? text : combo;
	}

	private static String item(AllowedValue value) {
		return value.meaning().equals(value.value()) ? value.value() : value.value() + BETWEEN + value.meaning();
	}

	Control control() {
		return control;
	}

	/** Shows a value and what was found there. */
	void show(String newText, String explanation, Severity mark, boolean enabled) {
		value().setEnabled(enabled);
		if (!newText.equals(shown) || !current().equals(newText) && !focused()) {
			shown = newText;
			if (text != null) {
				text.setText(newText);
			} else {
				combo.setText(field.allowedValues().stream().filter(v -> v.value().equals(newText)).findFirst()
						.map(FieldRow::item).orElse(newText));
			}
		}
		count();
		said.show(mark, explanation);
		Spoken.describe(value(), explanation == null ? field.description() : explanation);
	}

	private void count() {
		if (text == null || field.maxLength() == 0 && field.exactLength() == 0) {
			return;
		}
		String typed = current();
		int length = typed.codePointCount(0, typed.length());
		String counted = String.format("%,d / %,d", length, Math.max(field.maxLength(), field.exactLength()));
		if (counted.equals(counter.getText())) {
			return;
		}
		counter.setText(counted);
		counter.setToolTipText(LengthCounter.words(length, field.maxLength(), field.exactLength()));
		counter.requestLayout();
	}

	private String current() {
		if (text != null) {
			return text.getText();
		}
		String chosen = combo.getText();
		return field.allowedValues().stream().filter(v -> item(v).equals(chosen)).findFirst().map(AllowedValue::value)
				.orElse(chosen);
	}

	/** Shows whether the grid is at this field. */
	void mark(boolean here) {
		if (here == marked) {
			return;
		}
		marked = here;
		label.setFont(here ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT)
				: JFaceResources.getDialogFont());
		label.requestLayout();
	}

	boolean focused() {
		return value().isFocusControl();
	}

	/** Takes over what was typed. */
	void commit() {
		String typed = current();
		if (!typed.equals(shown)) {
			shown = typed;
			edit.accept(typed);
		}
	}
}
