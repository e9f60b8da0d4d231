package org.ctmpreflight.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code preflight rules}: what those need who write rule packs. */
@Command(name = "rules", description = "List, prove, document and compare rule packs.", synopsisSubcommandLabel = "COMMAND", subcommands = {
		RulesListCommand.class, RulesCheckCommand.class, RulesDocCommand.class, RulesTestCommand.class,
		RulesAnalyzeCommand.class, RulesDiffCommand.class })
final class RulesCommand implements Runnable {
	@Spec
	private CommandSpec spec;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(),
				"a command is missing: one of " + String.join(", ", spec.subcommands().keySet()));
	}
}
