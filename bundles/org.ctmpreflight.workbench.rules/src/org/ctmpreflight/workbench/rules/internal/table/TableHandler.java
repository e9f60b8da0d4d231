package org.ctmpreflight.workbench.rules.internal.table;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Inserts or deletes a row of the table in the editor; by the command. */
public final class TableHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof TableEditor editor) {
			if (event.getCommand().getId().endsWith(".insert")) {
				editor.insertRow();
			} else {
				editor.deleteRow();
			}
		}
		return null;
	}
}
