package org.ctmpreflight.check;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.ctmpreflight.check.internal.AgentBrokerCategories;
import org.ctmpreflight.check.internal.Complaints;
import org.ctmpreflight.check.internal.FileCheck;
import org.ctmpreflight.check.internal.FileCheck.Outcome;
import org.ctmpreflight.layout.BlockReader;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutForm;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RuleSelection;
import org.ctmpreflight.rules.RuleSet;
import org.ctmpreflight.rules.RuleSets;

/**
 * One check from files to sorted findings, as a stream: memory is bounded whatever the size of the files. A checker can be
 * used for several checks, one at a time.
 */
public final class Checker {
	/** From this size on a second thread pays. */
	private static final long SEVERAL_THREADS = 64L << 20;
	private static final int MOST_THREADS_BY_DEFAULT = 2;

	private final CheckOptions options;
	private final LayoutCatalog layouts;
	private final CheckMonitor monitor;
	private final InputStream standardInput;
	private final int blockBytes;
	private final RuleSets ruleSets;

	/** @param standardInput read for {@code -} */
	public Checker(CheckOptions options, LayoutCatalog layouts, InputStream standardInput, CheckMonitor monitor) {
		this(options, layouts, standardInput, monitor, BlockReader.BLOCK_BYTES, new RuleSets(options.packs()));
	}

	/**
	 * For one of many checks in memory.
	 *
	 * @param ruleSets of the packs of the options
	 */
	public Checker(CheckOptions options, LayoutCatalog layouts, RuleSets ruleSets) {
		this(options, layouts, InputStream.nullInputStream(), CheckMonitor.NONE, BlockReader.BLOCK_BYTES, ruleSets);
	}

	/** @param blockBytes how much of a file is looked at at once: small ones serve tests */
	Checker(CheckOptions options, LayoutCatalog layouts, InputStream standardInput, CheckMonitor monitor,
			int blockBytes) {
		this(options, layouts, standardInput, monitor, blockBytes, new RuleSets(options.packs()));
	}

	private Checker(CheckOptions options, LayoutCatalog layouts, InputStream standardInput, CheckMonitor monitor,
			int blockBytes, RuleSets ruleSets) {
		this.ruleSets = ruleSets;
		this.options = options;
		this.layouts = layouts;
		this.standardInput = standardInput;
		this.monitor = monitor;
		this.blockBytes = blockBytes;
	}

	/**
	 * Checks files. One that cannot be read is told in the result and does not keep the others from being checked.
	 *
	 * @param inputs   in the order of the result
	 * @param problems with other inputs, known already
	 * @throws CheckCancelledException where the monitor said so
	 */
	public CheckResult check(List<CheckInput> inputs, List<InputProblem> problems) throws CheckCancelledException {
		List<InputProblem> all = new ArrayList<>(problems);
		if (options.download() == null) {
			return new CheckResult(options, checkAll(inputs, null, all), null, all);
		}
		String name = options.download().name();
		try (InputSource source = options.download().open(standardInput)) {
			Outcome outcome = new FileCheck(name, source, monitor, digest(), null).download(isJson(name), layouts, null,
					options.asOf(), new AgentBrokerCategories(), types(List.of(), false), options);
			if (!outcome.usable()) {
				all.add(new InputProblem(name, "cannot be used as plan download: it has no column COMPLAINT_ID"));
			}
			List<FileResult> files = checkAll(inputs, outcome.complaints(), all);
			return new CheckResult(options, files, outcome.result(), all);
		} catch (CheckCancelledException e) {
			throw e;
		} catch (IOException e) {
			all.add(0, new InputProblem(name, InputFiles.reason(e)));
			return new CheckResult(options, checkAll(inputs, null, all), null, all);
		}
	}

	private List<FileResult> checkAll(List<CheckInput> inputs, Complaints complaints, List<InputProblem> problems)
			throws CheckCancelledException {
		List<FileResult> files = new ArrayList<>();
		for (CheckInput input : inputs) {
			try {
				files.add(check(input, complaints));
			} catch (CheckCancelledException e) {
				throw e;
			} catch (IOException e) {
				problems.add(new InputProblem(input.name(), InputFiles.reason(e)));
			}
		}
		return files;
	}

	private FileResult check(CheckInput input, Complaints complaints) throws IOException {
		try (InputSource source = input.open(standardInput)) {
			RecordLayout layout = layoutOf(input, source);
			FileCheck check = new FileCheck(input.name(), source, monitor, digest(), layout);
			if (layout.form() == LayoutForm.DOWNLOAD) {
				RecordLayout fixed = options.layout() != null && options.layout().version() != null ? layout : null;
				Outcome outcome = check.download(isJson(input.name()), layouts, fixed, options.asOf(),
						new AgentBrokerCategories(), types(List.of(), false), options);
				return outcome.result();
			}
			RuleSet rules = ruleSets.of(selection(layout, complaints));
			FindingTypes types = types(rules.rules(), complaints != null && complaints.partial());
			if (layout.form() == LayoutForm.API) {
				return check.apiBody(rules, types, complaints, options);
			}
			boolean extensionMissing = !input.isStandardInput()
					&& !input.name().toLowerCase(Locale.ROOT).endsWith(".txt");
			return check.upload(rules, types, complaints, options, threads(source), blockBytes, extensionMissing);
		}
	}

	private RuleSelection selection(RecordLayout layout, Complaints complaints) {
		Set<String> off = new HashSet<>();
		options.severities().forEach((code, severity) -> {
			if (severity.isEmpty()) {
				off.add(code);
			}
		});
		return new RuleSelection(LayoutCatalog.CASEWORK_UPLOAD, layout, options.asOf(), off, complaints != null,
				complaints == null ? Set.of() : complaints.missingColumns(), Set.of());
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
