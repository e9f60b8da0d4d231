package org.ctmpreflight.hpms;

import java.util.Map;

import org.ctmpreflight.hpms.internal.Setting;

/**
 * The profile with which the local HPMS is reached where it was started without options. It needs no settings file, and no
 * environment variable changes it: what is meant for training must never reach the real HPMS.
 */
public final class LocalHpms {
	/** Name of the profile. */
	public static final String PROFILE = "simulator";
	/** The port where nothing else is said. */
	public static final int PORT = 8765;
	/** User. */
	public static final String USER = "simulated-user";
	/** ID of the API key. */
	public static final String KEY_ID = "simulated-key";
	/** Secret of the API key. It guards nothing but invented complaints. */
	public static final String KEY_SECRET = "simulated-secret";

	/** As a profile of the settings file would have them. */
	static final Map<Setting, String> SETTINGS = Map.of(Setting.URL, "http://127.0.0.1:" + PORT, Setting.USER, USER,
			Setting.KEY_ID, KEY_ID);

	private LocalHpms() {
	}
}
