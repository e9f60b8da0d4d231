package org.ctmpreflight.workbench.submit.internal.wizard;

import org.ctmpreflight.hpms.HpmsKind;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.submission.SubmitMonitor.Step;
import org.ctmpreflight.submission.SubmitPreview;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.ctmpreflight.workbench.submit.internal.send.ResultWords;
import org.ctmpreflight.workbench.submit.internal.send.SendJob;
import org.ctmpreflight.workbench.submit.internal.send.SubmitOrder;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Submits a file: what would be sent, the sending, and what became of it. */
final class SubmitWizard extends Wizard {
	private final Shell window;
	private final String file;
	private final PreviewPage preview;
	private final SendPage sending = new SendPage();
	private final OutcomePage outcome = new OutcomePage(this::resume);
	private SubmitOrder order;
	private HpmsTarget target;
	private SendJob job;

	/** @param window over which it is shown again where it was closed meanwhile */
	SubmitWizard(Shell window, SubmitOrder order) {
		this.window = window;
		this.order = order;
		file = order.file().getFileName().toString();
		preview = new PreviewPage(order);
		setWindowTitle("Submit");
	}

	@Override
	public void addPages() {
		addPage(preview);
		addPage(sending);
		addPage(outcome);
	}

	@Override
	public boolean needsPreviousAndNextButtons() {
		return false;
	}

	@Override
	public boolean canFinish() {
		IWizardPage page = getContainer().getCurrentPage();
		return page != null && page.isPageComplete();
	}

	/** What the button says that ends the page. */
	String action() {
		return shown(preview) ? preview.action() : shown(sending) ? "Sending …" : "&Close";
	}

	/** What the other button says; null for none. */
	String otherAction() {
		return shown(preview) ? "Cancel" : shown(sending) ? "&Stop After This Batch" : null;
	}

	private boolean shown(IWizardPage page) {
		return getContainer() != null && getContainer().getCurrentPage() == page;
	}

	@Override
	public boolean performFinish() {
		if (shown(outcome)) {
			return true;
		}
		order = preview.order();
		target = preview.preview().target();
		SubmissionResult shown = preview.preview().result();
		if (target.kind() != HpmsKind.PRODUCTION || shown.sendable() == 0
				|| confirm(getShell(), shown.sendable())) {
			start(shown);
		}
		return false;
	}

	private boolean confirm(Shell shell, int records) {
		return new MessageDialog(shell, "Submit to PRODUCTION", null,
				"Send " + ResultWords.records(records) + " to CMS now, to " + target.settings().base() + " as "
						+ target.settings().user() + "?",
				MessageDialog.WARNING, new String[] { "&Send", "Cancel" }, 1).open() == 0;
	}

	/** What is unknown is looked up, which tells how much is left to be sent; that is asked then. */
	private void resume() {
		order = order.resuming();
		start(null);
	}

	/** @param expected what somebody has seen and agreed to send; null where that is to be asked */
	private void start(SubmissionResult expected) {
		Display display = getShell().getDisplay();
		sending.begin("Submitting " + file + " to the " + target.words(), order.batch());
		job = new SendJob(order, target, asked -> agree(display, asked, expected), new SendJob.Follower() {
			@Override
			public void progress(Step step, long done, long total) {
				display.asyncExec(() -> sending.progress(step, done, total));
			}

			@Override
			public void ended(SubmissionResult result, String problem) {
				display.asyncExec(() -> show(result, problem));
			}
		});
		getContainer().showPage(sending);
		job.schedule();
	}

	private boolean agree(Display display, SubmitPreview asked, SubmissionResult expected) {
		// as many records may be others: somebody else may have saved the file since
		if (expected != null && asked.toSend() == expected.sendable() && asked.sha256().equals(expected.sha256())) {
			return true;
		}
		boolean[] agreed = { false };
		display.syncExec(() -> agreed[0] = MessageDialog.openQuestion(shellNow(), "Submit",
				(expected == null ? "It was found out what became of the records. "
						: "What would be sent is not what was shown before. ")
						+ "Send " + ResultWords.records(asked.toSend()) + " to the " + target.words() + " as "
						+ asked.user() + "?"));
		return agreed[0];
	}

	/** This window, or the one behind it where it was closed. */
	private Shell shellNow() {
		Shell own = getShell();
		return own == null || own.isDisposed() ? window : own;
	}

	private void show(SubmissionResult result, String problem) {
		job = null;
		if (outcome.getControl() == null || outcome.getControl().isDisposed()) {
			if (!window.isDisposed()) {
				SubmitDialog.openOutcome(window, order, target, result, problem);
			}
			return;
		}
		showOutcome(target, result, problem);
	}

	/** Shows how a submission ended. */
	void showOutcome(HpmsTarget of, SubmissionResult result, String problem) {
		target = of;
		outcome.show(file, of, result, problem);
		getContainer().showPage(outcome);
	}

	/** Begins with the last page, for a submission that ended in the background. */
	void skipPreview() {
		preview.skip();
	}

	/** Whether records are being sent. */
	boolean sends() {
		return job != null;
	}

	/** Asks the job to stop after the batch that is under way. */
	void stop() {
		Job running = job;
		if (running != null) {
			running.cancel();
			sending.stopping();
		}
	}

	@Override
	public boolean performCancel() {
		if (job == null) {
			preview.stop();
			return true;
		}
		int answer = new MessageDialog(getShell(), "Records Are Being Sent", null,
				"Sending goes on in the background unless it is stopped.", MessageDialog.QUESTION,
				new String[] { "&Go On in the Background", "&Stop After This Batch", "Cancel" }, 0).open();
		if (answer == 1) {
			stop();
		}
		return answer == 0;
	}

	@Override
	public void dispose() {
		preview.stop();
		super.dispose();
	}
}
