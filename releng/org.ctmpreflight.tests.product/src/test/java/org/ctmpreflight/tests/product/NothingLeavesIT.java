package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing leaves the machine: a check does not even load what could speak to another one. */
class NothingLeavesIT {
	private static final Path SAMPLES = Path.of(System.getProperty("preflight.root"), "samples");
	private static final List<String> CHECK = List.of("check", SAMPLES.resolve("casework-upload.TXT").toString(),
			"--download", SAMPLES.resolve("plan-download.txt").toString());

	@TempDir
	private Path folder;

	@Test
	void checkGivesTheSameWithoutANetwork() {
		Preflight.Result with = Preflight.product().run(CHECK.toArray(String[]::new));
		String launcher = Preflight.home().resolve("preflight").toString();
		Preflight alone = Preflight.product().with("unshare", "--net", "--map-root-user", launcher);
		Assumptions.assumeTrue(
				Preflight.product().with("unshare", "--net", "--map-root-user", "true").run().status() == 0,
				"this system does not let a process be cut off from the network");
		assertThat(alone.run(CHECK.toArray(String[]::new))).isEqualTo(with);
		assertThat(with.status()).isEqualTo(1);
	}

	@Test
	void checkLoadsNothingThatSpeaksToANetwork() throws Exception {
		Path classes = folder.resolve("classes");
		Preflight.Result result = Preflight.product()
				.withVariable("_JAVA_OPTIONS", "-Xlog:class+load=info:file=" + classes)
				.run(CHECK.toArray(String[]::new));
		assertThat(result.status()).isEqualTo(1);
		try (Stream<String> lines = Files.lines(classes)) {
			List<String> loaded = lines.toList();
			assertThat(loaded).anyMatch(l -> l.contains("org.ctmpreflight.check."));
			assertThat(loaded).filteredOn(
					l -> l.matches(
							".* (okhttp3\\.|java\\.net\\.(http\\.|Socket |ServerSocket |DatagramSocket ))"
									+ ".*|.* sun\\.nio\\.ch\\.(Server|Datagram)?(Socket)?ChannelImpl .*"))
					.isEmpty();
		}
	}
}
