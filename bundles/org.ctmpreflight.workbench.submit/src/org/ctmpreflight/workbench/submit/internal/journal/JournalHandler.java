package org.ctmpreflight.workbench.submit.internal.journal;

import org.ctmpreflight.workbench.internal.welcome.FirstMinutes;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the journal. */
public final class JournalHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		FirstMinutes.leaveWelcome();
		try {
			window.getActivePage().showView(JournalView.ID);
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException("the journal cannot be shown", e);
		}
	}
}
