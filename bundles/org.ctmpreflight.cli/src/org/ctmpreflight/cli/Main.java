package org.ctmpreflight.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program starts as plain Java. */
public final class Main {
	private Main() {
	}

	/** @param args the command and its options */
	public static void main(String[] args) {
		System.exit(run(args));
	}

	/** Runs a command with the streams of the process and gives its exit status. */
	static int run(String[] args) {
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		int status = run(args, new Console(new FileInputStream(FileDescriptor.in), out, err));
		out.flush();
		if (out.checkError() && status <= ExitStatus.FINDINGS) {
			err.println("preflight: standard output cannot be written");
			return ExitStatus.INPUT_OUTPUT;
		}
		return status;
	}

	/** Runs a command and gives its exit status. */
	public static int run(String[] args, Console console) {
		try {
			if (args.length == 1 && args[0].equals("--version")) {
				console.out().print("preflight " + Version.get() + "\n");
				return ExitStatus.CLEAN;
			}
			if (ProgramHelp.isWanted(args)) {
				console.out().print(ProgramHelp.text(console.colour()));
				return ExitStatus.CLEAN;
			}
			if (args.length == 0) {
				console.err().print(ProgramHelp.text(console.colour()));
				return ExitStatus.USAGE;
			}
			if (args.length == 2 && args[0].equals("--warm-up")) {
				return warmUp(args[1]);
			}
			Integer status = PlainCheck.run(args, console);
			return status == null ? CommandLines.execute(args, console) : status;
		} catch (OutOfMemoryError e) {
			// with as little memory as can be
			console.err().println("preflight: out of memory: give Java more with JAVA_TOOL_OPTIONS=-Xmx2g");
			return ExitStatus.INTERNAL;
		} catch (RuntimeException | Error e) {
			return internal(console, e);
		}
	}

	/** Tells of a bug, in one line without any message that could hold a value. */
	static int internal(Console console, Throwable thrown) {
		console.tell("internal error, please report it: " + trace(thrown));
		return ExitStatus.INTERNAL;
	}

	/** Runs what most runs run, for the launcher's archive of loaded classes. */
	private static int warmUp(String sample) {
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
		Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere);
		for (String format : new String[] { "json", "text" }) {
			run(new String[] { "check", "--format", format, sample }, console);
		}
		return run(new String[] { "help" }, console);
	}

	/** The kinds of the exceptions and where they came from, in one line; their messages could hold values. */
	private static String trace(Throwable thrown) {
		StringBuilder b = new StringBuilder();
		for (Throwable t = thrown; t != null; t = t.getCause()) {
			b.append(b.isEmpty() ? "" : ", caused by ").append(t.getClass().getName());
			StackTraceElement[] frames = t.getStackTrace();
			for (int i = 0; i < Math.min(4, frames.length); i++) {
				b.append(i == 0 ? " at " : " < ").append(frames[i].getClassName()).append('.')
						.append(frames[i].getMethodName()).append(':').append(frames[i].getLineNumber());
			}
		}
		return b.toString();
	}
}
