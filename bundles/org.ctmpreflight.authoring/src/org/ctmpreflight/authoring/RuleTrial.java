package org.ctmpreflight.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.MessageTemplate;

/**
 * Rules tried on a file: what they find that the rules in force do not, and the other way round. Values of fields are
 * not looked at. Immutable.
 *
 * @param appear    findings that only the tried rules give, in the order of the file
 * @param disappear findings that only the rules in force give
 * @param unchanged number of findings of rules that both give
 * @param cut       number of further findings of either kind that are not listed
 * @param skipped   tried rules that did not run, and why
 * @param failed    tried rules that threw, and where
 */
public record RuleTrial(List<Difference> appear, List<Difference> disappear, long unchanged, long cut,
		Set<String> skipped, Set<String> failed) {
	private static final Comparator<Difference> ORDER = Comparator.comparingLong(Difference::line)
			.thenComparingInt(d -> d.field() == null ? 0 : d.field().number())
			.thenComparing(d -> d.type().code()).thenComparing(d -> d.type().severity());

	/** Copies the collections. */
	public RuleTrial {
		appear = List.copyOf(appear);
		disappear = List.copyOf(disappear);
		skipped = Set.copyOf(skipped);
		failed = Set.copyOf(failed);
	}

	/**
	 * A finding of one side alone.
	 *
	 * @param line    of the file, from 1; 0 for the whole file
	 * @param field   null for the whole record or file
	 * @param type    its code, severity and texts
	 * @param message in one line, without values of fields
	 */
	public record Difference(long line, LayoutField field, FindingType type, String message) {
	}

	/**
	 * Tries rules on a file.
	 *
	 * @param before  what is in force; with the same other options as {@code after}
	 * @param after   what is tried
	 * @param file    as it is now
	 * @param most    differences of each kind that are listed
	 * @param monitor can end it
	 * @throws IOException             where the file cannot be checked, with the reason in a sentence
	 * @throws CheckCancelledException where the monitor ended it
	 */
	public static RuleTrial of(CheckOptions before, CheckOptions after, CheckInput file, int most,
			LayoutCatalog layouts, CheckMonitor monitor) throws IOException, CheckCancelledException {
		try (CheckResult old = check(before, file, layouts, monitor);
				CheckResult now = check(after, file, layouts, monitor)) {
			for (CheckResult r : List.of(old, now)) {
				if (r.files().isEmpty()) {
					throw new IOException(r.problems().get(0).toString());
				}
			}
			return compare(old.files().get(0), now.files().get(0), most);
		}
	}

	private static CheckResult check(CheckOptions options, CheckInput file, LayoutCatalog layouts,
			CheckMonitor monitor) throws CheckCancelledException {
		return new Checker(options, layouts, InputStream.nullInputStream(), monitor).check(List.of(file), List.of());
	}

	/** Both lists are in the same order: neither has to be held. */
	private static RuleTrial compare(FileResult old, FileResult now, int most) throws IOException {
		List<Difference> appear = new ArrayList<>();
		List<Difference> disappear = new ArrayList<>();
		long unchanged = 0;
		long cut = 0;
		try (FindingCursor a = old.findings(); FindingCursor b = now.findings()) {
			Difference x = next(old, a);
			Difference y = next(now, b);
			while (x != null || y != null) {
				int order = x == null ? 1 : y == null ? -1 : ORDER.compare(x, y);
				if (order == 0) {
					unchanged++;
				} else {
					List<Difference> side = order < 0 ? disappear : appear;
					if (side.size() < most) {
						side.add(order < 0 ? x : y);
					} else {
						cut++;
					}
				}
				x = order <= 0 ? next(old, a) : x;
				y = order >= 0 ? next(now, b) : y;
			}
		}
		Set<String> skipped = new LinkedHashSet<>();
		Set<String> failed = new LinkedHashSet<>();
		now.rules().skipped().forEach(s -> skipped.add(s.code() + " did not run: " + s.reason()));
		now.rules().failed().forEach(f -> failed.add(f.code() + " failed on line " + f.line()));
		return new RuleTrial(appear, disappear, unchanged, cut, skipped, failed);
	}

	/** The next finding of a rule: the parser's are the same on both sides. */
	private static Difference next(FileResult file, FindingCursor c) throws IOException {
		while (c.next()) {
			FindingType type = file.types().type(c.type());
			if (type.pack() != null) {
				List<LayoutField> fields = file.layout().fields();
				LayoutField field = c.field() == 0 || c.field() > fields.size() ? null : fields.get(c.field() - 1);
				return new Difference(c.line(), field, type, new MessageTemplate(type, field).fill(c.arguments()));
			}
		}
		return null;
	}
}
