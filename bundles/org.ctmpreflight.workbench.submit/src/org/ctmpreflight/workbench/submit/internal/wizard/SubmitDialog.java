package org.ctmpreflight.workbench.submit.internal.wizard;

import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.ctmpreflight.workbench.submit.internal.send.SubmitOrder;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;

/** The window of a submission: its two buttons say what they do on each page. */
public final class SubmitDialog extends WizardDialog {
	private static final int WIDTH = 760;
	private static final int HEIGHT = 600;

	private final SubmitWizard wizard;

	private SubmitDialog(Shell parent, SubmitWizard wizard) {
		super(parent, wizard);
		this.wizard = wizard;
		setHelpAvailable(false);
	}

	/** Submits a file; comes back when the window is closed. */
	public static void open(Shell parent, SubmitOrder order) {
		new SubmitDialog(parent, new SubmitWizard(parent, order)).open();
	}

	/** Tells how a submission ended whose window was closed meanwhile. */
	static void openOutcome(Shell parent, SubmitOrder order, HpmsTarget target, SubmissionResult result,
			String problem) {
		SubmitWizard wizard = new SubmitWizard(parent, order);
		wizard.skipPreview();
		SubmitDialog dialog = new SubmitDialog(parent, wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		wizard.showOutcome(target, result, problem);
	}

	@Override
	protected Point getInitialSize() {
		Point needed = super.getInitialSize();
		return new Point(Math.max(WIDTH, needed.x), Math.max(HEIGHT, needed.y));
	}

	@Override
	public void updateButtons() {
		super.updateButtons();
		Button finish = getButton(IDialogConstants.FINISH_ID);
		Button cancel = getButton(IDialogConstants.CANCEL_ID);
		if (finish == null || cancel == null) {
			return;
		}
		finish.setText(wizard.action());
		String other = wizard.otherAction();
		cancel.setVisible(other != null);
		if (other != null) {
			cancel.setText(other);
		}
		for (Button b : new Button[] { finish, cancel }) {
			// their texts change
			b.setLayoutData(null);
			setButtonLayoutData(b);
			((org.eclipse.swt.layout.GridData) b.getLayoutData()).widthHint = Math.max(
					b.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, convertHorizontalDLUsToPixels(
							IDialogConstants.BUTTON_WIDTH));
		}
		finish.getParent().getParent().layout(true, true);
		if (wizard.sends()) {
			// the page has nothing that takes keys, and without them no key would stop
			cancel.setFocus();
		}
	}

	/** The button alone: the window's own signs to close it ask first, whether sending is to go on. */
	@Override
	protected void cancelPressed() {
		if (wizard.sends()) {
			wizard.stop();
		} else {
			super.cancelPressed();
		}
	}
}
