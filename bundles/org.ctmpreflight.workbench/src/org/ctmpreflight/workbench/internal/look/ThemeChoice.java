package org.ctmpreflight.workbench.internal.look;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.osgi.service.prefs.BackingStoreException;

/** Which theme the user wants. It is kept where the workbench itself looks at its start, so that nothing flashes. */
// the engine of themes is not declared API, and there is no other way to change the theme
@SuppressWarnings("restriction")
public enum ThemeChoice {
	/** As the system has it, now and whenever it changes. */
	SYSTEM,
	/** Light. */
	LIGHT,
	/** Dark. */
	DARK;

	private static final String NODE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String KEY = "themeid";

	/** What the user wants now. */
	public static ThemeChoice current() {
		String id = node().get(KEY, null);
		return id == null ? SYSTEM : id.contains("dark") ? DARK : LIGHT;
	}

	/** Follows the system from now on, as far as the user wants it. In the user-interface thread. */
	public static void follow(Display display) {
		display.addListener(SWT.Settings, event -> current().show());
		if (Themes.highContrast()) {
			current().show();
		}
	}

	/** Makes this the choice of the user, and shows it. */
	public void choose() {
		if (this == SYSTEM) {
			node().remove(KEY);
		} else {
			node().put(KEY, id());
		}
		Job job = Job.create("Keep the theme", (ICoreRunnable) monitor -> keep());
		job.setSystem(true);
		job.schedule();
		show();
	}

	private void show() {
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		String wanted = Themes.highContrast() ? Themes.HIGH_CONTRAST : id();
		ITheme active = engine.getActiveTheme();
		if (active == null || !active.getId().equals(wanted)) {
			engine.setTheme(wanted, false);
		}
	}

	private String id() {
		boolean dark = this == DARK || this == SYSTEM && Display.isSystemDarkTheme();
		return dark ? Themes.DARK : Themes.LIGHT;
	}

	private static void keep() {
		try {
			node().flush();
		} catch (BackingStoreException e) {
			StatusManager.getManager().handle(Status.warning("The choice of the theme could not be kept.", e));
		}
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
