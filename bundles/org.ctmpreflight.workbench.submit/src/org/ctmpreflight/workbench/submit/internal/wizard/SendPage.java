package org.ctmpreflight.workbench.submit.internal.wizard;

import org.ctmpreflight.submission.SubmitMonitor.Step;
import org.ctmpreflight.workbench.submit.internal.send.ResultWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.PlatformUI;

/** Shows how far the sending is, batch by batch. */
final class SendPage extends WizardPage {
	private static final String HELP = "org.ctmpreflight.workbench.submit";
	private static final int WIDTH = 560;

	private Label step;
	private ProgressBar bar;
	private Label note;
	private int batch = 1;

	SendPage() {
		super("send");
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 16).spacing(8, 10).applyTo(page);
		step = new Label(page, SWT.WRAP);
		step.setData("name", "submit.step");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(step);
		bar = new ProgressBar(page, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		note = new Label(page, SWT.WRAP);
		note.setData("name", "submit.note");
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(note);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, HELP);
		setControl(page);
		setPageComplete(false);
	}

	/** Begins a submission. */
	void begin(String title, int batchSize) {
		batch = batchSize;
		setTitle(title);
		setDescription("Each answer is in the journal before the next batch goes.");
		step.setText("Checking once more, and counting the notes that CTM has …");
		bar.setSelection(0);
		note.setText(
				"Stopping takes effect after the batch that is under way: its answer is waited for, so that nobody "
						+ "has to guess what became of its records.");
		((Composite) getControl()).layout(true, true);
	}

	/** How far it is. */
	void progress(Step what, long done, long total) {
		if (getControl().isDisposed()) {
			return;
		}
		if (what == Step.DOWNLOAD) {
			step.setText(String.format("Downloading complaints: %,d so far", done));
		} else if (what == Step.CHECK) {
			step.setText("Checking the file …");
		} else {
			bar.setMaximum((int) Math.max(1, total));
			bar.setSelection((int) done);
			step.setText(String.format("%,d of %s sent; batch %,d of %,d is done", done, ResultWords.records(total),
					(done + batch - 1) / batch, (total + batch - 1) / batch));
		}
	}

	/** Somebody wants it to stop. */
	void stopping() {
		note.setText("Stopping after the batch that is under way …");
	}
}
