package org.ctmpreflight.workbench.internal.app;

import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Changes between light and dark. The toolkit keeps some of the old colours until it is started anew. */
public final class ThemeHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Themes.set(Themes.dark() ? Themes.LIGHT : Themes.DARK);
		if (MessageDialog.openQuestion(HandlerUtil.getActiveShell(event), "Light or dark",
				"Some parts take the new colours only with a restart. Restart now? What is open comes back.")) {
			PlatformUI.getWorkbench().restart();
		}
		return null;
	}
}
