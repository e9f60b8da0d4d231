package org.ctmpreflight.workbench.internal.app;

import java.io.File;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** What the user may choose, kept in the workspace. */
public final class Preferences {
	/** Of the bundle. */
	public static final String NODE = "org.ctmpreflight.workbench";
	/** Folders of rule packs beside the shipped ones, parted as the system parts paths. */
	public static final String RULES = "rules";
	/** A plan download that uploads are held against; blank for none. */
	public static final String DOWNLOAD = "download";
	/** Whether files are checked while they are edited. */
	public static final String LIVE = "live";
	/** How many findings of a file the Problems view lists at most. */
	public static final String MARKERS = "markers";
	/** One file of suppressions for all upload files; blank for the one beside each. */
	public static final String SUPPRESSIONS = "suppressions";
	/** Author of suppressions. */
	public static final String AUTHOR = "author";

	private static final IPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);

	static {
		STORE.setDefault(LIVE, true);
		STORE.setDefault(MARKERS, 1000);
		STORE.setDefault(AUTHOR, System.getProperty("user.name", ""));
	}

	private Preferences() {
	}

	/** All of them. */
	public static IPreferenceStore store() {
		return STORE;
	}

	/** Folders of rule packs beside the shipped ones. */
	public static String[] ruleFolders() {
		String folders = STORE.getString(RULES);
		return folders.isBlank() ? new String[0] : folders.split(File.pathSeparator);
	}
}
