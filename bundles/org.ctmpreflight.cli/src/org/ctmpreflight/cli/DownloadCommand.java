package org.ctmpreflight.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.ctmpreflight.layout.Days;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code preflight download}. What it does stands in {@link DownloadRun}, so that other commands do not load it. */
@Command(name = "download", sortOptions = false, description = "Download complaints from HPMS.")
final class DownloadCommand implements Callable<Integer> {
	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	private final Console console;

	@Option(names = "--output", paramLabel = "FILE", required = true, description = "Write the complaints to this file.")
	private Path output;
	@Option(names = "--format", paramLabel = "FORMAT", description = "txt (default): the record layout of plan downloads; json: the answer of HPMS as it is.")
	private String format = "txt";
	@Option(names = "--status", paramLabel = "STATUS", description = "open, resolved or all (default).")
	private String status = "all";
	@Option(names = "--contracts", paramLabel = "H1234,…", description = "Only complaints of these contracts.")
	private String contracts;
	@Option(names = "--from", paramLabel = "DATE", description = "First day (default: the look-back start).")
	private String from;
	@Option(names = "--to", paramLabel = "DATE", description = "Last day (default: today).")
	private String to;
	@Option(names = "--with-attachment", description = "Only complaints with an attachment.")
	private boolean withAttachment;
	@Option(names = "--with-requests", description = "Only complaints with answered plan requests.")
	private boolean withRequests;
	@Option(names = "--profile", paramLabel = "NAME", description = "Profile of the settings file.")
	private String profile;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	DownloadCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		if (!format.equals("txt") && !format.equals("json")) {
			throw new UsageException("--format " + format + ": expected txt or json");
		}
		DownloadRun run = new DownloadRun(console, output, format.equals("json"));
		run.ask(status, contracts, date("--from", from), date("--to", to), withAttachment, withRequests);
		run.run(profile);
		return ExitStatus.CLEAN;
	}

	private static LocalDate date(String option, String text) throws UsageException {
		try {
			if (text == null) {
				return null;
			}
			if (DATE.matcher(text).matches()) {
				return Days.parse(text);
			}
		} catch (DateTimeException e) {
			// told below
		}
		throw new UsageException(option + " " + text + ": expected a date, yyyy-mm-dd");
	}
}
