package org.eclipse.help.ui.internal.views;

import org.eclipse.jface.dialogs.DialogTray;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Stands where cheat sheets expect the tray of the help system, which the JVM looks for before it runs any of their code.
 * They open it only from within a dialog, where we show none.
 */
public class HelpTray extends DialogTray {
	@Override
	protected Control createContents(Composite parent) {
		return new Composite(parent, SWT.NONE);
	}
}
