package org.ctmpreflight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.ctmpreflight.check.CheckInput;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preflight submit}. What it does stands in {@link SubmitRun}, so that other commands do not load it. */
@Command(name = "submit", sortOptions = false, description = "Check an upload file and send its casework to HPMS.", footer = {
		"", "Every run checks first. A record that the journal has as saved is not sent again; one whose outcome is",
		"unknown waits for --resume, which looks it up in CTM.", "",
		"Exit status: 0 all is in CTM, 1 errors, or records held back or rejected, 4 a file or the journal cannot",
		"be used, 5 HPMS refused or cannot be reached, 6 the outcome of some records is unknown." })
final class SubmitCommand implements Callable<Integer> {
	private final Console console;

	@Parameters(paramLabel = "FILE", arity = "1", description = "The upload file.")
	String file;
	@Option(names = "--download", paramLabel = "FILE", description = "Hold it against this complete plan download (default: a fresh one).")
	Path download;
	@Option(names = "--rules", paramLabel = "DIR", description = "A rule pack, or a folder of packs, beside the shipped ones.")
	List<Path> rules = new ArrayList<>();
	@Option(names = "--table", paramLabel = "NAME=FILE", description = "A reference table, CSV, in place of the packs'.")
	List<String> tables = new ArrayList<>();
	@Option(names = "--severity", paramLabel = "CODE=LEVEL", description = "Give a code another severity: error, warning, info or off. Errors of CMS stay errors without --accept-suppressed.")
	List<String> severities = new ArrayList<>();
	@Option(names = "--suppressions", paramLabel = "FILE", description = "Suppressions (default: suppressions.yaml beside FILE).")
	Path suppressions;
	@Option(names = "--accept-suppressed", description = "Let suppressed and lowered errors pass; the journal tells of it.")
	boolean acceptSuppressed;
	@Option(names = "--dry-run", description = "Only tell what would be sent.")
	boolean dryRun;
	@Option(names = "--skip-failing", description = "Send the records without errors, and write the others to NAME-held-back.TXT.")
	boolean skipFailing;
	@Option(names = "--resume", description = "Find out in CTM what became of records whose outcome is unknown, and go on.")
	boolean resume;
	@Option(names = "--resend", paramLabel = "LINES", description = "Send these lines, such as 17,20-22, whatever the journal says of them.")
	String resend;
	@Option(names = "--batch", paramLabel = "N", description = "Most records of a call (default: 100).")
	Integer batch;
	@Option(names = "--yes", description = "Do not ask.")
	boolean yes;
	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
	String format = "text";
	@Option(names = "--journal", paramLabel = "DIR", description = "Folder of the journal (default: the user's).")
	Path journal;
	@Option(names = "--profile", paramLabel = "NAME", description = "Profile of the settings file.")
	String profile;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	SubmitCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		if (file.equals(CheckInput.STANDARD_INPUT)) {
			throw new UsageException("standard input cannot be submitted: name a file, which can be submitted again");
		}
		if (batch != null && batch < 1) {
			throw new UsageException("--batch " + batch + ": a number from 1 is expected");
		}
		if (!dryRun && !yes && !console.canAsk()) {
			throw new UsageException("there is no terminal to ask at: --yes sends without asking");
		}
		return new SubmitRun(console, this).run();
	}
}
