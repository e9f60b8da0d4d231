package org.ctmpreflight.workbench.internal.complaints;

import org.ctmpreflight.workbench.internal.app.SampleHandler;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
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
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		Composite buttons = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
		GridDataFactory.swtDefaults().span(2, 1).applyTo(buttons);
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
