package org.ctmpreflight.workbench.submit.internal;

import org.ctmpreflight.workbench.submit.internal.send.SessionOutcomes;
import org.ctmpreflight.workbench.submit.internal.send.SubmissionGuard;
import org.ctmpreflight.workbench.submit.internal.hpms.HpmsTitle;
import org.ctmpreflight.workbench.submit.internal.hpms.Training;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/** What is there as long as the window is. */
public final class SubmitStartup implements IStartup {
	@Override
	public void earlyStartup() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		workbench.getDisplay().asyncExec(() -> {
			Runnable title = HpmsTitle.install(workbench);
			Runnable outcomes = SessionOutcomes.install();
			workbench.addWorkbenchListener(new SubmissionGuard());
			workbench.addWorkbenchListener(new IWorkbenchListener() {
				@Override
				public boolean preShutdown(IWorkbench ending, boolean forced) {
					return true;
				}

				@Override
				public void postShutdown(IWorkbench ended) {
					title.run();
					outcomes.run();
					Training.close();
				}
			});
		});
	}
}
