package org.ctmpreflight.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What the product has written in all tests, kept for {@link WrittenIT}: both streams of every run that was not told to show
 * values, the logs of the local HPMS, and what a test adds.
 */
final class Written {
	/** What the notes and names of tests hold, and what must be seen nowhere: as it is in files of health information. */
	static final List<String> HEALTH = List.of("Quillfeather", "hepatitis", "3QF7WY9HN21");

	static final Path FOLDER = Path.of(System.getProperty("preflight.written"));
	private static final AtomicInteger NUMBER = new AtomicInteger();

	private Written() {
	}

	/** A name for a new file. */
	static Path newFile(String what) throws IOException {
		Files.createDirectories(FOLDER);
		return FOLDER
				.resolve(String.format("%04d-%d-%s", NUMBER.incrementAndGet(), ProcessHandle.current().pid(), what));
	}

	/** Keeps the streams of a run. */
	static void run(List<String> words, String out, String err) {
		if (words.contains("--show-values") || words.contains("convert")) {
			return;
		}
		try {
			// the local HPMS tells its own secret, which guards nothing
			String told = out.replace("PREFLIGHT_HPMS_KEY_SECRET=" + LocalHpms.SECRET, "");
			Files.writeString(newFile("run"), words.get(0) + "\n" + told + err);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Keeps the files below a folder, such as a journal. */
	static void files(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, newFile("file-" + file.getFileName()));
			}
		}
	}
}
