package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;

import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.hpms.HpmsException;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.layout.PrintableText;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;

/** Turns what went wrong in a command into a line on standard error and an exit status. */
final class Failures {
	private static final String PROGRAM = "preflight";

	private Failures() {
	}

	/** @param command the command as it is called, with the program's name */
	static int usage(Console console, String command, String message) {
		String name = command.substring(PROGRAM.length());
		String line = PrintableText.of(message.replaceAll("\\s*\\R\\s*", " "));
		console.err().println("preflight" + name + ": " + line + " (see: preflight help" + name + ")");
		return ExitStatus.USAGE;
	}

	/** @param command the command as it is called, with the program's name */
	static int tell(Console console, String command, Exception e) {
		if (e instanceof UsageException || e instanceof SettingsException) {
			return usage(console, command, e.getMessage());
		}
		if (e instanceof PackException packs) {
			for (PackProblem p : packs.problems()) {
				console.tell(p);
			}
			return ExitStatus.RULES;
		}
		if (e instanceof HpmsException) {
			console.tell(e.getMessage());
			return ExitStatus.HPMS;
		}
		if (e instanceof FileSystemException file && file.getFile() != null && file.getReason() == null) {
			// its message is the name of the file alone
			console.tell(InputProblem.of(file.getFile(), file));
			return ExitStatus.INPUT_OUTPUT;
		}
		if (e instanceof IOException) {
			console.tell(e.getMessage());
			return ExitStatus.INPUT_OUTPUT;
		}
		// picocli would print the trace with its messages
		return Main.internal(console, e);
	}
}
