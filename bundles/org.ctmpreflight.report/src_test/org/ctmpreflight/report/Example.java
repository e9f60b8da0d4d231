package org.ctmpreflight.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;

/** Real checks of small files, and reports of them. */
final class Example {
	/** A word that stands in every value of {@link #HOSTILE} that is wrong. */
	static final String SENTINEL = "SENTINEL";
	/** Wrong at several fields; the values try to break every format. */
	static final String HOSTILE = "C2500000001\tnote\t=" + SENTINEL + "()\t\t</script>]]>" + SENTINEL + "\t\u0007"
			+ SENTINEL
			+ "\t<b onclick=\"x\">" + SENTINEL + "\tN\t'\"" + SENTINEL + "\u2019\t\t\t\t\n";
	/** Two records, each with errors of rules, a warning and a note. */
	static final String WRONG = "C2500000002\tCalled.\tY\t\t\t\t\tY\t\t\t\t\t\nC2500000002\tCalled.\tN\t\tY\t\t0\tN\tAnn\t\t\t\t\n";
	static final String CLEAN = "C2500000003\tCalled.\tN\t\t\t\t\t\t\t\t\t\t\n";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
	/** Compiling takes seconds, and mutation testing starts hundreds of processes. */
	private static final Path COMPILED = Path.of("target", "compiled-rules");
	private static List<RulePack> packs;

	private final Path folder;
	private final List<CheckInput> inputs = new ArrayList<>();
	private final List<InputProblem> problems = new ArrayList<>();

	/** @param folder where its files go */
	Example(Path folder) {
		this.folder = folder;
	}

	/** Three uploads: hostile values, wrong records, nothing wrong. */
	static Example of(Path folder) throws IOException {
		return new Example(folder).file("hostile.TXT", HOSTILE).file("wrong.TXT", WRONG).file("clean.TXT", CLEAN);
	}

	Example file(String name, String text) throws IOException {
		inputs.add(new CheckInput(name, Files.writeString(folder.resolve("f" + inputs.size()), text)));
		return this;
	}

	/** A file that could not be checked. */
	Example problem(String name, String reason) {
		problems.add(new InputProblem(name, reason));
		return this;
	}

	CheckResult check(UnaryOperator<CheckOptions> change) throws Exception {
		CheckOptions options = change.apply(CheckOptions.of(TODAY, shipped()).withDigest(true));
		return new Checker(options, LayoutCatalog.shipped(), InputStream.nullInputStream(), CheckMonitor.NONE).check(
				inputs,
				problems);
	}

	CheckResult check() throws Exception {
		return check(o -> o);
	}

	private static synchronized List<RulePack> shipped() throws Exception {
		if (packs == null) {
			Path rules = Path.of(System.getProperty("preflight.root"), "rules", "cms-casework-upload");
			packs = new PackLoader(LayoutCatalog.shipped(), List.of(), COMPILED).load(List.of(rules));
		}
		return packs;
	}

	/** A plan download that knows none of the complaints, with a column of its own. */
	static Path download(Path folder) throws IOException {
		return Files.writeString(folder.resolve("download.txt"),
				"COMPLAINT_ID\tRECEIVED_DATE\t" + SENTINEL + "\nC1900000000\tnever\tx\n");
	}

	static ReportContext context(CheckResult result, Severity failOn, String... options) {
		return new ReportContext("1.2.3", List.of(options), failOn, false,
				result.download() == null ? null : result.download().sha256());
	}

	static String report(Reports.Format format, CheckResult result, String... options) throws IOException {
		return report(format, result, context(result, Severity.ERROR, options));
	}

	static String report(Reports.Format format, CheckResult result, ReportContext context) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Reports.write(format, result, context, out);
		return out.toString(StandardCharsets.UTF_8);
	}
}
