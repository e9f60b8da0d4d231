package org.ctmpreflight.workbench.internal.complaints;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.statushandlers.StatusManager;

/** Opens plan downloads in the Complaints view. */
public final class Downloads {
	private Downloads() {
	}

	/** Whether a file is a plan download. Not for the user-interface thread. */
	public static boolean is(Path file) throws IOException {
		return OpenDownload.is(file);
	}

	/** Reads a download, and shows it. Not for the user-interface thread. */
	public static void open(Path file, IProgressMonitor monitor) throws IOException {
		OpenDownload download = OpenDownload.open(file, monitor);
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			IWorkbenchPage page = window == null ? null : window.getActivePage();
			try {
				if (page != null) {
					PlatformUI.getWorkbench().showPerspective(ComplaintsPerspective.ID, window);
					((ComplaintsView) window.getActivePage().showView(ComplaintsView.ID)).show(download);
				}
			} catch (WorkbenchException e) {
				StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
			}
		});
	}
}
