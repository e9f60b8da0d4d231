package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.ctmpreflight.authoring.DiffReport;
import org.ctmpreflight.authoring.FindingsDiff;
import org.ctmpreflight.authoring.RulesDiff;
import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.InputFiles;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.RulePack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preflight rules diff}. */
@Command(name = "diff", sortOptions = false, description = "Tell what changes with new rule packs: rules, and findings of files.")
final class RulesDiffCommand implements Callable<Integer> {
	private final Console console;

	@Parameters(index = "0", paramLabel = "OLD", description = "A rule pack, or a folder of packs.")
	private Path old;
	@Parameters(index = "1", paramLabel = "NEW", description = "Another.")
	private Path changed;
	@Parameters(index = "2..*", paramLabel = "FILE", description = "Check these files and folders with both.")
	private List<String> files = new ArrayList<>();
	@Option(names = "--fail", description = "Exit status 1 where anything is different.")
	private boolean fail;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	RulesDiffCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UsageException, IOException, PackException {
		if (files.contains(CheckInput.STANDARD_INPUT)) {
			throw new UsageException(
					"standard input (-) can be read only once, and the files are checked twice: name a file");
		}
		List<RulePack> before = Packs.alone(List.of(old));
		List<RulePack> after = Packs.alone(List.of(changed));
		RulesDiff rules = RulesDiff.of(before, after);
		if (files.isEmpty()) {
			console.out().print(DiffReport.text(rules, null));
			return fail && !rules.isEmpty() ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
		}
		List<InputProblem> problems = new ArrayList<>();
		List<CheckInput> inputs = InputFiles.resolve(files, problems);
		FindingsDiff findings = FindingsDiff.of(before, after, inputs, problems, LayoutCatalog.shipped(),
				Days.today());
		console.out().print(DiffReport.text(rules, findings));
		findings.failed().forEach(console::tell);
		findings.problems().forEach(console::tell);
		if (!findings.failed().isEmpty()) {
			return ExitStatus.RULES;
		}
		if (!findings.problems().isEmpty()) {
			return ExitStatus.INPUT_OUTPUT;
		}
		return fail && !(rules.isEmpty() && findings.isEmpty()) ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
	}
}
