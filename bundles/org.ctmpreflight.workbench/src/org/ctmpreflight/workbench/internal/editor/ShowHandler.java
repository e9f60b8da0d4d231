package org.ctmpreflight.workbench.internal.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows a file in another way: with the form beside the grid, or as text. */
public final class ShowHandler extends AbstractHandler {
	private static final String FORM = "org.ctmpreflight.workbench.form";

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof UploadEditor editor && editor.records() != null) {
			if (event.getCommand().getId().equals(FORM)) {
				editor.showRecords();
				editor.records().toggleForm();
			} else {
				editor.turnPage();
			}
		}
		return null;
	}
}
