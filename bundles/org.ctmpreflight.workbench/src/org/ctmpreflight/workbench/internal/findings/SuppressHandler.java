package org.ctmpreflight.workbench.internal.findings;

import java.util.List;

import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Suppresses the selected findings, or lifts their suppressions again. */
public final class SuppressHandler extends AbstractHandler {
	private static final String LIFT = "org.ctmpreflight.workbench.lift";

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof UploadEditor editor && editor.session() != null) {
			Shell shell = HandlerUtil.getActiveShell(event);
			ISelection selection = HandlerUtil.getCurrentSelection(event);
			boolean lift = event.getCommand().getId().equals(LIFT);
			List<ShownFinding> all = FindingsTree.all(selection).stream().filter(f -> f.suppressed() == lift)
					.toList();
			if (all.isEmpty()) {
				MessageDialog.openInformation(shell, lift ? "Lift Suppressions" : "Suppress Findings", lift
						? "Select a suppressed finding. The menu of the Findings view shows them."
						: "Select findings that count, in the grid or in the Findings view.");
			} else if (lift) {
				Suppressions.lift(editor.session(), all);
			} else {
				suppress(shell, editor.session(), all);
			}
		}
		return null;
	}

	private static void suppress(Shell shell, UploadSession session, List<ShownFinding> all) {
		SuppressDialog dialog = new SuppressDialog(shell, Suppressions.file(session), all);
		if (dialog.open() == Window.OK) {
			Suppressions.add(session, dialog.entries());
		}
	}
}
