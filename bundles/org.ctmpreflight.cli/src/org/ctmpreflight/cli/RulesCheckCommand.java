package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.ctmpreflight.authoring.ExampleFile;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RulePack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code preflight rules check}. */
@Command(name = "check", sortOptions = false, description = "Tell whether rule packs can be used, with everything that is wrong with them.")
final class RulesCheckCommand implements Callable<Integer> {
	private final Console console;
	private final Set<PackProblem> problems = new LinkedHashSet<>();

	@Mixin
	private RulesOption rules;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	RulesCheckCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException, PackException {
		List<RulePack> packs = new ArrayList<>();
		if (rules.folders().isEmpty()) {
			packs.addAll(rules.packs());
		}
		// one by one, so that a pack that cannot be loaded does not hide what is wrong with another
		for (Path folder : rules.folders()) {
			load(List.of(folder), packs);
		}
		int examples = 0;
		for (RulePack pack : packs) {
			List<PackProblem> found = new ArrayList<>();
			for (ExampleFile file : ExampleFile.readAll(pack, LayoutCatalog.shipped(), Days.today(), found)) {
				examples += file.examples().size();
			}
			problems.addAll(found);
		}
		if (problems.isEmpty()) {
			together(packs);
		}
		if (!problems.isEmpty()) {
			throw new PackException(List.copyOf(problems));
		}
		int all = packs.stream().mapToInt(p -> p.rules().size()).sum();
		console.out().print(count(packs.size(), "pack") + ", " + count(all, "rule") + ", " + count(examples, "example")
				+ ": nothing wrong\n");
		packs.stream().filter(p -> p.rules().isEmpty())
				.forEach(p -> console.out().print(p.info().id() + " has no rules\n"));
		return ExitStatus.CLEAN;
	}

	private void load(List<Path> folders, List<RulePack> packs) throws IOException {
		try {
			packs.addAll(Packs.alone(folders));
		} catch (PackException e) {
			problems.addAll(e.problems());
		}
	}

	/** Whether the packs can be used with one another and with the shipped ones, of which they may be some. */
	private void together(List<RulePack> packs) throws IOException, PackException {
		Set<String> shipped = new LinkedHashSet<>();
		Packs.alone(List.of()).forEach(p -> shipped.add(p.sha256()));
		try {
			Packs.load(packs.stream().filter(p -> !shipped.contains(p.sha256())).map(RulePack::folder).toList());
		} catch (PackException e) {
			problems.addAll(e.problems());
		}
	}

	private static String count(int n, String noun) {
		return n + " " + noun + (n == 1 ? "" : "s");
	}
}
