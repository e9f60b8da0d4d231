package org.ctmpreflight.hpms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where settings and the key secret come from, and which place wins. */
class SettingsLoaderTest {
	private static final String SECRET = "s3cret-sentinel";
	private static final String PROFILE = "{\"url\":\"https://file.example/\",\"user\":\"file-user\",\"keyId\":\"file-key\"";

	@TempDir
	private Path home;
	private final Map<String, String> environment = new HashMap<>();

	@BeforeEach
	void useHome() {
		environment.put("PREFLIGHT_HOME", home.toString());
	}

	private SettingsLoader loader(String profile) throws SettingsException, IOException {
		return SettingsLoader.open(environment::get, profile);
	}

	private void file(String content) throws IOException {
		Files.writeString(home.resolve("settings.json"), content);
	}

	private KeySecret secret(String input, SecretStore store) throws SettingsException, IOException {
		return loader(null).keySecret(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), store);
	}

	@Test
	void whatNobodyTellsIsProduction() throws Exception {
		file("{\"profiles\":{\"default\":" + PROFILE + "},\"test\":" + PROFILE + ",\"kind\":\"test\"}}}");
		assertThat(loader("default").kind()).isEqualTo(HpmsKind.PRODUCTION);
		assertThat(loader("test").kind()).isEqualTo(HpmsKind.TEST);
		assertThat(loader(LocalHpms.PROFILE).kind()).isEqualTo(HpmsKind.TRAINING);
	}

	@Test
	void aVariableThatLeadsElsewhereLeadsToProduction() throws Exception {
		file("{\"profiles\":{\"test\":" + PROFILE + ",\"kind\":\"test\"}}}");
		environment.put("PREFLIGHT_HPMS_URL", "https://elsewhere.example");
		assertThat(loader("test").kind()).isEqualTo(HpmsKind.PRODUCTION);
		environment.put("PREFLIGHT_HPMS_KIND", "test");
		assertThat(loader("test").kind()).isEqualTo(HpmsKind.TEST);
	}

	@Test
	void trainingIsOnThisMachineAlone() throws Exception {
		file("{\"profiles\":{\"a\":" + PROFILE + ",\"kind\":\"training\"}}}");
		assertThatThrownBy(() -> loader("a").kind()).isInstanceOf(SettingsException.class)
				.hasMessageContaining("kind: only an HPMS on this machine is for training");
		assertThat(SettingsProfiles.read(environment::get).profiles().get(0).kind()).isEqualTo(HpmsKind.PRODUCTION);
	}

	@Test
	void everySettingOfAProfileIsRead() throws Exception {
		file("{\"profiles\":{\"test\":" + PROFILE + ",\"scopes\":\"a,b\",\"tokenPath\":\"/api/idm/OAuth/AMMtoken\","
				+ "\"acs\":\"x\",\"lookBack\":\"2020-02-29\",\"settleSeconds\":3,\"proxy\":\"proxy.example:3128\","
				+ "\"connectSeconds\":1,\"readSeconds\":2,\"callSeconds\":4,\"keySecretFile\":\"f\"}}}");
		HpmsSettings s = loader("test").settings();
		assertThat(s.base()).hasToString("https://file.example");
		assertThat(s).extracting(HpmsSettings::user, HpmsSettings::keyId, HpmsSettings::scopes, HpmsSettings::tokenPath,
				HpmsSettings::acs, HpmsSettings::lookBack, HpmsSettings::settle).containsExactly("file-user",
						"file-key",
						"a,b", "/api/idm/OAuth/AMMtoken", "x", LocalDate.of(2020, 2, 29), Duration.ofSeconds(3));
		assertThat(s.proxy().getHostString() + ":" + s.proxy().getPort()).isEqualTo("proxy.example:3128");
		assertThat(s.limits()).isEqualTo(new HpmsSettings.TimeLimits(Duration.ofSeconds(1), Duration.ofSeconds(2),
				Duration.ofSeconds(4)));
	}

	@Test
	void variablesStandOverTheProfileAndEmptyOnesDoNot() throws Exception {
		file("{\"profiles\":{\"default\":" + PROFILE + ",\"lookBack\":\"2020-02-29\"}}}");
		environment.put("PREFLIGHT_HPMS_URL", "https://variable.example");
		environment.put("PREFLIGHT_HPMS_LOOKBACK", "2021-01-01");
		environment.put("PREFLIGHT_HPMS_USER", "");
		HpmsSettings s = loader(null).settings();
		assertThat(s.base()).hasToString("https://variable.example");
		assertThat(s.lookBack()).isEqualTo("2021-01-01");
		assertThat(s.user()).isEqualTo("file-user");
		assertThat(s.tokenPath()).isEqualTo(HpmsSettings.TOKEN_PATH);
	}

	@Test
	void missingAndWrongSettingsAreNamed() throws Exception {
		assertThatThrownBy(() -> loader(null).settings()).isInstanceOf(SettingsException.class)
				.hasMessageContaining("PREFLIGHT_HPMS_URL is not set").hasMessageContaining("settings.json");
		assertThatThrownBy(() -> loader("mine")).isInstanceOf(SettingsException.class)
				.hasMessageContaining("--profile mine: there is no such profile");
		file("{\"profiles\":{\"default\":" + PROFILE + "}}}");
		assertThatThrownBy(() -> loader("mine")).hasMessageContaining("there are default");
		for (String[] bad : new String[][] { { "PREFLIGHT_HPMS_URL", "http://hpms.example" },
				{ "PREFLIGHT_HPMS_URL", "https://a b" }, { "PREFLIGHT_HPMS_TOKEN_PATH", "token" },
				{ "PREFLIGHT_HPMS_LOOKBACK", "01/02/2006" }, { "PREFLIGHT_HPMS_SETTLE", "-1" },
				{ "PREFLIGHT_HPMS_KEY_ID", "a\nb" } }) {
			environment.put(bad[0], bad[1]);
			assertThatThrownBy(() -> loader(null).settings()).isInstanceOf(SettingsException.class)
					.hasMessageStartingWith(bad[0] + ": expected").message().doesNotContain("\n");
			environment.remove(bad[0]);
		}
		file("{\"profiles\":{\"default\":" + PROFILE + ",\"proxy\":\"proxy\"}}}");
		assertThatThrownBy(() -> loader(null).settings())
				.hasMessageContaining("profile default: proxy: expected HOST:PORT");
	}

	@Test
	void malformedFileIsToldWithItsPlace() throws Exception {
		for (String content : new String[] { "", "[]", "{\"profile\":{}}", "{\"profiles\":{\"a\":{\"uri\":\"x\"}}}",
				"{\"profiles\":{\"a\":{\"readSeconds\":\"1\"}}}" }) {
			file(content);
			assertThatThrownBy(() -> loader(null)).isInstanceOf(IOException.class)
					.hasMessageMatching(".*settings\\.json:1:\\d+: .*");
		}
	}

	@Test
	void secretInTheSettingsFileIsRefusedWithoutBeingShown() throws Exception {
		file("{\"profiles\":{\"default\":{\"keySecret\":\"" + SECRET + "\"}}}");
		assertThatThrownBy(() -> loader(null)).isInstanceOf(IOException.class).hasMessageContaining("keySecretFile")
				.message().doesNotContain(SECRET);
	}

	@Test
	void secretComesFromVariableThenFileThenStore() throws Exception {
		assertThatThrownBy(() -> secret("", SecretStore.NONE)).isInstanceOf(SettingsException.class)
				.hasMessageContaining("PREFLIGHT_HPMS_KEY_SECRET");
		assertThat(secret("", profile -> new KeySecret("stored")).reveal()).isEqualTo("stored");
		Path file = Files.writeString(home.resolve("secret"), SECRET + "\r\nmore\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		environment.put("PREFLIGHT_HPMS_KEY_SECRET_FILE", file.toString());
		KeySecret secret = secret("", profile -> new KeySecret("stored"));
		assertThat(secret.reveal()).isEqualTo(SECRET);
		assertThat(secret.toString()).doesNotContain(SECRET);
		environment.put("PREFLIGHT_HPMS_KEY_SECRET", "variable");
		assertThat(secret("", SecretStore.NONE).reveal()).isEqualTo("variable");
	}

	@Test
	void storeIsAskedForTheProfile() throws Exception {
		file("{\"profiles\":{\"mine\":" + PROFILE + "}}}");
		assertThat(loader("mine").keySecret(InputStream.nullInputStream(), p -> new KeySecret("of " + p)).reveal())
				.isEqualTo("of mine");
	}

	@Test
	void secretFileOfOthersIsRefused() throws Exception {
		Path file = Files.writeString(home.resolve("secret"), SECRET);
		environment.put("PREFLIGHT_HPMS_KEY_SECRET_FILE", file.toString());
		for (String rights : new String[] { "rw-r-----", "rw----r--", "rw--w----", "rw-----w-" }) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
			assertThatThrownBy(() -> secret("", SecretStore.NONE)).as(rights).isInstanceOf(SettingsException.class)
					.hasMessageContaining("chmod 600").message().doesNotContain(SECRET);
		}
		environment.put("PREFLIGHT_HPMS_KEY_SECRET_FILE", home.resolve("none").toString());
		assertThatThrownBy(() -> secret("", SecretStore.NONE)).isInstanceOf(SettingsException.class)
				.hasMessageContaining("there is no file");
	}

	@Test
	void firstLineOfStandardInputIsTakenAndNoMore() throws Exception {
		environment.put("PREFLIGHT_HPMS_KEY_SECRET_FILE", "-");
		InputStream in = new ByteArrayInputStream((SECRET + "\nC2500000001").getBytes(StandardCharsets.UTF_8));
		assertThat(loader(null).keySecret(in, SecretStore.NONE).reveal()).isEqualTo(SECRET);
		assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("C2500000001");
		assertThatThrownBy(() -> secret(" \n", SecretStore.NONE)).isInstanceOf(SettingsException.class)
				.hasMessageContaining("is empty");
	}

	@Test
	void foldersAreThoseOfTheSystemWithoutAHome() {
		Map<String, String> linux = Map.of("HOME", "/home/u", "XDG_STATE_HOME", "/state");
		UserFolders folders = new UserFolders(linux::get);
		assertThat(folders.settings()).isEqualTo(Path.of("/home/u/.config/ctm-preflight"));
		assertThat(folders.cache("rules")).isEqualTo(Path.of("/home/u/.cache/ctm-preflight/rules"));
		assertThat(folders.journal()).isEqualTo(Path.of("/state/ctm-preflight/journal"));
		Map<String, String> windows = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");
		assertThat(new UserFolders(windows::get).settings()).isEqualTo(Path.of("/roaming/ctm-preflight"));
		assertThat(new UserFolders(windows::get).cache("rules")).isEqualTo(Path.of("/local/ctm-preflight/rules"));
		UserFolders own = new UserFolders(environment::get);
		assertThat(own.settings()).isEqualTo(home);
		assertThat(own.cache("rules")).isEqualTo(home.resolve("cache/rules"));
		assertThat(own.journal()).isEqualTo(home.resolve("journal"));
		assertThat(new UserFolders(name -> null).settings()).isNull();
	}

	@Test
	void localHpmsNeedsNoSettingsAndNoVariableLeadsElsewhere() throws Exception {
		environment.put("PREFLIGHT_HPMS_URL", "https://production.example");
		environment.put("PREFLIGHT_HPMS_USER", "jsample");
		environment.put("PREFLIGHT_HPMS_KEY_SECRET", SECRET);
		SettingsLoader local = loader(LocalHpms.PROFILE);
		assertThat(local.settings().base()).hasToString("http://127.0.0.1:8765");
		assertThat(local.settings().user()).isEqualTo(LocalHpms.USER);
		assertThat(local.keySecret(InputStream.nullInputStream(), SecretStore.NONE).reveal())
				.isEqualTo(LocalHpms.KEY_SECRET);
		file("{\"profiles\":{\"simulator\":" + PROFILE + "}}}");
		assertThat(loader(LocalHpms.PROFILE).settings().base()).as("one's own wins")
				.hasToString("https://production.example");
	}
}
