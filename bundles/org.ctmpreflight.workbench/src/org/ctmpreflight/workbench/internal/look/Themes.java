package org.ctmpreflight.workbench.internal.look;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.event.EventHandler;

/** The theme of the workbench: light, dark, or the high contrast of the system, which goes before both. */
// the engine of themes is not declared API, and there is no other way to change or follow the theme
@SuppressWarnings("restriction")
public final class Themes {
	/** The light theme. */
	public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	/** The dark theme. */
	public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	/** The colours of a system that asks for high contrast, and no others. */
	public static final String HIGH_CONTRAST = "org.ctmpreflight.workbench.highcontrast";

	private static final String GTK_HIGH_CONTRAST = "HighContrast";
	/** Asked once: changed while the workbench is open, it takes a restart anyway. */
	private static final boolean HIGH_CONTRAST_OF_GTK = highContrastOfGtk();

	private Themes() {
	}

	/** Changes to a theme, for good. */
	public static void set(String id) {
		IThemeEngine engine = engine();
		if (engine != null) {
			engine.setTheme(id, true);
		}
	}

	/** Whether the dark theme is in use. */
	public static boolean dark() {
		IThemeEngine engine = engine();
		ITheme theme = engine == null ? null : engine.getActiveTheme();
		return theme != null && theme.getId().contains("dark");
	}

	/** Whether the system asks for high contrast: then its own colours are used. */
	public static boolean highContrast() {
		return Display.getCurrent().getHighContrast() || HIGH_CONTRAST_OF_GTK;
	}

	/** Where the toolkit does not tell, since GTK only knows it by the name of its theme. */
	private static boolean highContrastOfGtk() {
		String forced = System.getenv("GTK_THEME");
		if (forced != null || !SWT.getPlatform().equals("gtk")) {
			return forced != null && forced.startsWith(GTK_HIGH_CONTRAST);
		}
		try {
			Class<?> gtk = Class.forName("org.eclipse.swt.internal.gtk.OS", true, Display.class.getClassLoader());
			return String.valueOf(gtk.getMethod("getThemeName").invoke(null)).startsWith(GTK_HIGH_CONTRAST);
		} catch (ReflectiveOperationException e) {
			return false;
		}
	}

	/**
	 * Follows changes of the theme.
	 *
	 * @param listener called in the user-interface thread
	 * @return what ends that
	 */
	public static Runnable onChange(Runnable listener) {
		IEventBroker broker = PlatformUI.getWorkbench().getService(IEventBroker.class);
		Display display = Display.getCurrent();
		EventHandler handler = event -> display.asyncExec(listener);
		broker.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
		return () -> broker.unsubscribe(handler);
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}
}
