package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code preflight download} from outside, against the local HPMS. */
@Timeout(180)
class DownloadIT {
	private static final String SECRET = LocalHpms.SECRET;

	@TempDir
	private Path folder;

	private Preflight preflight(String url) {
		return LocalHpms.preflight(folder, url);
	}

	/** Fails with one line, and leaves neither a file nor a trace of one. */
	private void fails(Preflight preflight, int status, String words, String... arguments) throws IOException {
		List<Path> before = files();
		Preflight.Result result = preflight.run(arguments);
		assertThat(result.err()).contains(words).hasLineCount(1).doesNotContain(SECRET, "Exception", "\tat ");
		assertThat(result.out()).isEmpty();
		assertThat(result.status()).isEqualTo(status);
		assertThat(files()).isEqualTo(before);
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	private String rights(String file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
	}

	@Test
	void completeDownloadCanBeChecked() throws Exception {
		// the token is lost once, the download once, and the token lapses once: all of that is got over
		try (LocalHpms hpms = LocalHpms.withFaults(folder, "token:503-before@1", "download:reset-after@1",
				"download:401@2")) {
			Preflight.Result result = preflight(hpms.url()).run("download", "--output", "plan.txt");
			assertThat(result.err()).isEmpty();
			assertThat(result.out()).matches("plan\\.txt: \\d+ complaints\\R");
			assertThat(result.status()).isZero();
		}
		assertThat(folder.resolve("plan.txt")).content().startsWith("COMPLAINT_ID\tRECEIVED_DATE\t")
				.contains("\nC2500000001\t");
		assertThat(folder.resolve("plan.txt.request.json"))
				.hasContent("{\"schema\":\"ctm-preflight/download-request/1\","
						+ "\"status\":\"all\",\"contracts\":[],\"from\":null,\"to\":null,\"withAttachment\":false,"
						+ "\"withRequests\":false}");
		assertThat(List.of(rights("plan.txt"), rights("plan.txt.request.json"))).containsOnly("rw-------");
		Preflight.Result check = Preflight.product().in(folder).run("check", "plan.txt");
		assertThat(check.out()).contains("plan-download/2025-10", "nothing found");
		assertThat(check.status()).isZero();
	}

	@Test
	void filtersAreAskedWithAndRecorded() throws Exception {
		try (LocalHpms hpms = LocalHpms.withFaults(folder, "download:unknown-keys@1")) {
			Preflight.Result result = preflight(hpms.url()).run("download", "--output", "open.json", "--format", "json",
					"--status", "open", "--contracts", "H1234, E3014", "--from", "2025-10-02", "--to", "2025-10-30");
			assertThat(result.err()).isEmpty();
			assertThat(result.status()).isZero();
		}
		assertThat(folder.resolve("open.json")).content().startsWith("[").contains("C2500000003")
				.doesNotContain("C2500000001", "C2500000002");
		assertThat(folder.resolve("open.json.request.json")).content().contains("\"status\":\"open\"",
				"\"contracts\":[\"H1234\",\"E3014\"]", "\"from\":\"2025-10-02\"", "\"to\":\"2025-10-30\"");
	}

	@Test
	void badUsageAndMissingSettingsAreStatus2() throws Exception {
		// nothing listens there: a value that is refused is refused before the call
		Preflight preflight = preflight("http://127.0.0.1:1");
		fails(preflight, 2, "--output", "download");
		fails(preflight, 2, "expected txt or json", "download", "--output", "x", "--format", "csv");
		fails(preflight, 2, "expected open, resolved or all", "download", "--output", "x", "--status", "closed");
		fails(preflight, 2, "'h1' is no contract ID", "download", "--output", "x", "--contracts", "H1234,h1");
		fails(preflight, 2, "yyyy-mm-dd", "download", "--output", "x", "--from", "01/02/2026");
		fails(preflight, 2, "yyyy-mm-dd", "download", "--output", "x", "--to", "2026-02-30");
		fails(preflight, 2, "is after", "download", "--output", "x", "--from", "2026-02-02", "--to", "2026-02-01");
		fails(preflight, 2, "look-back start", "download", "--output", "x", "--to", "2005-12-31");
		fails(preflight, 2, "no such profile", "download", "--output", "x", "--profile", "none");
		for (String variable : List.of("PREFLIGHT_HPMS_URL", "PREFLIGHT_HPMS_USER", "PREFLIGHT_HPMS_KEY_ID",
				"PREFLIGHT_HPMS_KEY_SECRET")) {
			fails(preflight.withVariable(variable, null), 2, variable, "download", "--output", "x");
		}
		fails(preflight("http://hpms.example"), 2, "PREFLIGHT_HPMS_URL: expected https", "download", "--output", "x");
	}

	@Test
	void secretComesFromAFileOfItsOwnerOrFromStandardInput() throws Exception {
		Path home = Files.createDirectory(folder.resolve("home"));
		Path secret = Files.writeString(home.resolve("secret"), SECRET + "\n");
		try (LocalHpms hpms = LocalHpms.start(folder)) {
			Files.writeString(home.resolve("settings.json"), "{\"profiles\": {\"local\": {\"url\": \"" + hpms.url()
					+ "\", \"user\": \"simulated-user\", \"keyId\": \"simulated-key\", \"keySecretFile\": \"" + secret
					+ "\"}}}");
			Preflight preflight = Preflight.product().in(folder).withVariable("PREFLIGHT_HOME", home.toString());
			Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
			fails(preflight, 2, "chmod 600", "download", "--output", "x", "--profile", "local");
			Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("r--------"));
			assertThat(preflight.run("download", "--output", "a", "--profile", "local").status()).isZero();
			assertThat(preflight.withVariable("PREFLIGHT_HPMS_KEY_SECRET_FILE", "-").withInput(SECRET + "\n")
					.run("download", "--output", "b", "--profile", "local").status()).isZero();
			fails(preflight.withVariable("PREFLIGHT_HPMS_KEY_SECRET_FILE", "-").withInput("wrong\n"), 5,
					"HPMS gave no token",
					"download", "--output", "x", "--profile", "local");
		}
		Files.writeString(home.resolve("settings.json"), "{");
		fails(Preflight.product().in(folder).withVariable("PREFLIGHT_HOME", home.toString()), 4, "settings.json:1:",
				"download", "--output", "x");
	}

