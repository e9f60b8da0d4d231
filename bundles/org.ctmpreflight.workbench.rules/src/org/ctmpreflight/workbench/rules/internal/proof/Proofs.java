package org.ctmpreflight.workbench.rules.internal.proof;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ListenerList;

/** What the examples of each pack proved when they were run last. In the user-interface thread. */
public final class Proofs {
	/** What is shown in the margin. */
	public enum Kind {
		/** An example gave what is expected. */
		PASSED("passed"),
		/** An example gave something else. */
		FAILED("failed"),
		/** No example proves a comparison, or that the rule fires. */
		UNPROVEN("unproven"),
		/** No example would notice a mistake. */
		MUTANT("mutant");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** Type of the annotation, and name of the icon. */
		public String annotation() {
			return "org.ctmpreflight.workbench.rules." + word;
		}

		String icon() {
			return word;
		}
	}

	/**
	 * Something at a place.
	 *
	 * @param kind   what it says
	 * @param text   in words
	 * @param detail what was expected, or what was changed; empty for nothing
	 * @param found  what was found instead; empty for nothing
	 * @param file   where it stands
	 * @param line   from 1; 0 for the whole file
	 * @param column from 1; 0 for the whole line
	 */
	public record Note(Kind kind, String name, String detail, String found, Path file, int line, int column) {
		/** All of it. */
		public String text() {
			return switch (kind) {
				case PASSED -> "Passed: " + name;
				case FAILED -> "Failed: " + name + "\nExpected: " + detail + "\nFound: " + found;
				case UNPROVEN -> "Not proven by an example: " + detail;
				case MUTANT -> "No example would notice this mistake: " + detail;
			};
		}
	}

	/**
	 * The outcome of a run.
	 *
	 * @param pack     its folder
	 * @param summary  in a sentence
	 * @param examples in the order of the files
	 * @param coverage percent of what could be proven; -1 where that was not asked for
	 * @param unproven what no example proves
	 * @param mutants  how many mistakes were tried; -1 where that was not asked for
	 * @param unseen   those that no example would notice
	 */
	public record Result(Path pack, String summary, List<Note> examples, int coverage, List<Note> unproven, int mutants,
			List<Note> unseen) {
		/** How many examples failed. */
		public long failed() {
			return examples.stream().filter(n -> n.kind() == Kind.FAILED).count();
		}
	}

	private static final Map<Path, Result> RESULTS = new HashMap<>();
	private static final ListenerList<Runnable> LISTENERS = new ListenerList<>();
	private static Result last;

	private Proofs() {
	}

	/** A run ended. */
	static void put(Result result) {
		RESULTS.put(result.pack(), result);
		last = result;
		LISTENERS.forEach(Runnable::run);
	}

	/** The last run; null where there was none. */
	public static Result last() {
		return last;
	}

	/** What is to be shown beside the lines of a file. */
	public static List<Note> notes(Path file) {
		return RESULTS.values().stream().flatMap(r -> List.of(r.examples(), r.unproven(), r.unseen()).stream())
				.flatMap(List::stream).filter(n -> n.file().equals(file) && n.line() > 0).toList();
	}

	/** Calls a listener when a run ended. */
	public static void addListener(Runnable listener) {
		LISTENERS.add(listener);
	}

	/** Calls it no more. */
	public static void removeListener(Runnable listener) {
		LISTENERS.remove(listener);
	}
}
