package org.ctmpreflight.workbench.internal.preferences;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks for the key secret of a profile, which is not shown while it is typed. */
final class SecretDialog extends InputDialog {
	SecretDialog(Shell parent, String profile) {
		super(parent, "Key Secret", "Key secret of the profile " + profile
				+ ". It is kept encrypted, for you alone. Leave it empty to forget the one that is kept.", "", null);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Control area = super.createDialogArea(parent);
		getText().setData("name", "secret");
		return area;
	}

	@Override
	protected int getInputTextStyle() {
		return SWT.SINGLE | SWT.BORDER | SWT.PASSWORD;
	}

	/** What was entered; null for none. */
	String secret() {
		return getValue().isBlank() ? null : getValue().strip();
	}
}
