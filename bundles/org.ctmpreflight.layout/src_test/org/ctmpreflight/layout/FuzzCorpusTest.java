package org.ctmpreflight.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing began with and what it found, given once more to what it was given to; {@code releng/fuzz} finds more. */
@Timeout(60)
class FuzzCorpusTest {
	static Stream<Path> files() throws IOException {
		return Files.walk(Path.of("fuzz")).filter(Files::isRegularFile).sorted();
	}

	@ParameterizedTest
	@MethodSource("files")
	void nothingIsThrown(Path file) throws Exception {
		byte[] data = Files.readAllBytes(file);
		switch (file.getParent().getFileName().toString()) {
			case "LayoutFuzz" -> LayoutFuzz.fuzzerTestOneInput(data);
			case "UploadFuzz" -> UploadFuzz.fuzzerTestOneInput(data);
			default -> throw new IllegalArgumentException(file.toString());
		}
	}
}
