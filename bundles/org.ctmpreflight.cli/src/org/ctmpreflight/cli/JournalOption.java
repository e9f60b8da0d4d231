package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.submission.Journal;

import picocli.CommandLine.Option;

/** The options of every command that reads a journal. */
final class JournalOption {
	@Option(names = "--journal", paramLabel = "DIR", description = "Folder of the journal (default: the user's).")
	private Path folder;
	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
	private String format = "text";
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	/** Whether JSON is wanted. */
	boolean json() throws UsageException {
		if (!format.equals("text") && !format.equals("json")) {
			throw new UsageException("--format " + format + ": expected text or json");
		}
		return format.equals("json");
	}

	/** The folder. */
	Path folder() throws SettingsException {
		return JournalFolder.of(folder);
	}

	/**
	 * The journal.
	 *
	 * @throws IOException if there is none
	 */
	Journal journal() throws SettingsException, IOException {
		Journal journal = new Journal(folder());
		if (!journal.exists()) {
			throw new IOException(folder() + ": there is no journal: nothing was submitted with it");
		}
		return journal;
	}
}
