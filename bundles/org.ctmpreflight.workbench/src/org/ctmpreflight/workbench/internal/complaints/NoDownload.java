package org.ctmpreflight.workbench.internal.complaints;

import org.ctmpreflight.workbench.internal.app.SampleHandler;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.handlers.IHandlerService;

/** What to do where no download is open yet. */
final class NoDownload {
	private NoDownload() {
	}

	static Composite create(Composite parent, IWorkbenchSite site) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(24, 20).spacing(10, 10).applyTo(page);
		new Label(page, SWT.NONE).setImage(Images.get("complaints"));
		Label text = new Label(page, SWT.WRAP);
		text.setText("Open a plan download to look into the complaints that CTM has, or ask HPMS for one.");
		GridDataFactory.fillDefaults().grab(true, false).hint(Widths.of(text, 20), SWT.DEFAULT).applyTo(text);
		Composite buttons = new Composite(page, SWT.NONE);
		// below each other where the view is narrow
		buttons.setLayout(RowLayoutFactory.fillDefaults().spacing(8).create());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(buttons);
		button(buttons, site, "Open a &File…", "org.ctmpreflight.workbench.open");
		button(buttons, site, "&Download Complaints…", "org.ctmpreflight.workbench.download");
		Button sample = new Button(buttons, SWT.PUSH);
		sample.setText("&Try with a Sample");
		sample.setData("name", "complaints.sample");
		sample.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> SampleHandler.openDownload()));
		return page;
	}

	private static void button(Composite parent, IWorkbenchSite site, String label, String command) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.setData("name", command);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			try {
				site.getService(IHandlerService.class).executeCommand(command, null);
			} catch (CommandException e) {
				throw new IllegalStateException(e);
			}
		}));
	}
}
