package org.ctmpreflight.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code preflight journal}: what was sent, when, by whom, under which rules, and what CTM said. */
@Command(name = "journal", description = "Tell what was submitted.", synopsisSubcommandLabel = "COMMAND", subcommands = {
		JournalListCommand.class, JournalShowCommand.class, JournalVerifyCommand.class, JournalExportCommand.class })
final class JournalCommand {
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;
}
