package org.ctmpreflight.workbench.internal.app;

import java.util.List;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/**
 * The main menu, as far as it is made of the actions that every Eclipse application has; ours stand in
 * {@code plugin.xml}.
 */
final class PreflightActionBars extends ActionBarAdvisor {
	private static final String FILE_START = "org.ctmpreflight.file.start";
	private static final List<ActionFactory> ACTIONS = List.of(ActionFactory.CLOSE, ActionFactory.CLOSE_ALL,
			ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL, ActionFactory.QUIT, ActionFactory.UNDO,
			ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE,
			ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.PREFERENCES, ActionFactory.RESET_PERSPECTIVE,
			ActionFactory.ABOUT);

	private IWorkbenchWindow window;

	PreflightActionBars(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow ofWindow) {
		window = ofWindow;
		ACTIONS.forEach(a -> register(a.create(ofWindow)));
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		MenuManager file = new MenuManager("&File", IWorkbenchActionConstants.M_FILE);
		file.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
		file.add(new GroupMarker(FILE_START));
		file.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
		file.add(new Separator());
		add(file, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
		file.add(new Separator());
		add(file, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL);
		file.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
		file.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		file.add(new Separator());
		add(file, ActionFactory.QUIT);
		file.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
		bar.add(file);

		MenuManager edit = new MenuManager("&Edit", IWorkbenchActionConstants.M_EDIT);
		add(edit, ActionFactory.UNDO, ActionFactory.REDO);
		// editors of text insert theirs after these groups, and fail without them
		edit.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
		edit.add(new Separator());
		add(edit, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
		edit.add(new GroupMarker(IWorkbenchActionConstants.CUT_EXT));
		edit.add(new Separator());
		add(edit, ActionFactory.DELETE, ActionFactory.SELECT_ALL);
		edit.add(new Separator());
		add(edit, ActionFactory.FIND);
		edit.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
		edit.add(new GroupMarker(IWorkbenchActionConstants.ADD_EXT));
		edit.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(edit);
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));

		MenuManager windows = new MenuManager("&Window", IWorkbenchActionConstants.M_WINDOW);
		MenuManager perspectives = new MenuManager("P&erspective", "perspective");
		perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
		windows.add(perspectives);
		MenuManager views = new MenuManager("Show &View", "view");
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		windows.add(views);
		add(windows, ActionFactory.RESET_PERSPECTIVE);
		windows.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(windows, ActionFactory.PREFERENCES);
		bar.add(windows);

		MenuManager help = new MenuManager("&Help", IWorkbenchActionConstants.M_HELP);
		help.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
		help.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(help, ActionFactory.ABOUT);
		bar.add(help);
	}

	private void add(IMenuManager menu, ActionFactory... actions) {
		for (ActionFactory a : actions) {
			menu.add(getAction(a.getId()));
		}
	}
}
