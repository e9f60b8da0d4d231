package org.ctmpreflight.rules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.ctmpreflight.rules.internal.table.DecisionTableFuzz;
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
			case "DecisionTableFuzz" -> DecisionTableFuzz.fuzzerTestOneInput(data);
			case "PackJsonFuzz" -> PackJsonFuzz.fuzzerTestOneInput(data);
			case "RuleTextFuzz" -> RuleTextFuzz.fuzzerTestOneInput(data);
			default -> throw new IllegalArgumentException(file.toString());
		}
	}
}
