package org.ctmpreflight.cli;

import java.nio.file.Path;

import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.hpms.UserFolders;

/** Where the journal of submissions is, and the key that names notes in it. */
final class JournalFolder {
	private JournalFolder() {
	}

	/** @param named by the user; null for the user's own */
	static Path of(Path named) throws SettingsException {
		return named != null ? named : required(UserFolders.ofSystem().journal());
	}

	/** File of the key of this installation. */
	static Path key() throws SettingsException {
		return required(UserFolders.ofSystem().journalKey());
	}

	private static Path required(Path folder) throws SettingsException {
		if (folder == null) {
			throw new SettingsException("the system names no folder of the user: set PREFLIGHT_HOME to one");
		}
		return folder;
	}
}
