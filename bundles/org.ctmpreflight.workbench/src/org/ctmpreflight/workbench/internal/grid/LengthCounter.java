package org.ctmpreflight.workbench.internal.grid;

import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Counts the characters of what is being typed against the limit of the field, just below it. */
public final class LengthCounter {
	private final Text text;
	private final int limit;
	private final int exact;
	private final Shell shell;
	private final Label icon;
	private final Label label;

	private LengthCounter(Text text, LayoutField field) {
		this.text = text;
		limit = field.maxLength();
		exact = field.exactLength();
		shell = new Shell(text.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS | SWT.TOOL);
		shell.setData("name", "counter");
		shell.setBackground(shell.getDisplay().getSystemColor(SWT.COLOR_INFO_BACKGROUND));
		GridLayoutFactory.fillDefaults().numColumns(2).margins(5, 2).applyTo(shell);
		icon = new Label(shell, SWT.NONE);
		label = new Label(shell, SWT.NONE);
		for (Label l : new Label[] { icon, label }) {
			l.setBackground(shell.getBackground());
			l.setForeground(shell.getDisplay().getSystemColor(SWT.COLOR_INFO_FOREGROUND));
		}
		text.addModifyListener(event -> update());
		text.addControlListener(org.eclipse.swt.events.ControlListener.controlResizedAdapter(event -> update()));
		text.addDisposeListener(event -> shell.dispose());
		text.getDisplay().asyncExec(() -> {
			if (!text.isDisposed()) {
				update();
				shell.setVisible(true);
			}
		});
	}

	/** Shows one for as long as the widget is there; none where the field has no limit. */
	static void attach(Text text, LayoutField field) {
		if (field.maxLength() > 0 || field.exactLength() > 0) {
			new LengthCounter(text, field);
		}
	}

	private void update() {
		String typed = text.getText();
		int length = typed.codePointCount(0, typed.length());
		String said = words(length, limit, exact);
		boolean good = exact > 0 ? length == exact || length == 0 : length <= limit;
		icon.setImage(good ? null : Images.get("error"));
		label.setText(said);
		shell.pack();
		Point below = text.toDisplay(0, text.getSize().y + 2);
		shell.setLocation(below);
		shell.setData("text", said);
	}

	/** How many of how many, and what is too much. */
	public static String words(int length, int limit, int exact) {
		if (exact > 0) {
			return String.format("%,d of exactly %,d characters", length, exact);
		}
		return length > limit ? String.format("%,d of %,d characters: %,d too many", length, limit, length - limit)
				: String.format("%,d of %,d characters", length, limit);
	}
}
