package org.ctmpreflight.workbench.internal.app;

import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Changes between light and dark. */
public final class ThemeHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Themes.set(Themes.dark() ? Themes.LIGHT : Themes.DARK);
		return null;
	}
}
