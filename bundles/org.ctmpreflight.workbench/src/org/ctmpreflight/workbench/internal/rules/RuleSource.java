package org.ctmpreflight.workbench.internal.rules;

import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;

/** Opens the source of a rule in its editor, which another bundle brings. */
public final class RuleSource {
	private static final String COMMAND = "org.ctmpreflight.workbench.rules.open";
	private static final String PLACE = COMMAND + ".place";

	private RuleSource() {
	}

	/** Opens a place: file and line, parted by a colon. In the user-interface thread. */
	public static void open(String place) {
		try {
			ParameterizedCommand command = ParameterizedCommand.generateCommand(
					PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND),
					Map.of(PLACE, place));
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			StatusManager.getManager().handle(Status.error("The source of the rule cannot be opened.", e),
					StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
