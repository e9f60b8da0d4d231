package org.ctmpreflight.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ctmpreflight.check.internal.AgentBrokerCategories;
import org.ctmpreflight.check.internal.Baseline;
import org.ctmpreflight.check.internal.Complaints;
import org.ctmpreflight.check.internal.FileCheck;
import org.ctmpreflight.check.internal.FileCheck.Outcome;
import org.ctmpreflight.check.internal.LineInspector;
import org.ctmpreflight.check.internal.ReferenceTables;
import org.ctmpreflight.check.internal.SuppressionFile;
import org.ctmpreflight.check.internal.SuppressionFiles;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutForm;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RuleSelection;
import org.ctmpreflight.rules.RuleSet;
import org.ctmpreflight.rules.RuleSets;

/** One run of a checker, with what its files have in common. For use by one thread, once. */
final class CheckRun {
	/** From this size on a second thread pays. */
	private static final long SEVERAL_THREADS = 64L << 20;
	private static final int MOST_THREADS_BY_DEFAULT = 2;

	private final CheckOptions options;
	private final LayoutCatalog layouts;
	private final RuleSets ruleSets;
	private final InputStream standardInput;
	private final CheckMonitor monitor;
	private final int blockBytes;
	private final List<InputProblem> problems;
	private final SuppressionFiles suppressions;
	private final ReferenceTables tables;
	private final Baseline baseline;
	/** How many entries of a name the report has so far. */
	private final Map<String, Integer> entries = new HashMap<>();
	private Complaints complaints;

	/** @param known problems with other inputs */
	CheckRun(CheckOptions options, LayoutCatalog layouts, RuleSets ruleSets, InputStream standardInput,
			CheckMonitor monitor, int blockBytes, List<InputProblem> known) {
		this.options = options;
		this.layouts = layouts;
		this.ruleSets = ruleSets;
		this.standardInput = standardInput;
		this.monitor = monitor;
		this.blockBytes = blockBytes;
		problems = new ArrayList<>(known);
		suppressions = new SuppressionFiles(options.suppressions(), options.asOf(), this::digest, problems);
		tables = new ReferenceTables(options, problems);
		baseline = readBaseline();
	}

	private Baseline readBaseline() {
		if (options.baseline() == null) {
			return null;
		}
		try {
			return Baseline.read(options.baseline());
		} catch (IOException e) {
			problems.add(InputProblem.of(options.baseline().toString(), e));
			return null;
		}
	}

	CheckResult check(List<CheckInput> inputs) throws CheckCancelledException {
		if (options.suppressions() != null) {
			// told even if no file can be checked
			suppressions.used(suppressions.of(CheckInput.STANDARD_INPUT, null));
		}
		if (options.download() == null) {
			return result(checkAll(inputs), null);
		}
		String name = options.download().name();
		try (InputSource source = options.download().open(standardInput)) {
			SuppressionFile suppressing = suppressions.of(name, options.download().path());
			// in a report it comes after all files
			int entry = (int) inputs.stream().filter(i -> i.name().equals(name)).count();
			Outcome outcome = readDownload(source, entry, suppressing);
			List<FileResult> files = checkAll(inputs);
			suppressions.used(suppressing);
			return result(files, outcome.result());
		} catch (CheckCancelledException e) {
			throw e;
		} catch (IOException e) {
			problems.add(0, InputProblem.of(name, e));
			return result(checkAll(inputs), null);
		}
	}

	private Outcome readDownload(InputSource source, int entry, SuppressionFile suppressing) throws IOException {
		String name = options.download().name();
		Outcome outcome = fileCheck(name, entry, source, null, suppressing).download(isJson(name), layouts, null,
				options.asOf(), tables.categories(), types(List.of(), false), options);
		complaints = outcome.complaints();
		if (!outcome.usable()) {
			problems.add(new InputProblem(name, "cannot be used as plan download: it has no column COMPLAINT_ID"));
		} else if (askedWithFilters()) {
			complaints.markPartial();
		}
		return outcome;
	}

	/**
	 * Makes ready to check the lines of an upload one by one.
	 *
	 * @param path where suppressions are looked for beside it; null for nowhere
	 */
	UploadInspector inspector(String name, Path path, RecordLayout layout) throws CheckCancelledException {
		SuppressionFile suppressing = suppressions.of(name, path);
		InputSource download = null;
		if (options.download() != null) {
			// rows are read back as long as the inspector is used: of a copy, since the file may be replaced meanwhile
			try (InputSource original = options.download().open(standardInput)) {
				download = InputSource.spool(original.stream(0));
				readDownload(download, 0, null).result().close();
			} catch (CheckCancelledException e) {
				closeQuietly(download);
				throw e;
			} catch (IOException e) {
				problems.add(InputProblem.of(options.download().name(), e));
			}
		}
		RuleSet rules = ruleSets.of(selection(layout));
		FindingTypes types = types(rules.rules(), complaints != null && complaints.partial());
		return new LineInspector(layout, rules, types, complaints, suppressing, download, problems);
	}

	private static void closeQuietly(InputSource source) {
		try {
			source.close();
		} catch (IOException e) {
			// it is a copy that nobody needs any more
		}
	}

