package org.ctmpreflight.workbench.internal.welcome;

import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.look.ThemeChoice;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;

/** What begins with the workbench. */
public final class FirstMinutes {
	/** Preference: whether the welcome page is shown at each start. */
	public static final String WELCOME = "welcome";

	private FirstMinutes() {
	}

	/**
	 * The window is open.
	 *
	 * @param busy whether something else is to be seen first
	 */
	public static void started(boolean busy) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		ThemeChoice.follow(workbench.getDisplay());
		for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
			window.getPartService().addPartListener(new RecentFiles());
		}
		IIntroManager intro = workbench.getIntroManager();
		if (!busy && Preferences.store().getBoolean(WELCOME) && intro.getIntro() == null) {
			intro.showIntro(workbench.getActiveWorkbenchWindow(), false);
		}
	}

	/** Makes room for what the user asked for. */
	public static void leaveWelcome() {
		IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
		intro.closeIntro(intro.getIntro());
	}
}
