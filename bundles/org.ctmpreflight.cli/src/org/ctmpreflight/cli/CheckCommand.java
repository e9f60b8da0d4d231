package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.check.InputFiles;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.check.LayoutChoice;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.report.ReportContext;
import org.ctmpreflight.report.Reports;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.RulePack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preflight check}. */
@Command(name = "check", sortOptions = false, description = "Check upload files, API bodies and plan downloads.")
final class CheckCommand implements Callable<Integer> {
	private static final String NEVER = "never";

	private final Console console;

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "A file, a folder, or - for standard input.")
	private List<String> files;
	@Option(names = "--download", paramLabel = "FILE", description = "Hold uploads against this plan download.")
	private Path download;
	@Option(names = "--layout", paramLabel = "ID[/VERSION]", description = "Layout of every FILE.")
	private String layout;
	@Option(names = "--rules", paramLabel = "DIR", description = "A rule pack, or a folder of packs, beside the shipped ones.")
	private List<Path> rules = new ArrayList<>();
	@Option(names = "--only-rules", paramLabel = "DIR", description = "The same, in place of the shipped ones.")
	private List<Path> onlyRules = new ArrayList<>();
	@Option(names = "--table", paramLabel = "NAME=FILE", description = "A reference table, CSV, in place of the packs'.")
	private List<String> tables = new ArrayList<>();
	@Option(names = "--suppressions", paramLabel = "FILE", description = "Suppressions for every FILE (default: suppressions.yaml beside it).")
	private Path suppressions;
	@Option(names = "--as-of", paramLabel = "DATE", description = "Day whose layouts and rules apply (default: today).")
	private String asOf;
	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, sarif, junit, csv or html.")
	private String format = "text";
	@Option(names = "--output", paramLabel = "PATH", description = "Write the report to this file.")
	private Path output;
	@Option(names = "--fail-on", paramLabel = "SEVERITY", description = "Least severity for exit status 1: error (default), warning, info or never.")
	private String failOn;
	@Option(names = "--severity", paramLabel = "CODE=LEVEL", description = "Give a code another severity: error, warning, info or off.")
	private List<String> severities = new ArrayList<>();
	@Option(names = "--baseline", paramLabel = "FILE", description = "Compare with this earlier report (JSON): what is new, known or fixed.")
	private Path baseline;
	@Option(names = "--new-only", description = "Only findings that the baseline does not have count for the exit status.")
	private boolean newOnly;
	@Option(names = "--max-findings", paramLabel = "N", description = "List at most N findings of each code and file.")
	private Integer maxFindings;
	@Option(names = "--show-values", description = "Show values of fields: they can hold health information.")
	private boolean showValues;
	@Option(names = "--threads", paramLabel = "N", description = "Threads for one file (default: chosen by size).")
	private Integer threads;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	CheckCommand(Console console) {
		this.console = console;
	}

	/** Sets an option that has no value; false where there is no such option. */
	boolean set(String option) {
		switch (option) {
			case "--new-only" -> newOnly = true;
			case "--show-values" -> showValues = true;
			default -> {
				return false;
			}
		}
		return true;
	}

	/** Sets an option that has a value; false where there is no such option. */
	boolean set(String option, String value) {
		switch (option) {
			case "--download" -> download = Path.of(value);
			case "--layout" -> layout = value;
			case "--suppressions" -> suppressions = Path.of(value);
			case "--as-of" -> asOf = value;
			case "--format" -> format = value;
			case "--output" -> output = Path.of(value);
			case "--fail-on" -> failOn = value;
			case "--baseline" -> baseline = Path.of(value);
			default -> {
				return false;
			}
		}
		return true;
	}

	/** Sets an option that has a number; false where there is no such option. */
	boolean set(String option, int value) {
		switch (option) {
			case "--max-findings" -> maxFindings = value;
			case "--threads" -> threads = value;
			default -> {
				return false;
			}
		}
		return true;
	}

	/** Adds to an option that can be given several times; false where there is no such option. */
	boolean add(String option, String value) {
		switch (option) {
			case "--rules" -> rules.add(Path.of(value));
			case "--only-rules" -> onlyRules.add(Path.of(value));
			case "--table" -> tables.add(value);
			case "--severity" -> severities.add(value);
			default -> {
				return false;
			}
		}
		return true;
	}

	/** This check, of those files. */
	CheckCommand of(List<String> names) {
		files = names;
		return this;
	}

	@Override
	public Integer call() throws UsageException, IOException, PackException {
		Severity least = failOn == null ? Severity.ERROR : failOn();
		Reports.Format wanted = format();
		LocalDate day = day();
		LayoutChoice choice = layoutChoice();
		if (maxFindings != null && maxFindings < 0) {
			throw new UsageException("--max-findings " + maxFindings + ": a number from 0 is expected");
		}
		if (threads != null && threads < 1) {
			throw new UsageException("--threads " + threads + ": a number from 1 is expected");
		}
		if (files.stream().filter(CheckInput.STANDARD_INPUT::equals).count() > 1) {
			throw new UsageException("standard input (-) can be checked only once");
		}
		if (newOnly && baseline == null) {
			throw new UsageException("--new-only needs --baseline FILE, the report to compare with");
		}
		if (output != null) {
			OutputFile.require(output);
		}
		List<RulePack> packs = Packs.load(rules, onlyRules);
		CheckOptions options = CheckOptions.of(day, packs).withLayout(choice).withDownload(download)
				.withTables(Overrides.tables(tables, packs)).withSuppressions(suppressions)
				.withBaseline(baseline, newOnly)
				.withSeverities(Overrides.severities(severities, packs))
				.withMaxFindings(maxFindings == null ? -1 : maxFindings)
				.withShowValues(showValues).withThreads(threads == null ? 0 : threads)
				.withDigest(wanted.needsDigest());
		try (CheckResult result = check(options)) {
			report(result, wanted, least);
			return status(result, least);
		}
	}

	private CheckResult check(CheckOptions options) throws IOException {
		Progress progress = console.showsProgress() ? new Progress(console.err()) : null;
		List<InputProblem> problems = new ArrayList<>();
		List<CheckInput> inputs = InputFiles.resolve(files, problems);
		Checker checker = new Checker(options, LayoutCatalog.shipped(), console.in(),
				progress == null ? CheckMonitor.NONE : progress);
		try {
			return checker.check(inputs, problems);
		} finally {
			if (progress != null) {
				progress.clear();
			}
		}
	}

	private void report(CheckResult result, Reports.Format wanted, Severity least) throws IOException {
		ReportContext context = new ReportContext(Version.get(), words(), least,
				output == null && console.colour(), result.download() == null ? null : result.download().sha256());
		if (output == null) {
			Reports.write(wanted, result, context, console.out());
		} else {
			OutputFile.replace(output, out -> Reports.write(wanted, result, context, out));
		}
	}

	/** Tells every cause of a status over 1 on standard error, and gives the status that wins. */
	private int status(CheckResult result, Severity least) {
		for (InputProblem p : result.problems()) {
			console.tell(p);
		}
		result.files().forEach(f -> {
			for (FailedRule failed : f.rules().failed()) {
				console.tell(f.file() + ": rule " + failed.code() + " failed on line "
						+ failed.line() + " (" + failed.reason() + ")");
			}
		});
		if (result.hasFailedRules()) {
			return ExitStatus.RULES;
		}
		if (!result.problems().isEmpty()) {
			return ExitStatus.INPUT_OUTPUT;
		}
		return least != null && result.hasAtLeast(least) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
	}

	/** The options that bear on the outcome, in the order of the synopsis. */
	private List<String> words() {
		List<String> words = new ArrayList<>();
		if (layout != null) {
			words.addAll(List.of("--layout", layout));
		}
		onlyRules.forEach(r -> words.addAll(List.of("--only-rules", r.toString())));
		tables.forEach(t -> words.addAll(List.of("--table", t)));
		severities.forEach(s -> words.addAll(List.of("--severity", s)));
		if (failOn != null) {
			words.addAll(List.of("--fail-on", failOn));
		}
		if (baseline != null) {
			words.addAll(List.of("--baseline", baseline.toString()));
		}
		if (newOnly) {
			words.add("--new-only");
		}
		if (maxFindings != null) {
			words.addAll(List.of("--max-findings", String.valueOf(maxFindings)));
		}
		if (showValues) {
			words.add("--show-values");
		}
		return words;
	}

	private Severity failOn() throws UsageException {
		if (failOn.equals(NEVER)) {
			return null;
		}
		return Severity.of(failOn).orElseThrow(
				() -> new UsageException("--fail-on " + failOn + ": expected error, warning, info or never"));
	}

	private Reports.Format format() throws UsageException {
		return Reports.Format.of(format).orElseThrow(
				() -> new UsageException("--format " + format + ": expected " + Reports.Format.words()));
	}

	private LocalDate day() throws UsageException {
		try {
			return asOf == null ? Days.today() : Days.parse(asOf);
		} catch (DateTimeException e) {
			throw new UsageException("--as-of " + asOf + ": expected a date, yyyy-mm-dd");
		}
	}

	private LayoutChoice layoutChoice() throws UsageException {
		if (layout == null) {
			return null;
		}
		int slash = layout.indexOf('/');
		String id = slash < 0 ? layout : layout.substring(0, slash);
		String version = slash < 0 ? null : layout.substring(slash + 1);
		LayoutCatalog layouts = LayoutCatalog.shipped();
		if (!layouts.ids().contains(id)) {
			throw new UsageException(
					"--layout " + layout + ": unknown layout; known are " + String.join(", ", layouts.ids()));
		}
		if (version != null && layouts.find(id, version).isEmpty()) {
			throw new UsageException("--layout " + layout + ": unknown version; known are "
					+ String.join(", ", layouts.versions(id).stream().map(l -> l.version()).toList()));
		}
		return new LayoutChoice(id, version);
	}
}
