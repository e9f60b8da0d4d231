package org.ctmpreflight.workbench.internal.hpms;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsKind;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.KeySecret;
import org.ctmpreflight.hpms.LocalHpms;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.hpms.SettingsLoader;

/** An HPMS that is meant, and how to reach it. Immutable. */
public final class HpmsTarget {
	private final String profile;
	private final HpmsKind kind;
	private final HpmsSettings settings;
	/** Null where this is the training of the workbench. */
	private final SettingsLoader loader;

	private HpmsTarget(String profile, HpmsKind kind, HpmsSettings settings, SettingsLoader loader) {
		this.profile = profile;
		this.kind = kind;
		this.settings = settings;
		this.loader = loader;
	}

	/**
	 * That of a profile, as the command line has it. Not for the user-interface thread.
	 *
	 * @param profile null for the default one, which need not exist
	 * @throws SettingsException if a setting is missing or cannot be used; the message is for people
	 * @throws IOException       if the settings file cannot be read
	 */
	static HpmsTarget open(String profile) throws SettingsException, IOException {
		SettingsLoader loader;
		try {
			loader = SettingsLoader.open(System::getenv, profile);
		} catch (SettingsException e) {
			// a window has no options
			throw new SettingsException(e.getMessage().replace("--profile " + profile + ": there is no such profile",
					"there is no profile " + profile));
		}
		return new HpmsTarget(loader.profile(), loader.kind(), loader.settings(), loader);
	}

	/** One that runs in the workbench. */
	public static HpmsTarget training(URI address) {
		return new HpmsTarget(LocalHpms.PROFILE, HpmsKind.TRAINING,
				HpmsSettings.of(address, LocalHpms.USER, LocalHpms.KEY_ID), null);
	}

	/** Name of its profile; null where the environment alone leads to it. */
	public String profile() {
		return profile;
	}

	/** What it is for. */
	public HpmsKind kind() {
		return kind;
	}

	/** How to reach it. */
	public HpmsSettings settings() {
		return settings;
	}

	/** What it is and where, in some words: never told by a colour alone. */
	public String words() {
		return switch (kind) {
			case TRAINING -> "Training HPMS on this computer";
			case TEST -> "Test HPMS, " + settings.base().getHost();
			case PRODUCTION -> "PRODUCTION HPMS, " + settings.base().getHost();
		};
	}

	/**
	 * Connects to it. Not for the user-interface thread.
	 *
	 * @return to be closed
	 * @throws SettingsException if the key secret cannot be used
	 * @throws IOException       if it cannot be read, or there is none
	 */
	public HpmsClient connect() throws SettingsException, IOException {
		if (loader == null) {
			return new HpmsClient(settings, new KeySecret(LocalHpms.KEY_SECRET));
		}
		// nobody types a secret into a window: what asks for standard input finds it empty
		return new HpmsClient(settings, loader.keySecret(InputStream.nullInputStream(), HpmsTarget::stored));
	}

	private static KeySecret stored(String profile) throws IOException {
		KeySecret secret = KeySecrets.ofUser().keySecret(profile);
		if (secret == null) {
			throw new IOException(profile == null
					? "there is no key secret: set the environment variable PREFLIGHT_HPMS_KEY_SECRET_FILE to a file with "
							+ "it, or PREFLIGHT_HPMS_KEY_SECRET, and start the workbench again"
					: "there is no key secret for the profile " + profile
							+ ": enter it under Window, Preferences, CTM Preflight, HPMS");
		}
		return secret;
	}
}
