package org.ctmpreflight.authoring;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ctmpreflight.authoring.internal.DraftCopy;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutException;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.internal.PackRules;
import org.ctmpreflight.rules.internal.PackSource;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.SourceRule;

/**
 * A rule pack as it would be if all that is being edited were saved. It is a private copy of the pack's folder, so that
 * it goes through the same reading, vetting and compiling as any pack. For use by one thread at a time; to be closed.
 */
public final class PackDraft implements Closeable {
	private final Path folder;
	private final Path copy;
	private final LayoutCatalog layouts;
	private final PackLoader loader;
	private final List<PackProblem> problems = new ArrayList<>();
	private final List<DraftRule> rules = new ArrayList<>();
	private boolean read;

	private PackDraft(Path folder, Path copy, LayoutCatalog layouts) {
		this.folder = folder;
		this.copy = copy;
		this.layouts = layouts;
		// what is typed passes: nothing of it is worth to be kept
		this.loader = new PackLoader(layouts, List.of(), null);
	}

	/**
	 * Copies a pack.
	 *
	 * @param folder  of the pack
	 * @param unsaved texts of its files that are not saved yet, by their absolute paths; files of other packs are left
	 *                alone
	 */
	public static PackDraft of(Path folder, Map<Path, byte[]> unsaved, LayoutCatalog layouts) throws IOException {
		return new PackDraft(folder, DraftCopy.make(folder.toAbsolutePath().normalize(), unsaved), layouts);
	}

	/**
	 * What is wrong with it, by files and lines: with the rules, and where nothing is wrong with these with the
	 * examples. Nothing is run.
	 *
	 * @param examples whether examples are looked at, which takes as long as to compile the rules
	 */
	public List<PackProblem> problems(boolean examples) throws IOException {
		vet();
		List<PackProblem> all = new ArrayList<>(problems);
		if (examples && all.isEmpty()) {
			try {
				ExampleFile.readAll(load(), layouts, LocalDate.now(), all);
				all.replaceAll(this::original);
			} catch (PackException e) {
				all.addAll(e.problems());
			}
		}
		return all;
	}

	/** Its rules, as far as they can be read, in the order of files and lines. */
	public List<DraftRule> rules() throws IOException {
		vet();
		return List.copyOf(rules);
	}

	private void vet() throws IOException {
		if (read) {
			return;
		}
		read = true;
		try {
			PackSource source = PackSource.read(copy);
			if (layouts.versions(source.info().layout()).isEmpty()) {
				problems.add(new PackProblem(folder.resolve(PackSource.PACK_JSON).toString(), 0, 0,
						"layout \"" + source.info().layout() + "\" is not known"));
				return;
			}
			Names names = PackRules.names(layouts, source.info().layout());
			for (SourceRule r : PackRules.read(source, names, problems)) {
				rules.add(new DraftRule(r.name(), folder.resolve(r.file()).toString(), r.line(),
						r.annotation("Severity").flatMap(a -> Severity.of(a.value())).orElse(null),
						r.annotation("Explanation").map(a -> a.value()).orElse("")));
			}
		} catch (LayoutException e) {
			problems.add(PackProblem.of(e));
		} catch (PackException e) {
			problems.addAll(e.problems());
		}
		problems.replaceAll(this::original);
	}

	/**
	 * Compiles it.
	 *
	 * @throws PackException with everything that is wrong with its rules
	 */
	public RulePack load() throws PackException {
		try {
			return loader.load(List.of(copy)).get(0);
		} catch (PackException e) {
			throw new PackException(e.problems().stream().map(this::original).toList());
		}
	}

	/**
	 * Runs its examples, and finds out what they prove.
	 *
	 * @param filter part of the name or of an expected code of the examples to run; null for all
	 * @param wanted what is to be proven
	 * @return places in it are those of the copy: {@link #original(String)} gives the user's
	 * @throws PackException with everything that is wrong with rules or examples
	 */
	public TestRun test(String filter, Set<Proof.Kind> wanted) throws IOException, PackException {
		try {
			return TestRun.of(loader.load(List.of(copy)), layouts, LocalDate.now(), filter, wanted, loader);
		} catch (PackException e) {
			throw new PackException(e.problems().stream().map(this::original).toList());
		}
	}

	/**
	 * Runs the example at a place, and no other.
	 *
	 * @param file of examples, absolute
	 * @param line of it, from 1; all examples are run where none begins there or above
	 * @return places in it are those of the copy, as above
	 * @throws PackException with everything that is wrong with rules or examples
	 */
	public TestRun testAt(Path file, int line) throws IOException, PackException {
		Path ofCopy = copy.resolve(folder.toAbsolutePath().normalize().relativize(file.normalize()));
		try {
			return TestRun.at(loader.load(List.of(copy)).get(0), layouts, LocalDate.now(), ofCopy.toString(), line);
		} catch (PackException e) {
			throw new PackException(e.problems().stream().map(this::original).toList());
		}
	}

	/** A place as the user knows it: that of the copy is not. */
	public String original(String place) {
		return place.startsWith(copy.toString()) ? folder + place.substring(copy.toString().length())
				: Path.of(place).isAbsolute() ? place : folder.resolve(place).toString();
	}

	private PackProblem original(PackProblem p) {
		return new PackProblem(original(p.file()), p.line(), p.column(), p.text().replace(copy.toString(),
				folder.toString()));
	}

	/** Deletes the copy. */
	@Override
	public void close() throws IOException {
		try (Stream<Path> files = Files.walk(copy)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}
}
