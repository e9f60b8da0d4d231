package org.ctmpreflight.hpms.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.ctmpreflight.layout.JsonData;

/**
 * The settings file: {@code {"profiles": {NAME: {KEY: VALUE, …}, …}}}.
 *
 * @param profiles by name, each with its settings as texts
 */
public record SettingsFile(Map<String, Map<Setting, String>> profiles) {
	/** Its name. */
	public static final String NAME = "settings.json";

	/** No file: no profiles. */
	public static final SettingsFile NONE = new SettingsFile(Map.of());

	/** @throws IOException if it cannot be read or is not as it should be; the message is one line */
	public static SettingsFile read(Path file) throws IOException {
		Map<String, Map<Setting, String>> profiles = new LinkedHashMap<>();
		byte[] content;
		try {
			content = Files.readAllBytes(file);
		} catch (IOException e) {
			throw new IOException(file + ": cannot be read", e);
		}
		try (JsonData json = JsonData.open(new ByteArrayInputStream(content), file.toString())) {
			json.object(key -> {
				if (!key.equals("profiles")) {
					throw json.unknown(key);
				}
				json.object(name -> profiles.put(name, profile(json)));
			});
		}
		return new SettingsFile(profiles);
	}

	private static Map<Setting, String> profile(JsonData json) throws IOException {
		Map<Setting, String> settings = new EnumMap<>(Setting.class);
		json.object(key -> {
			if (key.equalsIgnoreCase("keySecret")) {
				throw json.problem(
						"the key secret must not stand in this file: name a file with \"keySecretFile\", or set "
								+ "PREFLIGHT_HPMS_KEY_SECRET");
			}
			Setting setting = Setting.ofKey(key);
			if (setting == null) {
				throw json.unknown(key);
			}
			settings.put(setting, setting.numeric() ? String.valueOf(json.number()) : json.text());
		});
		return settings;
	}
}
