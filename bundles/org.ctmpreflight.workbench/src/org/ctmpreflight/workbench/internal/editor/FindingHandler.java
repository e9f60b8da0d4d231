package org.ctmpreflight.workbench.internal.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the next finding, or the one before. */
public final class FindingHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof UploadEditor editor && editor.records() != null) {
			editor.showRecords();
			editor.getSite().getPage().activate(editor);
			editor.records().goToFinding(
					event.getCommand().getId().equals(IWorkbenchCommandConstants.NAVIGATE_PREVIOUS));
		}
		return null;
	}
}
