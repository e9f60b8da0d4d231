package org.ctmpreflight.hpms;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where a user's settings, caches and journal are: all below {@code PREFLIGHT_HOME} where that is set, else each where the
 * system has such things. Immutable and safe for use by several threads.
 */
public final class UserFolders {
	private static final String NAME = "ctm-preflight";

	private final UnaryOperator<String> environment;

	/** @param environment gives the value of a variable, null where it is not set */
	public UserFolders(UnaryOperator<String> environment) {
		this.environment = environment;
	}

	/** Those of this process. */
	public static UserFolders ofSystem() {
		return new UserFolders(System::getenv);
	}

	/** Folder of the settings; null where the system names none. It need not exist. */
	public Path settings() {
		return folder("", "XDG_CONFIG_HOME", "APPDATA", ".config");
	}

	/** Folder of what can be made again, of one kind; null where the system names none. It need not exist. */
	public Path cache(String kind) {
		Path caches = folder("cache", "XDG_CACHE_HOME", "LOCALAPPDATA", ".cache");
		return caches == null ? null : caches.resolve(kind);
	}

	/** Folder of the journal of submissions; null where the system names none. It need not exist. */
	public Path journal() {
		Path state = folder("", "XDG_STATE_HOME", "LOCALAPPDATA", ".local/state");
		return state == null ? null : state.resolve("journal");
	}

	/** File of the key that names notes in the journal; null where the system names no folder. It need not exist. */
	public Path journalKey() {
		Path settings = settings();
		return settings == null ? null : settings.resolve("journal.key");
	}

	private Path folder(String belowHome, String xdg, String windows, String belowUser) {
		try {
			String home = variable("PREFLIGHT_HOME");
			if (home != null) {
				return Path.of(home, belowHome);
			}
			for (String name : new String[] { xdg, windows }) {
				String base = variable(name);
				if (base != null) {
					return Path.of(base, NAME);
				}
			}
			String user = variable("HOME");
			return user == null ? null : Path.of(user, belowUser, NAME);
		} catch (InvalidPathException e) {
			return null;
		}
	}

	private String variable(String name) {
		String value = environment.apply(name);
		return value == null || value.isEmpty() ? null : value;
	}
}
