package org.ctmpreflight.cli;

import java.util.concurrent.Callable;

import org.ctmpreflight.submission.JournalReport;
import org.ctmpreflight.submission.JournaledSubmission;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code preflight journal show}. */
@Command(name = "show", sortOptions = false, description = "Tell all of a submission, record by record.")
final class JournalShowCommand implements Callable<Integer> {
	private final Console console;

	@Parameters(paramLabel = "ID", arity = "1", description = "The submission.")
	private String id;
	@Mixin
	private JournalOption journal;

	JournalShowCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		boolean json = journal.json();
		JournaledSubmission submission = journal.journal().submission(id).orElseThrow(
				() -> new UsageException("there is no submission '" + id + "': preflight journal list tells them"));
		JournalReport report = new JournalReport(console.out());
		if (json) {
			report.showJson(submission);
		} else {
			report.showText(submission);
		}
		return ExitStatus.CLEAN;
	}
}
