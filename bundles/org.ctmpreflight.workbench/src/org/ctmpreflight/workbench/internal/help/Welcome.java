package org.ctmpreflight.workbench.internal.help;

import org.ctmpreflight.workbench.internal.app.SampleHandler;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IntroPart;

/** The first page that a new user sees: what can be done, one link each. */
public final class Welcome extends IntroPart {
	private static final int WIDTH = 360;

	private FormToolkit kit;
	private ScrolledForm form;

	@Override
	public void createPartControl(Composite parent) {
		kit = new FormToolkit(parent.getDisplay());
		form = kit.createScrolledForm(parent);
		form.setData("name", "welcome");
		form.setText("Welcome to CTM Preflight");
		form.setImage(Images.get("app32"));
		kit.decorateFormHeading(form.getForm());
		GridLayoutFactory.fillDefaults().numColumns(2).margins(36, 24).spacing(48, 28).applyTo(form.getBody());
		entry("upload", "Open an upload file", "See each violation at its cell, with the reason and the remedy.",
				() -> run("org.ctmpreflight.workbench.open"));
		entry("check", "Try with a sample",
				"Fourteen invented lines with every kind of mistake. It is a copy: nothing can "
						+ "go wrong.",
				SampleHandler::open);
		entry("explain", "Step by step", "Put a first finding right: five steps, three minutes.",
				() -> new OpenCheatSheetAction("org.ctmpreflight.workbench.first").run());
		entry("download", "Download complaints", "Bring the complaints of HPMS, and hold upload files against them.",
				() -> help("complaints"));
		entry("rules", "Write a rule", "Check what your plan demands beyond the memo, in plain sentences.",
				() -> help("rules"));
		entry("help", "Keys and help", "Everything can be done with the keyboard. F1 tells of the part you are in.",
				() -> help("keys"));
		Label note = kit.createLabel(form.getBody(),
				"Nothing leaves this computer until you submit. What you see here comes back with Help, Welcome.",
				SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(note);
		form.reflow(true);
	}

	private void entry(String icon, String title, String text, Runnable action) {
		Composite box = kit.createComposite(form.getBody());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(box);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(box);
		kit.createLabel(box, "").setImage(Images.get(icon));
		Hyperlink link = kit.createHyperlink(box, title, SWT.NONE);
		link.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
		link.setData("name", "welcome." + icon);
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				PlatformUI.getWorkbench().getIntroManager().closeIntro(Welcome.this);
				action.run();
			}
		});
		kit.createLabel(box, "");
		Label label = kit.createLabel(box, text, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).applyTo(label);
	}

	private static void run(String command) {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			throw new IllegalStateException(command, e);
		}
	}

	private void help(String topic) {
		IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
		HelpView.open(window.getActivePage(), topic);
	}

	@Override
	public void standbyStateChanged(boolean standby) {
		// it is closed rather than made small
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		kit.dispose();
		super.dispose();
	}
}
