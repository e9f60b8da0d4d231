package org.ctmpreflight.tests.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that tests write to. */
final class Folders {
	private Folders() {
	}

	/** Deletes what an earlier run left. */
	static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		List<Path> all;
		try (Stream<Path> found = Files.walk(folder)) {
			all = found.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path p : all) {
			Files.delete(p);
		}
	}

	/** Files below a folder that hold a text. */
	static List<Path> holding(Path folder, String text) throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path p : all.filter(Files::isRegularFile).toList()) {
				String content = new String(Files.readAllBytes(p), StandardCharsets.ISO_8859_1);
				if (content.contains(text) || content.replace("\0", "").contains(text)) {
					found.add(p);
				}
			}
		}
		return found;
	}
}
