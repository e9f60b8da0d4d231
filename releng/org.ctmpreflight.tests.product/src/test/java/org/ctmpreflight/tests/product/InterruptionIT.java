package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that cannot go on ends with the status for it, and leaves nothing behind. */
class InterruptionIT {
	/** Three findings each: a report of a hundred megabytes, which takes a while to write. */
	private static final int BAD_RECORDS = 150_000;
	/** As long as a line may be: its block does not fit into the memory given. */
	private static final int LONG_LINE = 16_777_216;

	@TempDir
	private Path folder;
	@TempDir
	private Path temporary;

	@BeforeEach
	void makeArchiveOfClasses() {
		Runs.makeArchiveOfClasses();
	}

	private Preflight preflight(String options) {
		// signals that were ignored when the build was started would be ignored still
		return Preflight.product().in(folder)
				.with("env", "--default-signal=INT,TERM", Preflight.home().resolve("preflight").toString())
				.withVariable("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary + " " + options);
	}

	/** What the program itself says: the JVM tells that it took the options above. */
	private static List<String> said(Preflight.Result result) {
		return result.err().lines().filter(l -> !l.startsWith("Picked up ")).toList();
	}

	private static List<String> names(Path where) throws Exception {
		try (Stream<Path> files = Files.list(where)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	@ParameterizedTest
	@CsvSource({ "INT, 130", "TERM, 143" })
	void signalWhileTheReportIsWrittenLeavesTheOldOne(String signal, int status) throws Exception {
		Files.writeString(folder.resolve("bad.TXT"), ("\t".repeat(12) + "\n").repeat(BAD_RECORDS));
		Files.writeString(folder.resolve("report.json"), "old");
		try (WatchService watch = folder.getFileSystem().newWatchService()) {
			folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
			try (Preflight.Running running = preflight("").start("check", "bad.TXT", "--format", "json", "--output",
					"report.json")) {
				WatchKey created = watch.poll(1, TimeUnit.MINUTES);
				assertThat(created).as("the report is being written").isNotNull();
				send(signal, running);
				Preflight.Result result = running.end();
				assertThat(said(result)).isEmpty();
				assertThat(result.out()).isEmpty();
				assertThat(result.status()).isEqualTo(status);
			}
		}
		assertThat(names(folder)).containsExactly("bad.TXT", "report.json");
		assertThat(folder.resolve("report.json")).hasContent("old");
		assertThat(names(temporary)).isEmpty();
	}

	private static void send(String signal, Preflight.Running running) throws Exception {
		int status = new ProcessBuilder("kill", "-" + signal, String.valueOf(running.process().pid())).start()
				.waitFor();
		assertThat(status).as("kill").isZero();
	}

	@Test
	void endOfMemoryIsStatus70() throws Exception {
		Files.writeString(folder.resolve("long.TXT"), "x".repeat(LONG_LINE));
		Preflight.Result result = preflight("-Xmx32m").run("check", "long.TXT", "--output", "report.txt");
		assertThat(said(result)).singleElement().asString().contains("out of memory", "-Xmx");
		assertThat(result.out()).isEmpty();
		assertThat(result.status()).isEqualTo(70);
		assertThat(names(folder)).containsExactly("long.TXT");
		assertThat(names(temporary)).isEmpty();
	}
}
