package org.ctmpreflight.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.packs.ShippedPacks;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RulePack;

/** A rule pack written for a test, and the shipped ones. */
final class TestPack {
	static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
	static final LayoutCatalog LAYOUTS = LayoutCatalog.shipped();
	static final Path ROOT = Path.of(System.getProperty("preflight.root"));

	/** Compiling takes seconds, and mutation testing starts hundreds of processes. */
	private static final Path COMPILED = Path.of("target", "compiled-rules");

	private final Path folder;
	/** To compile it anew for every change of its examples would take most of the time. */
	private RulePack loaded;

	private TestPack(Path folder) {
		this.folder = folder;
	}

	/** A pack without rules. */
	static TestPack in(Path folder, String id) throws IOException {
		return in(folder, id, "");
	}

	/** @param more keys of {@code pack.json} */
	static TestPack in(Path folder, String id, String more) throws IOException {
		Path pack = Files.createDirectories(folder.resolve(id));
		Files.writeString(pack.resolve("pack.json"),
				"{\"id\":\"" + id + "\",\"version\":\"1\",\"title\":\"Mine\",\"layout\":"
						+ "\"casework-upload\",\"sources\":[\"the plan\"]" + more + "}");
		return new TestPack(pack);
	}

	/** Adds a rule, in a file of its own. */
	TestPack rule(String code, String severity, String field, String condition) throws IOException {
		return rule(code, severity, field, condition, "");
	}

	/** @param more annotations */
	TestPack rule(String code, String severity, String field, String condition, String more) throws IOException {
		return write(code + ".drl", "rule \"" + code + "\" @Severity(\"" + severity + "\") @Field(\"" + field + "\") "
				+ more
				+ "\n@Citation(\"the plan, page 1\") @Message(\"{field} is wrong.\") @Explanation(\"It must be right.\")"
				+ " @Remedy(\"Put it right.\")\nwhen\n  $record : CaseworkRecord( " + condition
				+ " )\nthen\n  report.add( drools.getRule(), $record );\nend\n");
	}

	/** Writes a file, examples for instance. */
	TestPack write(String path, String text) throws IOException {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		loaded = path.startsWith("tests/") ? loaded : null;
		return this;
	}

	Path folder() {
		return folder;
	}

	RulePack load() throws PackException {
		if (loaded == null) {
			loaded = load(folder).get(0);
		}
		return loaded;
	}

	/** What is wrong with its examples. */
	List<String> problems() throws IOException, PackException {
		List<PackProblem> problems = new ArrayList<>();
		ExampleFile.readAll(load(), LAYOUTS, TODAY, problems);
		return problems.stream().map(PackProblem::toString).map(p -> p.substring(folder.toString().length() + 1))
				.toList();
	}

	/** Its examples, which have no mistake. */
	List<Example> examples() throws IOException, PackException {
		return examples(load());
	}

	static List<Example> examples(RulePack pack) throws IOException {
		List<PackProblem> problems = new ArrayList<>();
		List<ExampleFile> files = ExampleFile.readAll(pack, LAYOUTS, TODAY, problems);
		if (!problems.isEmpty()) {
			throw new AssertionError(problems.toString());
		}
		return files.stream().flatMap(f -> f.examples().stream()).toList();
	}

	static List<RulePack> load(Path folder) throws PackException {
		try {
			return new PackLoader(LAYOUTS, ShippedPacks.precompiled(), COMPILED).load(List.of(folder));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Those in {@code rules/}. */
	static List<RulePack> shipped() throws PackException {
		return load(ROOT.resolve("rules"));
	}
}
