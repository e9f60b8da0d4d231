package org.ctmpreflight.workbench.internal.look;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Fields above lists, by which these are searched while somebody types. */
public final class SearchField {
	/** Characters that the icon takes the room of. */
	private static final int ICON = 4;

	private SearchField() {
	}

	/**
	 * Makes one in a parent with a grid layout.
	 *
	 * @param name  tests know it by
	 * @param hint  what is searched; stands in the empty field, and is read to those who do not see it
	 * @param typed called after each change
	 */
	public static Text in(Composite parent, String name, String hint, Runnable typed) {
		Text field = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		field.setData("name", name);
		field.setMessage(hint);
		Spoken.name(field, hint);
		field.addModifyListener(event -> typed.run());
		GridDataFactory.fillDefaults().hint(Widths.of(field, hint.length() + ICON), SWT.DEFAULT).applyTo(field);
		return field;
	}
}
