package org.ctmpreflight.workbench.submit.internal.send;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;

/** Asks before the workbench is closed while records are being sent. */
public final class SubmissionGuard implements IWorkbenchListener {
	@Override
	public boolean preShutdown(IWorkbench workbench, boolean forced) {
		SendJob sending = SendJob.running();
		if (sending == null || forced) {
			return true;
		}
		Display display = workbench.getDisplay();
		int answer = new MessageDialog(display.getActiveShell(), "Records Are Being Sent", null,
				"Sending ends after the batch that is under way. What is not sent by then can be submitted later: "
						+ "nothing is sent twice.",
				MessageDialog.WARNING, new String[] { "&Keep the Window Open", "&Stop Sending and Close" }, 0).open();
		if (answer == 1) {
			closeAfter(sending, workbench, display);
		}
		return false;
	}

	/** The window never waits: it closes when the answer to the batch is there. */
	private static void closeAfter(SendJob sending, IWorkbench workbench, Display display) {
		sending.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				display.asyncExec(workbench::close);
			}
		});
		if (!sending.cancel() && sending.getResult() != null) {
			display.asyncExec(workbench::close);
		}
	}

	@Override
	public void postShutdown(IWorkbench workbench) {
		// nothing is held
	}
}
