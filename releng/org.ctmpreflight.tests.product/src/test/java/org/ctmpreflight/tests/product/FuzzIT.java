package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two seconds of fuzzing for each target, guided by coverage, from what was found before. */
class FuzzIT {
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));

	@TempDir
	private Path temp;

	/** Each has a folder {@code fuzz/TARGET} in its bundle. */
	static List<String> targets() throws IOException {
		try (Stream<Path> all = Files.find(ROOT.resolve("bundles"), 3,
				(p, a) -> p.getParent().endsWith("fuzz") && a.isDirectory())) {
			return all.map(p -> p.getFileName().toString()).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("targets")
	void nothingIsFound(String target) throws Exception {
		Path told = temp.resolve("told");
		Process fuzzing = new ProcessBuilder(ROOT.resolve("releng/fuzz").toString(), "2s", target)
				.redirectErrorStream(true).redirectOutput(told.toFile()).start();
		try {
			assertThat(fuzzing.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
		} finally {
			fuzzing.descendants().forEach(ProcessHandle::destroyForcibly);
			fuzzing.destroyForcibly();
		}
		assertThat(fuzzing.exitValue()).as(() -> text(told) + text(ROOT.resolve(".build/fuzz/" + target + ".log")))
				.isZero();
		assertThat(text(told)).as("it did fuzz").containsPattern("#[0-9]+.*DONE");
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return file + " cannot be read";
		}
	}
}
