package org.ctmpreflight.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.rules.RulePack;

/**
 * Which findings of files appear and disappear with other rule packs. Values of fields are not looked at. Immutable.
 *
 * @param files    in the order given
 * @param problems files that could not be checked
 * @param skipped  rules that did not run with either packs, and why
 * @param failed   rules that threw, and where
 */
public record FindingsDiff(List<FileDiff> files, List<InputProblem> problems, Set<String> skipped, Set<String> failed) {
	/** Places that are kept of each code and file; counts are of all. */
	public static final int MOST_PLACES = 20;

	/**
	 * Of one file.
	 *
	 * @param file        as the user named it
	 * @param appear      findings that only the new packs give, by code
	 * @param disappear   findings that only the old packs give, by code
	 * @param unchanged   number of findings that both give
	 */
	public record FileDiff(String file, Map<String, Places> appear, Map<String, Places> disappear, long unchanged) {
		/** Whether nothing is different. */
		public boolean isEmpty() {
			return appear.isEmpty() && disappear.isEmpty();
		}
	}

	/** Where findings of a code stand. */
	public static final class Places {
		private final List<String> first = new ArrayList<>();
		private long count;

		private void add(Place place) {
			count++;
			if (first.size() < MOST_PLACES) {
				first.add(place.toString());
			}
		}

		/** How many there are. */
		public long count() {
			return count;
		}

		/** The first of them, in words. */
		public List<String> first() {
			return List.copyOf(first);
		}
	}

	/** Where one finding stands; findings of a file are in this order. */
	private record Place(long line, int number, String code, String field) implements Comparable<Place> {
		private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::line)
				.thenComparingInt(Place::number)
				.thenComparing(Place::code);

		@Override
		public int compareTo(Place other) {
			return ORDER.compare(this, other);
		}

		@Override
		public String toString() {
			return (line == 0 ? "file" : "line " + line) + (field.isEmpty() ? "" : " " + field);
		}
	}

	/**
	 * Checks files with both.
	 *
	 * @param inputs   files; none of them standard input, which can be read but once
	 * @param problems with other inputs, known already
	 * @param day      of the check
	 * @throws IOException where findings cannot be kept
	 */
	public static FindingsDiff of(List<RulePack> before, List<RulePack> after, List<CheckInput> inputs,
			List<InputProblem> problems, LayoutCatalog layouts, LocalDate day) throws IOException {
		List<FileDiff> files = new ArrayList<>();
		List<InputProblem> all = new ArrayList<>(problems);
		Set<String> skipped = new LinkedHashSet<>();
		Set<String> failed = new LinkedHashSet<>();
		for (CheckInput input : inputs) {
			try (CheckResult old = check(before, input, layouts, day);
					CheckResult now = check(after, input, layouts, day)) {
				if (old.problems().isEmpty() && now.problems().isEmpty()) {
					files.add(compare(old.files().get(0), now.files().get(0)));
				} else {
					all.add((old.problems().isEmpty() ? now : old).problems().get(0));
				}
				for (CheckResult result : List.of(old, now)) {
					result.files().forEach(f -> {
						f.rules().skipped().forEach(s -> skipped.add(s.code() + " (" + s.reason() + ")"));
						f.rules().failed().forEach(
								r -> failed.add(f.file() + ": rule " + r.code() + " failed on line " + r.line() + " ("
										+ r.reason() + ")"));
					});
				}
			}
		}
		return new FindingsDiff(files, all, skipped, failed);
	}

	private static CheckResult check(List<RulePack> packs, CheckInput input, LayoutCatalog layouts, LocalDate day)
			throws IOException {
		return new Checker(CheckOptions.of(day, packs), layouts, InputStream.nullInputStream(), CheckMonitor.NONE)
				.check(List.of(input), List.of());
	}

	/** Both lists are in the same order: neither has to be held. */
	private static FileDiff compare(FileResult old, FileResult now) throws IOException {
		Map<String, Places> appear = new TreeMap<>();
		Map<String, Places> disappear = new TreeMap<>();
		long unchanged = 0;
		try (FindingCursor a = old.findings(); FindingCursor b = now.findings()) {
			Place x = next(old, a);
			Place y = next(now, b);
			while (x != null || y != null) {
				int order = x == null ? 1 : y == null ? -1 : x.compareTo(y);
				if (order < 0) {
					disappear.computeIfAbsent(x.code(), c -> new Places()).add(x);
				} else if (order > 0) {
					appear.computeIfAbsent(y.code(), c -> new Places()).add(y);
				} else {
					unchanged++;
				}
				x = order <= 0 ? next(old, a) : x;
				y = order >= 0 ? next(now, b) : y;
			}
		}
		return new FileDiff(old.file(), appear, disappear, unchanged);
	}

	private static Place next(FileResult file, FindingCursor c) throws IOException {
		if (!c.next()) {
			return null;
		}
		List<LayoutField> fields = file.layout().fields();
		String field = c.field() == 0 ? ""
				: c.field() <= fields.size() ? fields.get(c.field() - 1).name() : "column " + c.field();
		return new Place(c.line(), c.field(), file.types().type(c.type()).code(), field);
	}

	/** Whether nothing is different. */
	public boolean isEmpty() {
		return files.stream().allMatch(FileDiff::isEmpty);
	}
}
