package org.ctmpreflight.check;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.SkippedRule;

/**
 * What was found in one file. Holds a temporary file where there is much; close it when done.
 */
public final class FileResult implements Closeable {
	private final String file;
	private final FileRole role;
	private final RecordLayout layout;
	private final long records;
	private final String sha256;
	private final FindingTypes types;
	private final Counts counts;
	private final RuleOutcome rules;
	private final Supplier<FindingCursor> cursor;
	private final Closeable spool;

	/**
	 * What became of the rules.
	 *
	 * @param run     codes of the rules that ran
	 * @param skipped rules that did not
	 * @param failed  rules that threw
	 */
	public record RuleOutcome(List<String> run, List<SkippedRule> skipped, List<FailedRule> failed) {
		/** For a file to which no rules apply. */
		public static final RuleOutcome NONE = new RuleOutcome(List.of(), List.of(), List.of());
	}

	/**
	 * How many findings there are, those that are not listed too.
	 *
	 * @param found      by type
	 * @param suppressed of them, by type
	 * @param fresh      neither suppressed nor in the earlier report, by type; null where none was given
	 * @param cut        not listed, by code; codes without any are left out
	 * @param fixed      of the earlier report and gone, by code; null where none was given
	 */
	public record Counts(long[] found, long[] suppressed, long[] fresh, Map<String, Long> cut,
			Map<String, Long> fixed) {
	}

	/** For the check itself. */
	public FileResult(String file, FileRole role, RecordLayout layout, long records, String sha256, FindingTypes types,
			Counts counts, RuleOutcome rules, Supplier<FindingCursor> cursor, Closeable spool) {
		this.file = file;
		this.role = role;
		this.layout = layout;
		this.records = records;
		this.sha256 = sha256;
		this.types = types;
		this.counts = counts;
		this.rules = rules;
		this.cursor = cursor;
		this.spool = spool;
	}

	/** The file as the user named it. */
	public String file() {
		return file;
	}

	/** What it is. */
	public FileRole role() {
		return role;
	}

	/** Its layout; null for suppressions. */
	public RecordLayout layout() {
		return layout;
	}

	/** Number of records; of entries for suppressions. */
	public long records() {
		return records;
	}

	/** SHA-256 of its bytes, in hex; null where it was not wanted. */
	public String sha256() {
		return sha256;
	}

	/** The types that {@link FindingCursor#type} numbers. */
	public FindingTypes types() {
		return types;
	}

	/** How many findings there are of a severity and not suppressed, those that are not listed too. */
	public long count(Severity severity) {
		return sum(i -> types.type(i).severity() == severity ? counts.found[i] - counts.suppressed[i] : 0);
	}

	/** How many findings there are of a severity and those that weigh more, suppressed ones aside. */
	public long countAtLeast(Severity severity) {
		return sum(i -> types.type(i).severity().atLeast(severity) ? counts.found[i] - counts.suppressed[i] : 0);
	}

	/** The same without those that the earlier report has; all of them where none was given. */
	public long newAtLeast(Severity severity) {
		if (counts.fresh == null) {
			return countAtLeast(severity);
		}
		return sum(i -> types.type(i).severity().atLeast(severity) ? counts.fresh[i] : 0);
	}

	/**
	 * How many findings of a type count for the exit status, those that are not listed too.
	 *
	 * @param type    number among {@link #types}
	 * @param newOnly whether those that the earlier report has do not
	 */
	public long counted(int type, boolean newOnly) {
		return newOnly && counts.fresh != null ? counts.fresh[type] : counts.found[type] - counts.suppressed[type];
	}

	/** How many findings are suppressed; they count under no severity. */
	public long suppressed() {
		return sum(i -> counts.suppressed[i]);
	}

	private long sum(IntToLongFunction ofType) {
		return IntStream.range(0, types.size()).mapToLong(ofType).sum();
	}

	/** How many findings of the earlier report are gone, by code; null where none was given. */
	public Map<String, Long> fixed() {
		return counts.fixed;
	}

	/** How many findings are not listed, by code; codes without any are left out. */
	public Map<String, Long> cut() {
		return counts.cut;
	}

	/** What became of the rules. */
	public RuleOutcome rules() {
		return rules;
	}

	/** Goes through the findings from the first; may be called again and again. */
	public FindingCursor findings() {
		return cursor.get();
	}

	@Override
	public void close() throws IOException {
		spool.close();
	}
}
