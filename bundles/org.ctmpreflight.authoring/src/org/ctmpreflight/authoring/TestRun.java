package org.ctmpreflight.authoring;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RulePack;

/**
 * The examples of rule packs, run: each with the rules of its own pack alone. Immutable.
 *
 * @param packs in the order given
 */
public record TestRun(List<PackTests> packs) {
	/**
	 * Of one pack.
	 *
	 * @param pack  whose rules ran
	 * @param files its files of examples; none where it has no examples
	 * @param proof what all of its examples prove; null where that was not asked for
	 */
	public record PackTests(RulePack pack, List<FileTests> files, Proof proof) {
		/** Copies the list. */
		public PackTests {
			files = List.copyOf(files);
		}
	}

	/**
	 * Of one file.
	 *
	 * @param file    as the user knows it
	 * @param results in the order of the file, those alone that were asked for
	 */
	public record FileTests(String file, List<ExampleResult> results) {
		/** Copies the list. */
		public FileTests {
			results = List.copyOf(results);
		}

		/** How many gave something else than expected, or a rule that threw. */
		public long failed() {
			return results.stream().filter(r -> !r.passed()).count();
		}
	}

	/** Copies the list. */
	public TestRun {
		packs = List.copyOf(packs);
	}

	/**
	 * Runs examples.
	 *
	 * @param layouts that the packs may apply to
	 * @param today   day of the check where an example names none
	 * @param filter  part of the name or of an expected code of the examples to run, in any letter case; null for all
	 * @throws IOException   where a file of examples cannot be read
	 * @throws PackException with every mistake in the examples
	 */
	public static TestRun of(List<RulePack> packs, LayoutCatalog layouts, LocalDate today, String filter)
			throws IOException, PackException {
		return of(packs, layouts, today, filter, Set.of(), null);
	}

	/**
	 * Runs examples, and finds out what they prove.
	 *
	 * @param wanted what is to be proven, by all examples of a pack
	 * @param loader compiles the changed rules that this takes; null where nothing is wanted
	 */
	public static TestRun of(List<RulePack> packs, LayoutCatalog layouts, LocalDate today, String filter,
			Set<Proof.Kind> wanted, PackLoader loader) throws IOException, PackException {
		return of(packs, layouts, today, all -> example -> matches(example, filter), wanted, loader);
	}

	/**
	 * Runs the example at a place of a pack, and no other.
	 *
	 * @param file as the pack knows it
	 * @param line of it, from 1; all examples of the pack are run where none begins there or above
	 */
	public static TestRun at(RulePack pack, LayoutCatalog layouts, LocalDate today, String file, int line)
			throws IOException, PackException {
		return of(List.of(pack), layouts, today, all -> {
			Example one = all.stream().filter(f -> f.file().equals(file)).flatMap(f -> f.at(line).stream()).findFirst()
					.orElse(null);
			return example -> one == null || example == one;
		}, Set.of(), null);
	}

	/** @param chosen which of the examples of a pack are run */
	private static TestRun of(List<RulePack> packs, LayoutCatalog layouts, LocalDate today,
			Function<List<ExampleFile>, Predicate<Example>> chosen, Set<Proof.Kind> wanted, PackLoader loader)
			throws IOException, PackException {
		List<PackProblem> problems = new ArrayList<>();
		List<List<ExampleFile>> files = new ArrayList<>();
		for (RulePack pack : packs) {
			files.add(ExampleFile.readAll(pack, layouts, today, problems));
		}
		if (!problems.isEmpty()) {
			throw new PackException(problems);
		}
		List<PackTests> tests = new ArrayList<>();
		for (int i = 0; i < packs.size(); i++) {
			ExampleRunner runner = new ExampleRunner(layouts, List.of(packs.get(i)));
			Predicate<Example> runs = chosen.apply(files.get(i));
			List<FileTests> results = new ArrayList<>();
			for (ExampleFile file : files.get(i)) {
				results.add(new FileTests(file.file(), run(runner, file, runs, problems)));
			}
			Proof proof = wanted.isEmpty() || !problems.isEmpty() ? null
					: Proof.of(packs.get(i), files.get(i).stream().flatMap(f -> f.examples().stream()).toList(), wanted,
							layouts, loader);
			tests.add(new PackTests(packs.get(i), results, proof));
		}
		if (!problems.isEmpty()) {
			throw new PackException(problems);
		}
		return new TestRun(tests);
	}

	private static List<ExampleResult> run(ExampleRunner runner, ExampleFile file, Predicate<Example> runs,
			List<PackProblem> problems) {
		List<ExampleResult> results = new ArrayList<>();
		for (Example example : file.examples()) {
			if (runs.test(example)) {
				try {
					results.add(runner.run(example));
				} catch (ExampleRunner.UnusableTableException e) {
					problems.add(new PackProblem(example.file(), example.line(), 0, e.getMessage()));
				}
			}
		}
		return results;
	}

	private static boolean matches(Example example, String filter) {
		String wanted = filter == null ? "" : filter.toLowerCase(Locale.ROOT);
		return example.name().toLowerCase(Locale.ROOT).contains(wanted)
				|| example.expect().stream().anyMatch(f -> f.code().contains(wanted));
	}

	/** Every result. */
	public List<ExampleResult> results() {
		return files().flatMap(f -> f.results().stream()).toList();
	}

	/** Every file of examples. */
	public Stream<FileTests> files() {
		return packs.stream().flatMap(p -> p.files().stream());
	}

	/** How many examples gave something else than expected, or a rule that threw. */
	public long failed() {
		return files().mapToLong(FileTests::failed).sum();
	}

	/** The least percent that a pack reaches; 100 where coverage was not asked for. */
	public int coverage() {
		return packs.stream().map(PackTests::proof).filter(p -> p != null).mapToInt(Proof::percent).min().orElse(100);
	}

	/** Whether there is a mistake in a rule that no example would notice, as far as is known. */
	public boolean anyUnnoticed() {
		return packs.stream().map(PackTests::proof).anyMatch(p -> p != null && p.anyUnnoticed());
	}

	/** Whether a rule threw. */
	public boolean hasFailedRules() {
		return results().stream().anyMatch(r -> !r.failed().isEmpty());
	}
}
