package org.ctmpreflight.cli;

import java.util.concurrent.Callable;

import org.ctmpreflight.submission.Journal;
import org.ctmpreflight.submission.JournalReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code preflight journal export}. */
@Command(name = "export", sortOptions = false, description = "Write the whole journal: as text all submissions, as JSON its lines, byte for byte, in an array.")
final class JournalExportCommand implements Callable<Integer> {
	private final Console console;

	@Mixin
	private JournalOption journal;

	JournalExportCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		boolean json = journal.json();
		Journal read = journal.journal();
		if (json) {
			read.export(console.out());
			return ExitStatus.CLEAN;
		}
		JournalReport report = new JournalReport(console.out());
		for (var submission : read.submissions()) {
			report.showText(submission);
		}
		return ExitStatus.CLEAN;
	}
}
