package org.ctmpreflight.workbench.internal.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;

/** The user guide: the pages of {@code docs/}, which the build puts into this bundle. */
public final class Manual {
	/** The page that tells of the workbench. */
	public static final String WORKBENCH = "workbench";
	/** The page that tells how a rule is written. */
	public static final String RULE = "add-a-rule";
	/** The page that tells of the settings for HPMS. */
	public static final String SETTINGS = "settings";

	private static final String BUNDLE = "org.ctmpreflight.workbench";
	private static final Map<String, String> TITLES = new LinkedHashMap<>();

	static {
		TITLES.put(WORKBENCH, "The workbench");
		TITLES.put("check", "Check a file");
		TITLES.put("submitting", "Submitting casework");
		TITLES.put("prove", "Prove it");
		TITLES.put(RULE, "How to add a rule");
		TITLES.put("sentences", "Rules in sentences");
		TITLES.put("rules", "All rules");
		TITLES.put("suppressions-and-baselines", "Findings that somebody answers for");
		TITLES.put("new-memo", "A new memo of CMS");
		TITLES.put("ci", "In CI");
		TITLES.put("commands", "Commands");
		TITLES.put("exit-statuses", "Exit statuses");
		TITLES.put("reports", "Reports");
		TITLES.put(SETTINGS, "Settings for HPMS");
		TITLES.put("privacy", "What is stored where, and what leaves the machine");
		TITLES.put("accessibility", "Accessibility");
	}

	private Manual() {
	}

	/** Titles by the names of the pages, in the order in which they are read. */
	static Map<String, String> titles() {
		return TITLES;
	}

	/** The title of a page; null where there is no such page. */
	static String title(String page) {
		return TITLES.get(page);
	}

	/** Reads a page; not in the user-interface thread. */
	static ManualText read(String page) throws IOException {
		try (InputStream in = FileLocator.openStream(Platform.getBundle(BUNDLE),
				IPath.fromPortableString("docs/" + page + ".md"), false)) {
			return ManualWriter.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}
}
