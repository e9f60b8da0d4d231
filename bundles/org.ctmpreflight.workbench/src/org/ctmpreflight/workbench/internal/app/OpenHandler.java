package org.ctmpreflight.workbench.internal.app;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for files, and opens them. */
public final class OpenHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.OPEN | SWT.MULTI);
		dialog.setText("Open upload files or plan downloads");
		dialog.setFilterExtensions(new String[] { "*.TXT;*.txt", "*.*" });
		dialog.setFilterNames(new String[] { "Upload files and plan downloads (*.TXT)", "All files" });
		if (dialog.open() != null) {
			for (String name : dialog.getFileNames()) {
				CaseworkFiles.open(Path.of(dialog.getFilterPath(), name));
			}
		}
		return null;
	}
}
