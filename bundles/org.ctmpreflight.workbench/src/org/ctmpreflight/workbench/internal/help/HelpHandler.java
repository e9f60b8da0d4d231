package org.ctmpreflight.workbench.internal.help;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows help on the part that has the keys. */
public final class HelpHandler extends AbstractHandler {
	private static final Map<String, String> TOPICS = Map.of("org.ctmpreflight.workbench.upload", "editor",
			"org.ctmpreflight.workbench.findings", "findings", "org.ctmpreflight.workbench.explain", "findings",
			IPageLayout.ID_PROBLEM_VIEW, "findings", "org.ctmpreflight.workbench.rulesource", "rules",
			"org.ctmpreflight.workbench.complaints", "complaints");

	@Override
	public Object execute(ExecutionEvent event) {
		String part = HandlerUtil.getActivePartId(event);
		HelpView.open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(),
				part == null ? "start" : TOPICS.getOrDefault(part, "start"));
		return null;
	}
}
