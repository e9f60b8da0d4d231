package org.ctmpreflight.workbench.submit.internal.hpms;

import java.io.IOException;

import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;

/** Says in the title of each window which HPMS is meant. For use in the user-interface thread. */
public final class HpmsTitle implements IWindowListener {
	private static final String NAME = "CTM Preflight";

	private final IWorkbench workbench;
	private final Job job = Job.create("Look which HPMS is meant", this::look);
	private String title = NAME;

	private HpmsTitle(IWorkbench workbench) {
		this.workbench = workbench;
	}

	/**
	 * Says it from now on.
	 *
	 * @return what ends that
	 */
	public static Runnable install(IWorkbench workbench) {
		HpmsTitle title = new HpmsTitle(workbench);
		title.job.setSystem(true);
		Runnable changed = title.job::schedule;
		HpmsChoice.addListener(changed);
		workbench.addWindowListener(title);
		changed.run();
		return () -> HpmsChoice.removeListener(changed);
	}

	private IStatus look(IProgressMonitor monitor) {
		String words;
		try {
			words = HpmsChoice.open().words();
		} catch (SettingsException | IOException e) {
			words = "no HPMS set up";
		}
		String found = NAME + " – " + words;
		workbench.getDisplay().asyncExec(() -> {
			title = found;
			for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
				windowOpened(window);
			}
		});
		return Status.OK_STATUS;
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		if (window.getShell() != null && !window.getShell().isDisposed()) {
			window.getShell().setText(title);
		}
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// its title stays
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// its title stays
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		// its title goes with it
	}
}
