package org.ctmpreflight.workbench.rules.internal.table;

import org.ctmpreflight.authoring.TableCell;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Offers what can be done about the selected cell. */
public final class TableFixHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (!(HandlerUtil.getActiveEditor(event) instanceof TableEditor editor)) {
			return null;
		}
		Shell shell = HandlerUtil.getActiveShell(event);
		Menu menu = new Menu(shell, SWT.POP_UP);
		shell.setData("menu", menu);
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		TableModel.Fix fix = editor.fix();
		if (fix == null) {
			item.setText("There is nothing that can be done by itself");
			item.setEnabled(false);
		} else {
			item.setText("Change " + new TableCell(null, fix.row(), fix.column()) + " to " + fix.text());
			item.setImage(Images.get("fix"));
			item.addListener(SWT.Selection, e -> editor.apply(fix));
		}
		// its item is told before it goes
		menu.addListener(SWT.Hide, e -> shell.getDisplay().asyncExec(menu::dispose));
		menu.setLocation(editor.belowCell());
		menu.setVisible(true);
		return null;
	}
}
