package org.ctmpreflight.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.rules.RulePack;

/** How to check. Immutable; made with {@link #of} and the methods that give a changed copy. */
public final class CheckOptions {
	private final Values values;

	/** What a copy may change before anyone else sees it. */
	private static final class Values implements Cloneable {
		LocalDate asOf;
		List<RulePack> packs;
		LayoutChoice layout;
		CheckInput download;
		Path suppressions;
		Path baseline;
		boolean newOnly;
		Map<String, CheckInput> tables = Map.of();
		Map<String, Optional<Severity>> severities = Map.of();
		int maxFindings = -1;
		boolean showValues;
		int threads;
		boolean digest;

		@Override
		protected Values clone() {
			try {
				return (Values) super.clone();
			} catch (CloneNotSupportedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	private CheckOptions(Values values) {
		this.values = values;
	}

	private CheckOptions with(Consumer<Values> change) {
		Values changed = values.clone();
		change.accept(changed);
		return new CheckOptions(changed);
	}

	/** The defaults for a day and packs. */
	public static CheckOptions of(LocalDate asOf, List<RulePack> packs) {
		Values values = new Values();
		values.asOf = Objects.requireNonNull(asOf);
		values.packs = List.copyOf(packs);
		return new CheckOptions(values);
	}

	/** With that layout for every file; null to find out. */
	public CheckOptions withLayout(LayoutChoice choice) {
		return with(v -> v.layout = choice);
	}

	/** With that plan download; null for none. */
	public CheckOptions withDownload(Path file) {
		return withDownload(file == null ? null : new CheckInput(file.toString(), file));
	}

	/** With that plan download; null for none. */
	public CheckOptions withDownload(CheckInput file) {
		return with(v -> v.download = file);
	}

	/** With those suppressions for every input; null for those beside each file. */
	public CheckOptions withSuppressions(Path file) {
		return with(v -> v.suppressions = file);
	}

	/**
	 * With an earlier report to compare with, or without.
	 *
	 * @param report  JSON; null for none
	 * @param newOnly whether only findings that it does not have count
	 */
	public CheckOptions withBaseline(Path report, boolean newOnly) {
		return with(v -> {
			v.baseline = report;
			v.newOnly = newOnly;
		});
	}

	/** With those reference tables in place of the packs'. */
	public CheckOptions withTables(Map<String, Path> byName) {
		CheckOptions options = this;
		for (Map.Entry<String, Path> e : byName.entrySet()) {
			options = options.withTable(e.getKey(), new CheckInput(e.getValue().toString(), e.getValue()));
		}
		return options;
	}

	/** With that reference table in place of the packs'. */
	public CheckOptions withTable(String name, CheckInput table) {
		return with(v -> {
			v.tables = new HashMap<>(values.tables);
			v.tables.put(name, table);
		});
	}

	/** With those severities. */
	public CheckOptions withSeverities(Map<String, Optional<Severity>> byCode) {
		return with(v -> v.severities = Map.copyOf(byCode));
	}

	/** With at most that many findings listed of each code and file; negative for all. */
	public CheckOptions withMaxFindings(int most) {
		return with(v -> v.maxFindings = most);
	}

	/** With values of fields in the findings, or without. */
	public CheckOptions withShowValues(boolean show) {
		return with(v -> v.showValues = show);
	}

	/** With that many threads; 0 to choose. */
	public CheckOptions withThreads(int n) {
		return with(v -> v.threads = n);
	}

	/** With SHA-256 of the files, or without. */
	public CheckOptions withDigest(boolean wanted) {
		return with(v -> v.digest = wanted);
	}

	/** The day whose layouts and rules are in effect. */
	public LocalDate asOf() {
		return values.asOf;
	}

	/** Rule packs. */
	public List<RulePack> packs() {
		return values.packs;
	}

	/** The layout that every file has; null to find out. */
	public LayoutChoice layout() {
		return values.layout;
	}

	/** The plan download to hold uploads against; null for none. */
	public CheckInput download() {
		return values.download;
	}

	/** The suppressions of every input; null for those beside each file. */
	public Path suppressions() {
		return values.suppressions;
	}

	/** The earlier report to compare with, JSON; null for none. */
	public Path baseline() {
		return values.baseline;
	}

	/** Whether only findings that the earlier report does not have count. */
	public boolean newOnly() {
		return values.newOnly;
	}

	/** Reference tables in place of the packs', by name. */
	public Map<String, CheckInput> tables() {
		return Collections.unmodifiableMap(values.tables);
	}

	/** Severities that the user set, by code; empty means turned off. */
	public Map<String, Optional<Severity>> severities() {
		return values.severities;
	}

	/** Findings listed of each code and file; negative for all. */
	public int maxFindings() {
		return values.maxFindings;
	}

	/** Whether findings carry values of fields. */
	public boolean showValues() {
		return values.showValues;
	}

	/** Threads for one file; 0 to choose. */
	public int threads() {
		return values.threads;
	}

	/** Whether SHA-256 of the files are wanted. */
	public boolean digest() {
		return values.digest;
	}
}
