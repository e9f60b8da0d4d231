package org.ctmpreflight.workbench.internal.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchActionConstants;

/** What can be chosen in the Findings view. */
public final class FindingsMenu {
	private final FindingsView view;

	private FindingsMenu(FindingsView view) {
		this.view = view;
	}

	/** Fills the menu, the tool bar and the context menu of the view. */
	static void fill(FindingsView view, TreeViewer tree) {
		new FindingsMenu(view).fill(view.getViewSite().getActionBars());
		MenuManager menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
		view.getSite().registerContextMenu(menu, tree);
	}

	private void fill(IActionBars bars) {
		IMenuManager menu = bars.getMenuManager();
		MenuManager group = new MenuManager("&Group By", Images.descriptor("group"), null);
		for (Grouping g : Grouping.values()) {
			group.add(radio(g));
		}
		menu.add(group);
		menu.add(new Separator());
		menu.add(box("Show &Errors", true, on -> view.choose(view.choice().withSeverity(Severity.ERROR, on))));
		menu.add(box("Show &Warnings", true, on -> view.choose(view.choice().withSeverity(Severity.WARNING, on))));
		menu.add(box("Show &Notes", true, on -> view.choose(view.choice().withSeverity(Severity.INFO, on))));
		menu.add(box("Show &Suppressed", false, on -> view.choose(view.choice().withSuppressed(on))));
		menu.add(new Separator());
		menu.add(push("Compare with the &Last Run", () -> compare(null)));
		menu.add(push("Compare with a &Report…", this::ask));
		IAction fresh = box("Only new", false, on -> view.choose(view.choice().withNewOnly(on)));
		fresh.setToolTipText("Show only the findings that the earlier check does not have");
		fresh.setImageDescriptor(Images.descriptor("compare"));
		bars.getToolBarManager().add(fresh);
		IAction next = push("Group by the next", () -> {
			Grouping[] all = Grouping.values();
			view.choose(view.choice().withGrouping(all[(view.choice().grouping().ordinal() + 1) % all.length]));
		});
		next.setImageDescriptor(Images.descriptor("group"));
		next.setToolTipText("Group by rule, field, complaint or severity in turn");
		bars.getToolBarManager().add(next);
	}

	private IAction radio(Grouping grouping) {
		Action action = new Action(grouping.label(), IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					view.choose(view.choice().withGrouping(grouping));
				}
			}
		};
		action.setChecked(grouping == view.choice().grouping());
		return action;
	}

	private static IAction box(String name, boolean on, Consumer<Boolean> chosen) {
		Action action = new Action(name, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				chosen.accept(isChecked());
			}
		};
		action.setChecked(on);
		return action;
	}

	private static IAction push(String name, Runnable code) {
		return new Action(name) {
			@Override
			public void run() {
				code.run();
			}
		};
	}

	private void ask() {
		FileDialog dialog = new FileDialog(view.getSite().getShell(), SWT.OPEN);
		dialog.setText("Compare with a report that was exported as JSON");
		dialog.setFilterExtensions(new String[] { "*.json", "*.*" });
		String chosen = dialog.open();
		if (chosen != null) {
			compare(Path.of(chosen));
		}
	}

	/** @param report null for the last run */
	private void compare(Path report) {
		UploadSession session = view.session();
		if (session == null) {
			return;
		}
		compare(session, report);
	}

	/** Compares in the background with a report, or the last run where there is none. */
	public static void compare(UploadSession session, Path report) {
		Job job = Job.create("Compare " + session.file().getName(), monitor -> {
			try {
				if (report == null) {
					session.lastRun().compareWithIt();
				} else {
					session.lastRun().compareWith(report);
				}
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The findings could not be compared. " + e.getMessage());
			}
		});
		job.schedule();
	}
}
