package org.ctmpreflight.cli;

import java.util.concurrent.Callable;

import org.ctmpreflight.submission.Journal;
import org.ctmpreflight.submission.JournalCheck;
import org.ctmpreflight.submission.JournalReport;
import org.ctmpreflight.submission.Receipt;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code preflight journal verify}. */
@Command(name = "verify", sortOptions = false, description = "Look whether the journal is as it was written.", footer = {
		"", "Without a receipt a cut end cannot be seen. Exit status 1 where something was changed." })
final class JournalVerifyCommand implements Callable<Integer> {
	private final Console console;

	@Option(names = "--receipt", paramLabel = "R", description = "Receipt that a submission printed.")
	private String receipt;
	@Mixin
	private JournalOption journal;

	JournalVerifyCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		boolean json = journal.json();
		Receipt given = receipt();
		// a journal that is gone altogether is one whose end was cut off
		Journal read = given == null ? journal.journal() : new Journal(journal.folder());
		JournalCheck check = read.verify(given);
		JournalReport report = new JournalReport(console.out());
		if (json) {
			report.checkJson(check);
		} else {
			report.checkText(journal.folder().toString(), check);
		}
		return check.unchanged() ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
	}

	private Receipt receipt() throws UsageException {
		try {
			return receipt == null ? null : Receipt.parse(receipt);
		} catch (IllegalArgumentException e) {
			throw new UsageException("--receipt " + receipt + ": " + e.getMessage());
		}
	}
}
