package org.ctmpreflight.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preflight workbench}, which the launcher starts without this program: here it only has its help. */
@Command(name = "workbench", description = "Open an upload file or plan download in a window, see each finding at its cell and put it right.")
final class WorkbenchCommand implements Callable<Integer> {
	@Parameters(paramLabel = "FILE", arity = "0..1", description = "A file to begin with.")
	private String file;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	@Override
	public Integer call() throws UsageException {
		throw new UsageException("workbench is started by the script preflight alone");
	}
}