	private boolean askedWithFilters() {
		if (options.download().path() == null) {
			return false;
		}
		Path request = DownloadRequest.beside(options.download().path());
		try {
			return Files.exists(request) && DownloadRequest.read(request).partial();
		} catch (IOException e) {
			problems.add(InputProblem.of(request.toString(), e));
			return false;
		}
	}

	private List<FileResult> checkAll(List<CheckInput> inputs) throws CheckCancelledException {
		List<FileResult> files = new ArrayList<>();
		for (CheckInput input : inputs) {
			SuppressionFile suppressing = suppressions.of(input.name(), input.path());
			try {
				files.add(check(input, suppressing));
				suppressions.used(suppressing);
			} catch (CheckCancelledException e) {
				throw e;
			} catch (IOException e) {
				problems.add(InputProblem.of(input.name(), e));
			}
		}
		return files;
	}

	private CheckResult result(List<FileResult> files, FileResult download) {
		List<FileResult> ofSuppressions = new ArrayList<>();
		for (SuppressionFile s : suppressions.all()) {
			try {
				Baseline.OfFile earlier = earlier(s.name(), nextEntry(s.name()));
				ofSuppressions.add(s.result(types(List.of(), false), options, earlier));
			} catch (IOException e) {
				problems.add(InputProblem.of(s.name(), e));
			}
		}
		return new CheckResult(options, files, ofSuppressions, download, complaints != null && complaints.partial(),
				problems);
	}

	private int nextEntry(String name) {
		return entries.merge(name, 1, Integer::sum) - 1;
	}

	private Baseline.OfFile earlier(String name, int entry) {
		return baseline == null ? null : baseline.file(name, entry);
	}

	private FileCheck fileCheck(String name, int entry, InputSource source, RecordLayout layout,
			SuppressionFile suppressing) {
		return new FileCheck(name, source, monitor, digest(), layout, suppressing, earlier(name, entry));
	}

	private FileResult check(CheckInput input, SuppressionFile suppressing) throws IOException {
		int entry = nextEntry(input.name());
		try (InputSource source = input.open(standardInput)) {
			RecordLayout layout = layoutOf(input, source);
			FileCheck check = fileCheck(input.name(), entry, source, layout, suppressing);
			if (layout.form() == LayoutForm.DOWNLOAD) {
				RecordLayout fixed = options.layout() != null && options.layout().version() != null ? layout : null;
				Outcome outcome = check.download(isJson(input.name()), layouts, fixed, options.asOf(),
						new AgentBrokerCategories(), types(List.of(), false), options);
				return outcome.result();
			}
			RuleSet rules = ruleSets.of(selection(layout));
			FindingTypes types = types(rules.rules(), complaints != null && complaints.partial());
			if (layout.form() == LayoutForm.API) {
				return check.apiBody(rules, types, complaints, options);
			}
			boolean extensionMissing = !input.isStandardInput() && WholeFile.extensionMissing(input.name());
			return check.upload(rules, types, complaints, options, threads(source), blockBytes, extensionMissing);
		}
	}

	private RuleSelection selection(RecordLayout layout) {
		Set<String> off = new HashSet<>();
		options.severities().forEach((code, severity) -> {
			if (severity.isEmpty()) {
				off.add(code);
			}
		});
		return new RuleSelection(LayoutCatalog.CASEWORK_UPLOAD, layout, options.asOf(), off, complaints != null,
				complaints == null ? Set.of() : complaints.missingColumns(), tables.filled());
	}

	private FindingTypes types(List<RuleDefinition> rules, boolean partial) {
		return new FindingTypes(rules, partial, options.severities());
	}

	private int threads(InputSource source) throws IOException {
		if (options.threads() > 0) {
			return options.threads();
		}
		return source.size() < SEVERAL_THREADS ? 1
				: Math.min(MOST_THREADS_BY_DEFAULT, Runtime.getRuntime().availableProcessors());
	}

	private MessageDigest digest() {
		try {
			return options.digest() ? MessageDigest.getInstance("SHA-256") : null;
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean isJson(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(".json");
	}

	/** The layout of a file: what the user said, or what its name and heading say. */
	private RecordLayout layoutOf(CheckInput input, InputSource source) throws IOException {
		LayoutChoice choice = options.layout();
		if (choice != null) {
			Optional<RecordLayout> layout = choice.version() == null ? layouts.inEffect(choice.id(), options.asOf())
					: layouts.find(choice.id(), choice.version());
			return layout.orElseThrow(() -> new IOException("layout " + choice.id() + " has no version in effect"));
		}
		String id;
		if (!input.isStandardInput() && isJson(input.name())) {
			id = LayoutCatalog.CASEWORK_UPLOAD_API;
		} else {
			id = FileCheck.looksLikeDownload(source) ? LayoutCatalog.PLAN_DOWNLOAD : LayoutCatalog.CASEWORK_UPLOAD;
		}
		return layouts.inEffect(id, options.asOf())
				.orElseThrow(() -> new IOException("layout " + id + " has no version in effect on " + options.asOf()));
	}
}
