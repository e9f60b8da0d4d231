package org.ctmpreflight.workbench.internal.help;

import org.eclipse.jface.window.IShellProvider;
import org.eclipse.jface.window.SameShellProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Shows the user guide beside a dialog, and goes with it. */
final class HelpWindow extends Window {
	private static final int WIDTH = 520;
	private static final int HEIGHT = 560;

	private final String target;

	private HelpWindow(IShellProvider dialog, String target) {
		super(dialog);
		this.target = target;
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	static void open(Shell dialog, String target) {
		new HelpWindow(new SameShellProvider(dialog), target).open();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("User Guide");
		shell.setLayout(new FillLayout());
	}

	@Override
	protected Control createContents(Composite parent) {
		ManualPane pane = new ManualPane(parent);
		pane.open(target);
		pane.setFocus();
		return pane.control();
	}

	@Override
	protected Point getInitialSize() {
		return new Point(WIDTH, HEIGHT);
	}
}
