package org.ctmpreflight.cli;

import java.util.concurrent.Callable;

import org.ctmpreflight.submission.JournalReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code preflight journal list}. */
@Command(name = "list", sortOptions = false, description = "List the submissions.")
final class JournalListCommand implements Callable<Integer> {
	private final Console console;

	@Mixin
	private JournalOption journal;

	JournalListCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		JournalReport report = new JournalReport(console.out());
		if (journal.json()) {
			report.listJson(journal.journal().submissions());
		} else {
			report.listText(journal.journal().submissions());
		}
		return ExitStatus.CLEAN;
	}
}
