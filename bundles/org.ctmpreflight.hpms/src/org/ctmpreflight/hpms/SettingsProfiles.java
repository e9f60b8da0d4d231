package org.ctmpreflight.hpms;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.ctmpreflight.hpms.internal.Setting;
import org.ctmpreflight.hpms.internal.SettingsFile;

/**
 * The profiles that a user can choose from, to be shown: without secrets. Immutable.
 *
 * @param file     the settings file, which need not exist; null where the system names no folder for it
 * @param profiles as they stand in the file, then those that are always there
 */
public record SettingsProfiles(Path file, List<Profile> profiles) {
	/** Copies the list. */
	public SettingsProfiles {
		profiles = List.copyOf(profiles);
	}

	/**
	 * A profile.
	 *
	 * @param name       its name
	 * @param url        base address; null where it is not set
	 * @param kind       what that HPMS is for
	 * @param user       user name; null where it is not set
	 * @param keyId      ID of the API key; null where it is not set
	 * @param secretFile the file with the key secret; null where none is named
	 * @param builtIn    whether it stands in no file
	 */
	public record Profile(String name, String url, HpmsKind kind, String user, String keyId, String secretFile,
			boolean builtIn) {
	}

	/**
	 * Reads the profiles of a user.
	 *
	 * @param environment gives the value of a variable, null where it is not set
	 * @throws IOException if the file cannot be read or is malformed; the message is one line
	 */
	public static SettingsProfiles read(UnaryOperator<String> environment) throws IOException {
		Path folder = new UserFolders(environment).settings();
		Path file = folder == null ? null : folder.resolve(SettingsFile.NAME);
		List<Profile> profiles = new ArrayList<>();
		if (file != null && Files.exists(file)) {
			profiles.addAll(read(file).profiles());
		}
		if (profiles.stream().noneMatch(p -> p.name().equals(LocalHpms.PROFILE))) {
			profiles.add(new Profile(LocalHpms.PROFILE, LocalHpms.SETTINGS.get(Setting.URL), HpmsKind.TRAINING,
					LocalHpms.USER,
					LocalHpms.KEY_ID, null, true));
		}
		return new SettingsProfiles(file, profiles);
	}

	/**
	 * Reads a settings file, which need not be that of the user.
	 *
	 * @throws IOException if it cannot be read or is malformed; the message is one line
	 */
	public static SettingsProfiles read(Path file) throws IOException {
		List<Profile> profiles = new ArrayList<>();
		SettingsFile.read(file).profiles().forEach((name, settings) -> profiles.add(profile(name, settings)));
		return new SettingsProfiles(file, profiles);
	}

	private static Profile profile(String name, Map<Setting, String> settings) {
		return new Profile(name, settings.get(Setting.URL), kind(settings), settings.get(Setting.USER),
				settings.get(Setting.KEY_ID), settings.get(Setting.KEY_SECRET_FILE), false);
	}

	/** What cannot be is told where the profile is used; here it is the real one. */
	private static HpmsKind kind(Map<Setting, String> settings) {
		try {
			URI url = new URI(settings.getOrDefault(Setting.URL, ""));
			return HpmsKind.of(settings.get(Setting.KIND), url.getHost() != null && HpmsSettings.loopback(url));
		} catch (URISyntaxException | IllegalArgumentException e) {
			return HpmsKind.PRODUCTION;
		}
	}
}
