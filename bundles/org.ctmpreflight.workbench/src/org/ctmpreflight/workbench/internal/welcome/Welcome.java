package org.ctmpreflight.workbench.internal.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.app.SampleHandler;
import org.ctmpreflight.workbench.internal.help.HelpView;
import org.ctmpreflight.workbench.internal.help.Manual;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
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

/** The first page that a new user sees: four things to begin with, the files of before, and where to learn more. */
public final class Welcome extends IntroPart {
	private static final String ID = "org.ctmpreflight.workbench.welcome";
	private static final String TOUR = "org.ctmpreflight.workbench.first";
	private static final int LETTERS = 34;
	private static final int RECENT = 6;

	private FormToolkit kit;
	private ScrolledForm form;
	private Composite recent;
	private int width;

	@Override
	public void createPartControl(Composite parent) {
		kit = new FormToolkit(parent.getDisplay());
		form = kit.createScrolledForm(parent);
		form.setData("name", "welcome");
		form.setText("Welcome to CTM Preflight");
		form.setImage(Images.get("app32"));
		kit.decorateFormHeading(form.getForm());
		GC gc = new GC(form);
		gc.setFont(JFaceResources.getDialogFont());
		width = (int) (gc.getFontMetrics().getAverageCharacterWidth() * LETTERS) + 78;
		gc.dispose();
		GridLayoutFactory.fillDefaults().numColumns(2).margins(36, 24).spacing(56, 24).applyTo(form.getBody());
		Label purpose = kit.createLabel(form.getBody(),
				"Find out what is wrong with complaint casework before it is sent "
						+ "to CMS, and put it right. Nothing leaves this computer unless you ask for it.",
				SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).hint(width * 2, SWT.DEFAULT).applyTo(purpose);
		cards();
		side();
		Button again = kit.createButton(form.getBody(), "&Show this page at each start", SWT.CHECK);
		again.setData("name", "welcome.again");
		again.setSelection(Preferences.store().getBoolean(FirstMinutes.WELCOME));
		again.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> Preferences.store().setValue(FirstMinutes.WELCOME, again.getSelection())));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(again);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(form, ID);
		form.reflow(true);
	}

	private void cards() {
		Composite cards = kit.createComposite(form.getBody());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 18).applyTo(cards);
		new Card(kit, cards, "upload", "Open a file",
				"See each mistake at its cell, with the reason and the remedy.", width,
				() -> run("org.ctmpreflight.workbench.open"));
		new Card(kit, cards, "check", "Try with a sample",
				"Invented lines with every kind of mistake, a copy of your own.", width, SampleHandler::open);
		new Card(kit, cards, "download", "Download complaints",
				"Bring what CTM has now, and hold upload files against it.", width,
				() -> run("org.ctmpreflight.workbench.download"));
		new Card(kit, cards, "rules", "Write a rule",
				"Check what your plan demands beyond the memo, in plain sentences.", width,
				() -> run("org.ctmpreflight.workbench.rules.new.pack"));
	}

	private void side() {
		Composite side = kit.createComposite(form.getBody());
		GridLayoutFactory.fillDefaults().spacing(5, 7).applyTo(side);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(side);
		heading(side, "Learn");
		link(side, "guide", "User guide", "The tasks of the workbench, with their keys (F1)",
				() -> help(Manual.WORKBENCH));
		link(side, "tour", "Guided tour: your first file", "From a finding to a file that is right, in a few steps",
				this::tour);
		link(side, "keys", "All keys", "Everything can be done with the keyboard",
				() -> help(Manual.WORKBENCH + "#keys"));
		recent = kit.createComposite(side);
		GridLayoutFactory.fillDefaults().spacing(5, 7).applyTo(recent);
		GridDataFactory.fillDefaults().indent(0, 14).applyTo(recent);
		// whether files are still there is asked in the background; the page may be gone by then
		Display display = form.getDisplay();
		Job job = Job.create("Look for recent files", (ICoreRunnable) monitor -> {
			List<Path> there = RecentFiles.all().stream().filter(Files::isRegularFile).limit(RECENT).toList();
			display.asyncExec(() -> showRecent(there));
		});
		job.setSystem(true);
		job.schedule();
	}

	private void showRecent(List<Path> files) {
		if (form.isDisposed() || files.isEmpty()) {
			return;
		}
		heading(recent, "Recent files");
		for (Path file : files) {
			Path folder = file.getParent() == null ? null : file.getParent().getFileName();
			link(recent, "recent", file.getFileName() + (folder == null ? "" : " – " + folder), file.toString(),
					() -> CaseworkFiles.open(file));
		}
		form.reflow(true);
	}

	private void heading(Composite parent, String text) {
		Label label = kit.createLabel(parent, text);
		label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
	}

	private void link(Composite parent, String name, String text, String tip, Runnable action) {
		Hyperlink link = kit.createHyperlink(parent, text, SWT.NONE);
		link.setToolTipText(tip);
		link.setData("name", "welcome." + name);
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				action.run();
			}
		});
	}

	private static void run(String command) {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			throw new IllegalStateException(command, e);
		}
	}

	private void help(String target) {
		IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
		FirstMinutes.leaveWelcome();
		HelpView.open(window.getActivePage(), target);
	}

	private void tour() {
		FirstMinutes.leaveWelcome();
		new OpenCheatSheetAction(TOUR).run();
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
