package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** No secret and no health information stands in anything that the product wrote in the tests before; it runs last. */
@Isolated("after all others, which run two at a time")
class WrittenIT {
	/** Those of this run of tests, which is one process. */
	private static List<Path> files() throws Exception {
		String here = "-" + ProcessHandle.current().pid() + "-";
		try (Stream<Path> files = Files.list(Written.FOLDER)) {
			return files.filter(f -> f.getFileName().toString().contains(here)).sorted().toList();
		}
	}

	@Test
	void nothingHoldsSecretsOrHealthInformation() throws Exception {
		List<Path> files = files();
		assertThat(files).extracting(f -> f.getFileName().toString().replaceFirst("^[0-9]+-[0-9]+-", ""))
				.contains("run", "simulate", "file-journal.jsonl");
		for (Path file : files) {
			String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
			assertThat(text).as("%s", file.getFileName()).doesNotContain(LocalHpms.SECRET, "Bearer ", "accessToken")
					.doesNotContain(Written.HEALTH);
		}
	}
}
