package org.ctmpreflight.workbench.internal.download;

import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.ctmpreflight.workbench.internal.welcome.FirstMinutes;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;
import org.eclipse.ui.statushandlers.StatusManager;

/** Downloads complaints: one page of what is wanted; the download itself runs in the background. */
public final class DownloadWizard extends Wizard {
	private final IWorkbenchWindow window;
	private final DownloadPage page = new DownloadPage();

	/** @param window where progress and results are shown */
	public DownloadWizard(IWorkbenchWindow window) {
		this.window = window;
		setWindowTitle("Download Complaints");
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		FirstMinutes.leaveWelcome();
		showProgress();
		new DownloadJob(page.order(), order -> PlatformUI.getWorkbench().getDisplay()
				.asyncExec(() -> ended(order))).schedule();
		return true;
	}

	private static void ended(DownloadOrder order) {
		if (order.use()) {
			Preferences.store().setValue(Preferences.DOWNLOAD, order.file().toString());
			Sessions.all().forEach(UploadSession::check);
		}
		CaseworkFiles.open(order.file());
	}

	private void showProgress() {
		IWorkbenchPage active = window.getActivePage();
		try {
			if (active != null) {
				active.showView(IProgressConstants.PROGRESS_VIEW_ID, null, IWorkbenchPage.VIEW_VISIBLE);
			}
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
		}
	}
}