	@Test
	void outputThatCannotBeWrittenIsStatus4() throws Exception {
		fails(preflight("http://127.0.0.1:1"), 4, "no such folder", "download", "--output", "none/x");
		fails(preflight("http://127.0.0.1:1"), 4, "is a folder", "download", "--output", ".");
	}

	@Test
	void hpmsThatRefusesIsStatus5AndTheOldFileStays() throws Exception {
		Files.writeString(folder.resolve("plan.txt"), "old");
		try (LocalHpms hpms = LocalHpms.withFaults(folder, "expired-key@1", "download:400@1", "download:500-after@2",
				"download:redirect@3",
				"download:not-json@4", "download:cut-json@5", "download:empty-body@6")) {
			for (String words : List.of("key has expired", "(400: Parameter:", "(500: Internal Server Error)",
					"redirects",
					"cannot be read", "cannot be read", "cannot be read")) {
				fails(preflight(hpms.url()), 5, words, "download", "--output", "plan.txt");
				assertThat(folder.resolve("plan.txt")).hasContent("old");
			}
			fails(preflight(hpms.url()).withVariable("PREFLIGHT_HPMS_KEY_ID", "other"), 5, "HPMS gave no token",
					"download",
					"--output", "plan.txt");
		}
	}

	@Test
	void hpmsThatIsNotThereIsStatus5() throws Exception {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		fails(preflight("http://127.0.0.1:" + port), 5, "HPMS cannot be reached: no connection to 127.0.0.1",
				"download",
				"--output", "plan.txt");
	}
}
