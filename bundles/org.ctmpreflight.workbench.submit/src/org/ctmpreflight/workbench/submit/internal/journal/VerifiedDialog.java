package org.ctmpreflight.workbench.submit.internal.journal;

import org.ctmpreflight.submission.JournalCheck;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Tells whether the journal is as it was written, with the receipt of what it is now. */
final class VerifiedDialog extends MessageDialog {
	private final JournalCheck check;

	VerifiedDialog(Shell parent, JournalCheck check, boolean held) {
		super(parent, check.unchanged() ? "The Journal Is Unchanged" : "The Journal Was Changed", null,
				words(check, held), check.unchanged() ? INFORMATION : ERROR,
				new String[] { IDialogConstants.OK_LABEL }, 0);
		this.check = check;
	}

	private static String words(JournalCheck check, boolean held) {
		String unfinished = check.unfinished() == 0 ? ""
				: " Its last line was not finished, since the run that wrote it was ended; the next submission takes it "
						+ "away.";
		return (check.unchanged()
				? String.format("All %,d lines are as they were written%s.", check.head().lines(),
						held ? ", and nothing of what the receipt was given for is missing" : "")
				: "It is not as it was written: " + check.change()
						+ ". Keep it as it is, and put it back from a backup.")
				+ unfinished;
	}

	@Override
	protected Control createCustomArea(Composite parent) {
		if (!check.unchanged() || check.head().lines() == 0) {
			return null;
		}
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		new Label(area, SWT.NONE).setText("&Receipt of now:");
		Text receipt = new Text(area, SWT.READ_ONLY | SWT.BORDER);
		receipt.setText(check.head().toString());
		receipt.setData("name", "journal.head");
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(receipt);
		return area;
	}
}
