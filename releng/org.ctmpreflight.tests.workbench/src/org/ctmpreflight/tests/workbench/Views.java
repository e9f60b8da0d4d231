package org.ctmpreflight.tests.workbench;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;

/** What a test does with views and commands, where their keys are told elsewhere. */
final class Views {
	private Views() {
	}

	static void show(String id) {
		Ui.run(() -> {
			try {
				Ui.page().showView(id);
			} catch (PartInitException e) {
				throw new AssertionError(e);
			}
		});
	}

	/** Goes to a perspective, past the welcome page. */
	static void showPerspective(String id) {
		Ui.run(() -> {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getIntroManager().closeIntro(workbench.getIntroManager().getIntro());
			try {
				workbench.showPerspective(id, workbench.getWorkbenchWindows()[0]);
			} catch (WorkbenchException e) {
				throw new AssertionError(e);
			}
		});
	}

	/** Runs an action of the menu or the tool bar of a view. */
	static void choose(String view, boolean toolBar, String text) {
		Ui.run(() -> {
			IActionBars bars = Ui.page().findView(view).getViewSite().getActionBars();
			IContributionManager bar = toolBar ? bars.getToolBarManager() : bars.getMenuManager();
			for (IContributionItem i : bar.getItems()) {
				if (i instanceof ActionContributionItem a
						&& a.getAction().getText().replace("&", "").startsWith(text)) {
					a.getAction().setChecked(!a.getAction().isChecked());
					a.getAction().run();
					return;
				}
			}
			throw new AssertionError("no action " + text);
		});
	}

	/** Begins a command, which may open a dialog. */
	static void execute(String command) {
		Ui.display().asyncExec(() -> {
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
			} catch (CommandException e) {
				throw new AssertionError(e);
			}
		});
	}

	/** What a visible label says; in the user-interface thread. */
	static String said(String name) {
		Label label = Ui.named(Label.class, name);
		return label == null ? "" : label.getText();
	}

	/** Waits until a label says something. */
	static void untilSaid(String name, String part) {
		Ui.until(name + " says " + part, () -> said(name).contains(part));
	}

	/** All that stands in the labels below a widget. */
	private static String words(String name) {
		Composite c = Ui.named(Composite.class, name);
		StringBuilder words = new StringBuilder();
		if (c != null) {
			for (Control child : c.getChildren()) {
				words.append(child instanceof Label l ? l.getText() + "\n" : "");
			}
		}
		return words.toString();
	}

	/** Waits until labels below a widget say all of something. */
	static void untilWords(String name, String... wanted) {
		Ui.until(name + " says " + List.of(wanted), () -> Stream.of(wanted).allMatch(words(name)::contains));
	}
}
