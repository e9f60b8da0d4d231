package org.ctmpreflight.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.ctmpreflight.authoring.Analysis;
import org.ctmpreflight.authoring.RuleSources;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.RulePack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code preflight rules analyze}. */
@Command(name = "analyze", sortOptions = false, description = {
		"Run every combination of the coded fields through the rules, and tell which can never fire, say the same, or "
				+ "contradict each other." }, footer = { "", "Exit status 1 where rules contradict each other." })
final class RulesAnalyzeCommand implements Callable<Integer> {
	private final Console console;

	@Mixin
	private RulesOption rules;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	RulesAnalyzeCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException, PackException {
		List<RuleSources> sources = new ArrayList<>();
		for (RulePack pack : rules.packs()) {
			sources.add(RuleSources.of(pack, LayoutCatalog.shipped()));
		}
		Analysis analysis = new Analysis(LayoutCatalog.shipped(), sources);
		List<Analysis.Remark> remarks = analysis.run();
		remarks.forEach(r -> console.out().print(r + "\n"));
		console.out().print(count(sources.stream().mapToInt(s -> s.rules().size()).sum(), "rule") + ", "
				+ count(analysis.combinations(), "combination") + " run: "
				+ (remarks.isEmpty() ? "nothing to remark" : count(remarks.size(), "remark")) + "\n");
		return remarks.stream().anyMatch(r -> r.kind() == Analysis.Kind.CONTRADICTION) ? ExitStatus.FINDINGS
				: ExitStatus.CLEAN;
	}

	private static String count(long n, String noun) {
		return String.format(Locale.ROOT, "%,d ", n) + noun + (n == 1 ? "" : "s");
	}
}
