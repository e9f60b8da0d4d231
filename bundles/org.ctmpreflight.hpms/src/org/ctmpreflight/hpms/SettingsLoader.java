package org.ctmpreflight.hpms;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.ctmpreflight.hpms.HpmsSettings.TimeLimits;
import org.ctmpreflight.hpms.internal.KeySecretReader;
import org.ctmpreflight.hpms.internal.Setting;
import org.ctmpreflight.hpms.internal.SettingsFile;

/**
 * Settings from a profile of the settings file and the environment variables that stand over it. An empty variable
 * counts as not set. The profile of the local HPMS is always there, see {@link LocalHpms}. Immutable.
 */
public final class SettingsLoader {
	/** The profile that is taken, where there is one, when none is named. */
	public static final String DEFAULT_PROFILE = "default";

	private final UnaryOperator<String> environment;
	private final String profile;
	private final Map<Setting, String> fromFile;
	private final Path file;

	private SettingsLoader(UnaryOperator<String> environment, String profile, Map<Setting, String> fromFile,
			Path file) {
		this.environment = environment;
		this.profile = profile;
		this.fromFile = fromFile;
		this.file = file;
	}

	/** The profile of the local HPMS, unless the file has one of that name. */
	private boolean local() {
		return fromFile == LocalHpms.SETTINGS;
	}

	/** Something that can be read out of a text. */
	private interface Parser<T> {
		T parse(String text) throws URISyntaxException;
	}

	/**
	 * Reads the settings file.
	 *
	 * @param environment gives the value of a variable, null where it is not set
	 * @param profile     null for the default one, which need not exist
	 * @throws SettingsException if the named profile does not exist
	 * @throws IOException       if the file cannot be read or is malformed
	 */
	public static SettingsLoader open(UnaryOperator<String> environment, String profile)
			throws SettingsException, IOException {
		Path folder = new UserFolders(environment).settings();
		Path file = folder == null ? null : folder.resolve(SettingsFile.NAME);
		SettingsFile settings = file == null || !Files.exists(file) ? SettingsFile.NONE : SettingsFile.read(file);
		String name = profile == null ? DEFAULT_PROFILE : profile;
		Map<Setting, String> found = settings.profiles().get(name);
		if (found == null && name.equals(LocalHpms.PROFILE)) {
			return new SettingsLoader(variable -> null, name, LocalHpms.SETTINGS, file);
		}
		if (found == null && profile != null) {
			throw new SettingsException("--profile " + profile + ": there is no such profile"
					+ (file == null ? ", and no folder of settings: set PREFLIGHT_HOME"
							: " in " + file + (settings.profiles().isEmpty() ? ""
									: "; there are " + String.join(", ", settings.profiles().keySet()))));
		}
		return new SettingsLoader(environment, found == null ? null : name, found == null ? Map.of() : found, file);
	}

	/** Everything but the secret. */
	public HpmsSettings settings() throws SettingsException {
		URI base = required(Setting.URL, text -> {
			URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
			HpmsSettings.requireBase(uri);
			return uri;
		});
		String user = required(Setting.USER, text -> text);
		String keyId = required(Setting.KEY_ID, text -> {
			HpmsSettings.requireKeyId(text);
			return text;
		});
		String tokenPath = optional(Setting.TOKEN_PATH, HpmsSettings.TOKEN_PATH, text -> {
			HpmsSettings.requireTokenPath(text);
			return text;
		});
		TimeLimits limits = new TimeLimits(limit(Setting.CONNECT, TimeLimits.USUAL.connect()),
				limit(Setting.READ, TimeLimits.USUAL.read()), limit(Setting.CALL, TimeLimits.USUAL.call()));
		return new HpmsSettings(base, user, keyId, optional(Setting.SCOPES, "", text -> text), tokenPath,
				optional(Setting.ACS, null, text -> text),
				optional(Setting.LOOK_BACK, HpmsSettings.LOOK_BACK, SettingsLoader::date),
				optional(Setting.SETTLE, Duration.ZERO, SettingsLoader::seconds),
				optional(Setting.PROXY, null, SettingsLoader::proxy), limits);
	}

