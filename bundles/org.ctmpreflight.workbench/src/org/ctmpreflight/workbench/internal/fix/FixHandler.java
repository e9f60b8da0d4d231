package org.ctmpreflight.workbench.internal.fix;

import java.util.List;

import org.ctmpreflight.editing.LiveFinding;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Offers the quick fixes of the selected cell, as a menu at the cell. */
public final class FixHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof UploadEditor editor && editor.records() != null) {
			offer(editor);
		}
		return null;
	}

	private static void offer(UploadEditor editor) {
		UploadSession session = editor.session();
		editor.records().takeOver();
		List<LiveFinding> findings = editor.records().selectedFindings();
		List<Fixes.Offer> offers = Fixes.of(session, findings);
		NatTable grid = editor.records().grid().control();
		Shell shell = editor.getSite().getShell();
		Menu menu = new Menu(shell, SWT.POP_UP);
		if (offers.isEmpty()) {
			MenuItem none = new MenuItem(menu, SWT.PUSH);
			none.setText(findings.isEmpty() ? "There is no finding here"
					: "Nobody but the writer of the casework can put this right: see the Explain view");
			none.setEnabled(false);
		}
		for (Fixes.Offer offer : offers) {
			item(menu, "fix", offer.fix().label(), () -> Fixes.apply(session, offer));
		}
		boolean first = true;
		for (Fixes.Offer offer : offers) {
			if (offer.fix().forAll()) {
				if (first) {
					new MenuItem(menu, SWT.SEPARATOR);
				}
				first = false;
				item(menu, "fix-all", offer.fix().label() + ", everywhere …",
						() -> new FixAllDialog(shell, session, offer.fix()).start());
			}
		}
		Rectangle cell = editor.records().grid().selectedBounds();
		Point at = grid.toDisplay(cell == null ? new Point(0, 0) : new Point(cell.x, cell.y + cell.height));
		menu.setLocation(at);
		menu.addListener(SWT.Hide, hidden -> menu.getDisplay().asyncExec(menu::dispose));
		shell.setData("menu", menu);
		menu.setVisible(true);
	}

	private static void item(Menu menu, String icon, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text.replace("&", "&&"));
		item.setImage(Images.get(icon));
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}
}
