package org.ctmpreflight.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.LayoutChoice;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.RuleSets;

/**
 * Runs examples through the same check that files go through, in memory. Rules are made ready once for all examples that
 * choose the same ones. Safe for use by several threads.
 */
public final class ExampleRunner {
	private static final String TAB = "\t";
	private static final String LINE_END = "\n";
	/** A row with a field too few: the one thing in a download itself that makes it known to be partial. */
	private static final String DROPPED_ROW = "dropped" + LINE_END;

	/** An example has a table that cannot be used. The message is the reason, in one line. */
	public static final class UnusableTableException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		UnusableTableException(String reason) {
			super(reason);
		}
	}

	private final LayoutCatalog layouts;
	private final List<RulePack> packs;
	private final RuleSets ruleSets;

	/** @param packs whose rules run, and no others */
	public ExampleRunner(LayoutCatalog layouts, List<RulePack> packs) {
		this.layouts = layouts;
		this.packs = List.copyOf(packs);
		this.ruleSets = new RuleSets(packs);
	}

	/**
	 * Runs one example.
	 *
	 * @throws UnusableTableException where one of its tables cannot be used
	 */
	public ExampleResult run(Example example) {
		CheckOptions options = CheckOptions.of(example.asOf(), packs)
				.withLayout(new LayoutChoice(example.layout().id(), example.layout().version())).withThreads(1);
		if (example.download() != null) {
			options = options.withDownload(CheckInput.of("download.txt", bytes(download(example))));
		}
		for (Map.Entry<String, List<Map<String, String>>> t : example.tables().entrySet()) {
			options = options.withTable(t.getKey(), CheckInput.of("table " + t.getKey(), bytes(csv(t.getValue()))));
		}
		try (CheckResult result = new Checker(options, layouts, ruleSets)
				.check(List.of(CheckInput.of("example.TXT", bytes(upload(example)))), List.of())) {
			if (!result.problems().isEmpty()) {
				throw new UnusableTableException(result.problems().get(0).toString());
			}
			return result(example, result.files().get(0));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static ExampleResult result(Example example, FileResult file) throws IOException {
		long line = example.earlier().size() + 1L;
		List<ExampleFinding> found = new ArrayList<>();
		try (FindingCursor c = file.findings()) {
			while (c.next()) {
				FindingType type = file.types().type(c.type());
				if (c.line() == line && type.pack() != null) {
					found.add(new ExampleFinding(type.code(), file.layout().fields().get(c.field() - 1).name()));
				}
			}
		}
		FileResult.RuleOutcome rules = file.rules();
		return new ExampleResult(example, found, new LinkedHashSet<>(rules.run()), rules.skipped(), rules.failed());
	}

	private static String upload(Example example) {
		StringBuilder b = new StringBuilder();
		example.earlier().forEach(r -> b.append(line(example.layout(), r)));
		return b.append(line(example.layout(), example.record())).toString();
	}

	private String download(Example example) {
		RecordLayout layout = layouts.inEffect(LayoutCatalog.PLAN_DOWNLOAD, example.asOf()).orElseThrow();
		StringBuilder b = new StringBuilder(
				layout.fields().stream().map(LayoutField::name).collect(Collectors.joining(TAB, "", LINE_END)));
		example.download().forEach(r -> b.append(line(layout, r)));
		return example.partial() ? b.append(DROPPED_ROW).toString() : b.toString();
	}

	private static String line(RecordLayout layout, Map<String, String> values) {
		return layout.fields().stream().map(f -> values.getOrDefault(f.name(), ""))
				.collect(Collectors.joining(TAB, "", LINE_END));
	}

	private static String csv(List<Map<String, String>> rows) {
		Set<String> columns = new LinkedHashSet<>();
		rows.forEach(r -> columns.addAll(r.keySet()));
		StringBuilder b = new StringBuilder(csvLine(columns));
		rows.forEach(r -> b.append(csvLine(columns.stream().map(c -> r.getOrDefault(c, "")).toList())));
		return b.toString();
	}

	private static String csvLine(Collection<String> values) {
		return values.stream().map(v -> '"' + v.replace("\"", "\"\"") + '"')
				.collect(Collectors.joining(",", "", LINE_END));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
