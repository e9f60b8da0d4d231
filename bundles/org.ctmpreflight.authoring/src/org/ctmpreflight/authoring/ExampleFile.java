package org.ctmpreflight.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ctmpreflight.authoring.internal.ExampleReader;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RulePack;

/**
 * A file of examples in a rule pack's folder {@code tests}, as {@code examples.schema.json} describes it. Immutable.
 *
 * @param file     as the user knows it
 * @param examples in the order of the file
 */
public record ExampleFile(String file, List<Example> examples) {
	private static final String FOLDER = "tests";
	private static final String ENDING = ".yaml";
	/** What somebody may have meant as a file of examples. */
	private static final List<String> OTHER_ENDINGS = List.of(".yml", ".json");

	/** Copies the list. */
	public ExampleFile {
		examples = List.copyOf(examples);
	}

	/** The example at a line, from 1: the last that begins there or above; empty for none. */
	public Optional<Example> at(int line) {
		return examples.stream().filter(e -> e.line() <= line).reduce((a, b) -> b);
	}

	/**
	 * Reads the examples of a pack.
	 *
	 * @param layouts  that the pack may apply to
	 * @param today    day of the check where an example names none, as far as the pack is in effect then
	 * @param problems what is wrong is added, in the order of files and lines
	 * @return in the order of the files' names; none for a pack without folder or examples
	 * @throws IOException where a file cannot be read
	 */
	public static List<ExampleFile> readAll(RulePack pack, LayoutCatalog layouts, LocalDate today,
			List<PackProblem> problems) throws IOException {
		List<ExampleFile> files = new ArrayList<>();
		Path folder = pack.folder() == null ? null : pack.folder().resolve(FOLDER);
		if (folder == null || !Files.isDirectory(folder)) {
			return files;
		}
		for (Path path : list(folder)) {
			String name = path.getFileName().toString();
			if (OTHER_ENDINGS.stream().anyMatch(name::endsWith)) {
				problems.add(new PackProblem(path.toString(), 0, 0, "examples stand in *" + ENDING + ": rename it"));
			} else if (name.endsWith(ENDING)) {
				files.add(new ExampleFile(path.toString(), ExampleReader.read(path, pack, layouts, today, problems)));
			}
		}
		return files;
	}

	private static List<Path> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}
}
