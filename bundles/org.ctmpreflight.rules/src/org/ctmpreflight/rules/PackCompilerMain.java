package org.ctmpreflight.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.internal.CompiledRules;
import org.ctmpreflight.rules.internal.PackRules;
import org.ctmpreflight.rules.internal.PackSource;
import org.ctmpreflight.rules.internal.RuleCompiler;

/**
 * Build step: compiles every pack of a folder into a folder of classes, with an index of what they were compiled from:
 * {@code packs/index.txt} (a line a pack: id, SHA-256, model classes), {@code packs/ID.json} (its {@code pack.json}),
 * {@code packs/ID.content} (all that was compiled, to be compared) and {@code packs/ID/tables/…} (its reference tables).
 */
public final class PackCompilerMain {
	/** Where the index goes, below the folder of classes. */
	public static final String FOLDER = "packs";
	/** Name of the index. */
	public static final String INDEX = "index.txt";

	/** How the names of the files end that hold what was compiled. */
	static final String CONTENT = ".content";

	private PackCompilerMain() {
	}

	/** @param args the folder of packs, and the folder of classes */
	public static void main(String[] args) throws Exception {
		Path packs = Path.of(args[0]);
		Path classes = Path.of(args[1]);
		// the same checks that every run makes
		new PackLoader(LayoutCatalog.shipped(), List.of(), null).load(List.of(packs));
		// names of the classes are hashes: those of the last build would stay for ever
		delete(classes.resolve("pack"));
		Path index = classes.resolve(FOLDER);
		Files.createDirectories(index);
		StringBuilder lines = new StringBuilder();
		try (Stream<Path> folders = Files.list(packs)) {
			for (Path folder : folders.filter(f -> Files.exists(f.resolve(PackSource.PACK_JSON))).sorted().toList()) {
				lines.append(compile(folder, classes, index)).append('\n');
			}
		}
		Files.writeString(index.resolve(INDEX), lines);
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(p);
				}
			}
		}
	}

	private static String compile(Path folder, Path classes, Path index) throws IOException, PackException {
		PackSource source = PackSource.read(folder);
		CompiledRules rules = CompiledRules.of(RuleCompiler.compile(source.info().id(),
				PackRules.read(source, PackRules.names(LayoutCatalog.shipped(), source.info().layout()))));
		for (Map.Entry<String, byte[]> e : rules.classes().entrySet()) {
			Path file = classes.resolve(e.getKey());
			Files.createDirectories(file.getParent());
			Files.write(file, e.getValue());
		}
		String id = source.info().id();
		Files.copy(folder.resolve(PackSource.PACK_JSON), index.resolve(id + ".json"),
				StandardCopyOption.REPLACE_EXISTING);
		Files.write(index.resolve(id + CONTENT), source.content());
		for (Map.Entry<PackTable, byte[]> table : source.tables().entrySet()) {
			Path file = index.resolve(id).resolve(table.getKey().file());
			Files.createDirectories(file.getParent());
			Files.write(file, table.getValue());
		}
		return id + " " + source.sha256Hex() + " " + String.join(" ", rules.models());
	}
}
