package org.ctmpreflight.workbench.rules.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens the source of a rule: the parameter of the command is its place. */
public final class OpenHandler extends AbstractHandler {
	private static final String PLACE = "org.ctmpreflight.workbench.rules.open.place";

	@Override
	public Object execute(ExecutionEvent event) {
		RuleFiles.open(event.getParameter(PLACE));
		return null;
	}
}
