package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preflight convert}. What it does stands in {@link ConvertRun}, so that other commands do not load it. */
@Command(name = "convert", sortOptions = false, description = "Turn an upload file into the body of an API call, or back.", footer = {
		"", "All of FILE is converted, or nothing is written: each line that cannot be converted is told on",
		"standard error, and the exit status is 1.", "",
		"To json, the upload file is read in the layout in effect today. A line with another number of fields",
		"cannot be converted, nor one with bytes that are no character. Blank fields become null; the complaint",
		"ID, codes and numbers lose the spaces around them. Blank lines, a byte order mark and a header record",
		"are left out; the last is told. UTF-16 is read as such.", "",
		"To txt, a line is the place in the array. Null, \"\" and absent keys become blank fields. An element",
		"cannot be converted that is no object, has an unknown or a repeated key, a value that is neither text",
		"nor null, or one with a tab or a line end; nor can a first complaint ID that would be read as a header",
		"record. The file is ASCII where the values are, else UTF-8: check finds what CTM does not take.", "",
		"Neither way is FILE checked. The output holds values of fields; with --output only its owner can read",
		"it." })
final class ConvertCommand implements Callable<Integer> {
	private static final String JSON = "json";
	private static final String TXT = "txt";

	private final Console console;

	@Parameters(paramLabel = "FILE", description = "An upload file or API body, or - for standard input.")
	private Path file;
	@Option(names = "--to", paramLabel = "FORM", required = true, description = "json: the body of an upload call; txt: an upload file.")
	private String to;
	@Option(names = "--output", paramLabel = "PATH", description = "Write to this file (default: standard output).")
	private Path output;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	ConvertCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UsageException, IOException {
		if (!to.equals(JSON) && !to.equals(TXT)) {
			throw new UsageException("--to " + to + ": expected json or txt");
		}
		if (file.toString().toLowerCase(Locale.ROOT).endsWith("." + to)) {
			throw new UsageException("--to " + to + ": " + file + (to.equals(JSON) ? " is an API body already"
					: " is an upload file already"));
		}
		return new ConvertRun(console, file, output).run(to.equals(JSON));
	}
}
