package org.ctmpreflight.check;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
	private final long[] counts;
	private final Map<String, Long> cut;
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

	/** For the check itself. */
	public FileResult(String file, FileRole role, RecordLayout layout, long records, String sha256, FindingTypes types,
			long[] counts, Map<String, Long> cut, RuleOutcome rules, Supplier<FindingCursor> cursor, Closeable spool) {
		this.file = file;
		this.role = role;
		this.layout = layout;
		this.records = records;
		this.sha256 = sha256;
		this.types = types;
		this.counts = counts;
		this.cut = cut;
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

	/** Number of records. */
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

	/** How many findings there are of a severity, those that are not listed too. */
	public long count(Severity severity) {
		long n = 0;
		for (int i = 0; i < counts.length; i++) {
			if (types.type(i).severity() == severity) {
				n += counts[i];
			}
		}
		return n;
	}

	/** How many findings there are of a severity and those that weigh more. */
	public long countAtLeast(Severity severity) {
		long n = 0;
		for (Severity s : Severity.values()) {
			n += s.atLeast(severity) ? count(s) : 0;
		}
		return n;
	}

	/**
	 * How many findings of a type count for the exit status, those that are not listed too.
	 *
	 * @param type number among {@link #types}
	 */
	public long counted(int type) {
		return counts[type];
	}

	/** How many findings are suppressed; they count under no severity. */
	public long suppressed() {
		return 0;
	}

	/** How many findings of the earlier report are gone, by code; null where none was given. */
	public Map<String, Long> fixed() {
		return null;
	}

	/** How many findings are not listed, by code; codes without any are left out. */
	public Map<String, Long> cut() {
		return cut;
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
