package org.ctmpreflight.hpms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.hpms.SettingsProfiles.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profiles that a user can choose from. */
class SettingsProfilesTest {
	private static final Profile BUILT_IN = new Profile("simulator", "http://127.0.0.1:8765", HpmsKind.TRAINING,
			"simulated-user", "simulated-key", null, true);

	@TempDir
	private Path home;

	private SettingsProfiles read(String content) throws IOException {
		if (content != null) {
			Files.writeString(home.resolve("settings.json"), content);
		}
		return SettingsProfiles.read(Map.of("PREFLIGHT_HOME", home.toString())::get);
	}

	@Test
	void localOneIsAlwaysThere() throws Exception {
		assertThat(read(null)).isEqualTo(new SettingsProfiles(home.resolve("settings.json"), List.of(BUILT_IN)));
		assertThat(SettingsProfiles.read(name -> null)).isEqualTo(new SettingsProfiles(null, List.of(BUILT_IN)));
	}

	@Test
	void profilesStandInTheOrderOfTheFile() throws Exception {
		SettingsProfiles read = read("{\"profiles\":{\"b\":{\"url\":\"https://b.example\",\"user\":\"u\","
				+ "\"keyId\":\"k\",\"keySecretFile\":\"f\",\"kind\":\"test\"},\"a\":{},"
				+ "\"l\":{\"url\":\"http://localhost:1\"},\"bad\":{\"url\":\"https://x y\"},"
				+ "\"none\":{\"url\":\"x\",\"kind\":\"other\"}}}");
		assertThat(read.profiles()).containsExactly(
				new Profile("b", "https://b.example", HpmsKind.TEST, "u", "k", "f", false),
				new Profile("a", null, HpmsKind.PRODUCTION, null, null, null, false),
				new Profile("l", "http://localhost:1", HpmsKind.TRAINING, null, null, null, false),
				new Profile("bad", "https://x y", HpmsKind.PRODUCTION, null, null, null, false),
				new Profile("none", "x", HpmsKind.PRODUCTION, null, null, null, false), BUILT_IN);
		assertThat(SettingsProfiles.read(read.file()).profiles()).hasSize(5);
	}

	@Test
	void ownProfileOfTheNameTakesItsPlace() throws Exception {
		assertThat(read("{\"profiles\":{\"simulator\":{\"url\":\"http://127.0.0.1:1\"}}}").profiles()).singleElement()
				.extracting(Profile::builtIn).isEqualTo(false);
	}

	@Test
	void fileThatIsNoneIsToldByName() throws Exception {
		Files.createDirectory(home.resolve("settings.json"));
		assertThatThrownBy(() -> read(null)).isInstanceOf(IOException.class)
				.hasMessage(home.resolve("settings.json") + ": cannot be read");
	}

	@Test
	void kindsHaveWords() {
		assertThat(List.of(HpmsKind.values())).extracting(HpmsKind::word).containsExactly("training", "test",
				"production");
		assertThat(HpmsKind.of("test")).contains(HpmsKind.TEST);
		assertThat(HpmsKind.of("TEST")).isEmpty();
		assertThat(HpmsKind.of(null, true)).isEqualTo(HpmsKind.TRAINING);
		assertThat(HpmsKind.of(null, false)).isEqualTo(HpmsKind.PRODUCTION);
		assertThat(HpmsKind.of("training", true)).isEqualTo(HpmsKind.TRAINING);
		assertThatThrownBy(() -> HpmsKind.of("real", true)).hasMessage("expected training, test or production");
	}

	@Test
	void foldersBelowOneThatCannotBeAreNone() {
		UserFolders folders = new UserFolders(name -> name.equals("HOME") ? "\0" : null);
		assertThat(folders.settings()).isNull();
		assertThat(folders.journal()).isNull();
		assertThat(folders.journalKey()).isNull();
		assertThat(folders.cache("rules")).isNull();
		assertThat(new UserFolders(Map.of("HOME", "/home/u")::get).journalKey())
				.isEqualTo(Path.of("/home/u/.config/ctm-preflight/journal.key"));
		assertThat(new UserFolders(Map.of("HOME", "/home/u", "XDG_CONFIG_HOME", "")::get).settings())
				.isEqualTo(Path.of("/home/u/.config/ctm-preflight"));
	}
}
