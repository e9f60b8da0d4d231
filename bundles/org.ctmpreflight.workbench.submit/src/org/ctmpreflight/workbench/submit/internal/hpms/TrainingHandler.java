package org.ctmpreflight.workbench.submit.internal.hpms;

import java.io.IOException;
import java.nio.file.Path;

import org.ctmpreflight.simulator.Simulator;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.complaints.ComplaintsView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Starts and stops the training HPMS. */
public final class TrainingHandler extends AbstractHandler {
	private static final String STOP = "org.ctmpreflight.workbench.training.stop";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		if (event.getCommand().getId().equals(STOP)) {
			inBackground("Stop the training HPMS", shell, false, null);
			return null;
		}
		Path download = download(HandlerUtil.getActiveWorkbenchWindow(event));
		int answer = download == null ? 0 : ask(shell, download);
		if (answer == 0 || answer == 1) {
			inBackground("Start the training HPMS", shell, true, answer == 0 ? null : download);
		}
		return null;
	}

	/** The download that is looked into, else the one that files are held against; null where there is none. */
	private static Path download(IWorkbenchWindow window) {
		if (window != null && window.getActivePage() != null
				&& window.getActivePage().findView(ComplaintsView.ID) instanceof ComplaintsView view
				&& view.file() != null) {
			return view.file();
		}
		String held = Preferences.store().getString(Preferences.DOWNLOAD);
		return held.isBlank() ? null : Path.of(held);
	}

	/** @return 0 for invented complaints, 1 for those of the download */
	private static int ask(Shell shell, Path download) {
		return new MessageDialog(shell, "Start Training HPMS", null,
				"Which complaints is it to begin with? It runs on this computer alone, and forgets its complaints when it is "
						+ "stopped.",
				MessageDialog.QUESTION,
				new String[] { "&Invented Complaints", "&Those of " + download.getFileName(), "Cancel" }, 0).open();
	}

	private static void inBackground(String name, Shell shell, boolean start, Path complaints) {
		Job job = Job.create(name, monitor -> {
			if (!start) {
				Training.stop();
				return Status.OK_STATUS;
			}
			try {
				Simulator running = Training.start(complaints);
				int size = running.size();
				shell.getDisplay().asyncExec(() -> tell(shell, size));
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The training HPMS did not start. " + e.getMessage(), e);
			}
		});
		job.setUser(true);
		job.schedule();
	}

	private static void tell(Shell shell, int size) {
		if (!shell.isDisposed()) {
			MessageDialog.openInformation(shell, "Training HPMS", String.format(
					"The training HPMS runs on this computer, with %,d complaints. It is meant from now on, as the title of the "
							+ "window says: nothing reaches CMS.%n%nDownload its complaints with File, Download Complaints, "
							+ "and submit to it with File, Submit.%n%nThe journal keeps what was sent in an earlier training: "
							+ "such a note counts as sent. To send it again, change the note.",
					size));
		}
	}
}
