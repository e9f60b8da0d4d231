package org.ctmpreflight.tests.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A local HPMS that runs as a process, and tells of its calls in {@link Written}. Closing it kills it. */
record LocalHpms(Process process, String url) implements AutoCloseable {
	static final String SECRET = "simulated-secret";
	private static final List<String> CACHES = List.of("cache", "cds");

	/** Starts one on any port that is free, with faults. */
	static LocalHpms withFaults(Path folder, String... faults) throws IOException {
		return start(folder, Stream.of(faults).flatMap(f -> Stream.of("--fault", f)).toArray(String[]::new));
	}

	/** Starts one on any port that is free. */
	static LocalHpms start(Path folder, String... options) throws IOException {
		String[] arguments = Stream.concat(Stream.of("simulate", "--port", "0", "--log"), Stream.of(options))
				.toArray(String[]::new);
		Process process = Preflight.product().in(folder).startWithPipes(Written.newFile("simulate"), arguments);
		BufferedReader out = process.inputReader();
		return new LocalHpms(process, out.readLine().replace("listening on ", ""));
	}

	/** The product, with the settings to use it with. */
	Preflight preflight(Path folder) {
		return preflight(folder, url);
	}

	/** The same for another address. */
	static Preflight preflight(Path folder, String url) {
		return Preflight.product().in(folder).withVariable("PREFLIGHT_HPMS_URL", url)
				.withVariable("PREFLIGHT_HPMS_USER", "simulated-user")
				.withVariable("PREFLIGHT_HPMS_KEY_ID", "simulated-key")
				.withVariable("PREFLIGHT_HPMS_KEY_SECRET", SECRET);
	}

	/** An empty folder for settings and journal, with the caches of all tests: to make them again would take long. */
	static Path home(Path folder) throws IOException {
		Path home = Files.createDirectory(folder.resolve("home"));
		for (String kind : CACHES) {
			Path all = Files.createDirectories(Path.of(System.getProperty("preflight.home"), kind));
			Files.createSymbolicLink(home.resolve(kind), all);
		}
		return home;
	}

	/** Keeps what such a folder holds for {@link WrittenIT}, at the end of a test. */
	static void keep(Path home) throws IOException {
		Written.files(home);
		for (String kind : CACHES) {
			Files.delete(home.resolve(kind));
		}
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}
}
