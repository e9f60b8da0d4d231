package org.ctmpreflight.workbench.internal.help;

import java.util.Map;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPageLayout;

/** Which section of the user guide tells of a part, or of a dialog. */
final class HelpTopics {
	private static final String OURS = "org.ctmpreflight.workbench.";
	/** What the workbench keeps the help of a widget under. */
	private static final String WIDGET = "org.eclipse.ui.help";
	private static final String RULES = "workbench#read-and-write-rules";
	private static final String FINDINGS = "workbench#see-what-is-wrong";
	private static final Map<String, String> TOPICS = Map.ofEntries(
			Map.entry(OURS + "upload", "workbench#edit-the-records"),
			Map.entry(OURS + "findings", FINDINGS),
			Map.entry(OURS + "files", FINDINGS),
			Map.entry(OURS + "suppress", "suppressions-and-baselines"),
			Map.entry(OURS + "explain", "workbench#understand-a-finding"),
			Map.entry(OURS + "rules.editor", RULES),
			Map.entry(OURS + "rules.table", RULES),
			Map.entry(OURS + "rules.packs", RULES),
			Map.entry(OURS + "rules.examples", RULES),
			Map.entry(OURS + "rules.tryon", RULES),
			Map.entry(OURS + "rules.catalogue", RULES),
			Map.entry(OURS + "rules.new", RULES),
			Map.entry(OURS + "complaints", "workbench#hold-it-against-the-complaints"),
			Map.entry(OURS + "download", "workbench#hold-it-against-the-complaints"),
			Map.entry(OURS + "worklist", "workbench#the-work-list"),
			Map.entry(OURS + "history", "workbench#prove-it"),
			Map.entry(OURS + "submit", "workbench#submit"),
			Map.entry(OURS + "journal", "workbench#prove-it"),
			Map.entry(OURS + "fixall", "workbench#put-it-right"),
			Map.entry(OURS + "welcome", "workbench#begin"),
			Map.entry(OURS + "preferences.general", "workbench#preferences"),
			Map.entry(OURS + "preferences", "workbench#preferences"),
			Map.entry(OURS + "preferences.hpms", "settings"),
			Map.entry(OURS + "help", "workbench#get-help"),
			Map.entry(IPageLayout.ID_PROBLEM_VIEW, FINDINGS),
			Map.entry(IPageLayout.ID_PROGRESS_VIEW, "workbench#what-runs-in-the-background"),
			Map.entry("org.eclipse.ui.cheatsheets.views.CheatSheetView", "workbench#get-help"),
			Map.entry("org.eclipse.ui.internal.introview", "workbench#begin"));

	private HelpTopics() {
	}

	/**
	 * Where help on a widget of the window stands: its own, that of what it lies in, or that of the part.
	 *
	 * @param part id of the part that is active; null for none
	 */
	static String of(Control control, String part) {
		for (Control c = control; c != null; c = c.getParent()) {
			String topic = own(c);
			if (topic != null) {
				return topic;
			}
		}
		return part == null ? Manual.WORKBENCH : TOPICS.getOrDefault(part, Manual.WORKBENCH);
	}

	/** Where help on a dialog stands: that of the first thing in it that has some. */
	static String in(Composite dialog) {
		String topic = first(dialog);
		return topic == null ? Manual.WORKBENCH : topic;
	}

	private static String first(Control control) {
		String topic = control.isVisible() ? own(control) : null;
		if (topic == null && control.isVisible() && control instanceof Composite parent) {
			for (Control child : parent.getChildren()) {
				topic = first(child);
				if (topic != null) {
					break;
				}
			}
		}
		return topic;
	}

	private static String own(Control control) {
		return control.getData(WIDGET) instanceof String id ? TOPICS.get(id) : null;
	}
}
