package org.ctmpreflight.workbench.submit.internal.audit;

import org.ctmpreflight.workbench.internal.session.ComplaintPart;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what the journal tells of the complaint that is selected in the part with the keys. */
public final class HistoryHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		String complaint = complaint(HandlerUtil.getActivePart(event));
		if (complaint == null) {
			complaint = complaint(page.getActiveEditor());
		}
		try {
			HistoryView view = (HistoryView) page.showView(HistoryView.ID);
			if (complaint != null) {
				view.show(complaint);
			}
		} catch (PartInitException e) {
			throw new ExecutionException("the history cannot be shown", e);
		}
		return null;
	}

	private static String complaint(Object part) {
		return part instanceof ComplaintPart p ? p.selectedComplaint() : null;
	}
}
