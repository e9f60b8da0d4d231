package org.ctmpreflight.workbench.internal.hpms;

import java.io.IOException;

import org.ctmpreflight.hpms.LocalHpms;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.hpms.SettingsLoader;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.download.HpmsPreferences;
import org.eclipse.core.runtime.ListenerList;

/**
 * Which HPMS is meant in this session: the training one while it runs, else the profile that was chosen, else the one that
 * the preferences take first. Safe for use by several threads.
 */
public final class HpmsChoice {
	private static final ListenerList<Runnable> LISTENERS = new ListenerList<>();
	private static volatile HpmsTarget training;
	private static volatile String chosen;

	static {
		Preferences.store().addPropertyChangeListener(event -> {
			boolean trains = training != null && LocalHpms.PROFILE.equals(chosen);
			// what is sent for training never goes elsewhere unasked
			if (event.getProperty().equals(HpmsPreferences.PROFILE) && !trains) {
				choose(null);
			}
		});
	}

	private HpmsChoice() {
	}

	/** Name of the profile that is meant; it need not exist. */
	public static String profile() {
		String own = chosen;
		if (own != null) {
			return own;
		}
		String first = Preferences.store().getString(HpmsPreferences.PROFILE);
		return first.isEmpty() ? SettingsLoader.DEFAULT_PROFILE : first;
	}

	/**
	 * Means another one until the workbench is closed.
	 *
	 * @param profile null for what the preferences take first
	 */
	public static void choose(String profile) {
		chosen = profile;
		changed();
	}

	/** The training HPMS of the workbench; null where none runs. */
	public static HpmsTarget training() {
		return training;
	}

	/** @param target that began and is meant from then on; null where it ended */
	public static void setTraining(HpmsTarget target) {
		training = target;
		choose(target == null ? null : LocalHpms.PROFILE);
	}

	/** The one that is meant. Not for the user-interface thread. Throws as {@link #open(String)} does. */
	public static HpmsTarget open() throws SettingsException, IOException {
		return open(profile());
	}

	/**
	 * That of a profile. Not for the user-interface thread.
	 *
	 * @param profile null for the default one
	 * @throws SettingsException if a setting is missing or cannot be used; the message is for people
	 * @throws IOException       if the settings file cannot be read
	 */
	public static HpmsTarget open(String profile) throws SettingsException, IOException {
		HpmsTarget running = training;
		if (running != null && LocalHpms.PROFILE.equals(profile)) {
			return running;
		}
		// where there is no default one, the environment says all
		return HpmsTarget.open(SettingsLoader.DEFAULT_PROFILE.equals(profile) ? null : profile);
	}

	/** Tells that the settings changed. */
	public static void changed() {
		LISTENERS.forEach(Runnable::run);
	}

	/** Calls a listener, in any thread, when another one is meant. */
	public static void addListener(Runnable listener) {
		LISTENERS.add(listener);
	}

	/** Calls it no more. */
	public static void removeListener(Runnable listener) {
		LISTENERS.remove(listener);
	}
}