	/**
	 * What the HPMS of the settings is for. What a profile says holds for its own address alone: a variable that leads
	 * elsewhere leads to the real one, unless a variable tells that as well.
	 *
	 * @throws SettingsException if the address or what is said of it cannot be used
	 */
	public HpmsKind kind() throws SettingsException {
		boolean loopback = settings().loopback();
		boolean elsewhere = fromEnvironment(Setting.URL) != null && fromEnvironment(Setting.KIND) == null;
		return elsewhere ? HpmsKind.of(null, loopback)
				: optional(Setting.KIND, HpmsKind.of(null, loopback), text -> HpmsKind.of(text, loopback));
	}

	/** The profile that is used; null where there is none. */
	public String profile() {
		return profile;
	}

	/**
	 * The key secret: from the variable, else from the file that is named, where {@code -} is standard input, else from
	 * the store.
	 *
	 * @param in standard input; its first line is read where it is asked for
	 * @throws SettingsException if there is none, or its file is not its owner's alone
	 * @throws IOException       if its place cannot be read
	 */
	public KeySecret keySecret(InputStream in, SecretStore store) throws SettingsException, IOException {
		if (local()) {
			return new KeySecret(LocalHpms.KEY_SECRET);
		}
		String secret = environment.apply("PREFLIGHT_HPMS_KEY_SECRET");
		if (secret != null && !secret.isEmpty()) {
			return new KeySecret(secret);
		}
		String place = value(Setting.KEY_SECRET_FILE);
		if (place != null) {
			return KeySecretReader.read(place, source(Setting.KEY_SECRET_FILE), in);
		}
		KeySecret stored = store.keySecret(profile);
		if (stored == null) {
			throw new SettingsException("the key secret is not set: set PREFLIGHT_HPMS_KEY_SECRET, or "
					+ "PREFLIGHT_HPMS_KEY_SECRET_FILE to a file with it, or to - for standard input");
		}
		return stored;
	}

	private <T> T required(Setting setting, Parser<T> parser) throws SettingsException {
		T value = optional(setting, null, parser);
		if (value == null) {
			throw new SettingsException(setting.variable() + " is not set"
					+ (file == null ? "" : ", nor \"" + setting.key() + "\" in a profile of " + file));
		}
		return value;
	}

	private <T> T optional(Setting setting, T missing, Parser<T> parser) throws SettingsException {
		String text = value(setting);
		try {
			return text == null ? missing : parser.parse(text);
		} catch (IllegalArgumentException e) {
			throw new SettingsException(source(setting) + ": " + e.getMessage());
		} catch (URISyntaxException e) {
			throw new SettingsException(source(setting) + ": expected an address such as https://hpms.example");
		}
	}

	private Duration limit(Setting setting, Duration usual) throws SettingsException {
		Duration limit = optional(setting, usual, SettingsLoader::seconds);
		if (limit.isZero()) {
			throw new SettingsException(source(setting) + ": expected a number from 1");
		}
		return limit;
	}

	private String value(Setting setting) {
		String text = fromEnvironment(setting);
		return text == null ? fromFile.get(setting) : text;
	}

	private String fromEnvironment(Setting setting) {
		String text = setting.variable() == null ? null : environment.apply(setting.variable());
		return text == null || text.isEmpty() ? null : text;
	}

	private String source(Setting setting) {
		return fromEnvironment(setting) != null ? setting.variable()
				: file + ": profile " + profile + ": " + setting.key();
	}

	private static LocalDate date(String text) {
		try {
			return LocalDate.parse(text);
		} catch (DateTimeException e) {
			throw new IllegalArgumentException("expected a date, yyyy-mm-dd", e);
		}
	}

	private static Duration seconds(String text) {
		try {
			int seconds = Integer.parseInt(text);
			if (seconds < 0) {
				throw new NumberFormatException();
			}
			return Duration.ofSeconds(seconds);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("expected a number of seconds", e);
		}
	}

	private static InetSocketAddress proxy(String text) {
		int colon = text.lastIndexOf(':');
		try {
			if (colon > 0) {
				return InetSocketAddress.createUnresolved(text.substring(0, colon),
						Integer.parseInt(text.substring(colon + 1)));
			}
		} catch (IllegalArgumentException e) {
			// told below
		}
		throw new IllegalArgumentException("expected HOST:PORT");
	}
}
