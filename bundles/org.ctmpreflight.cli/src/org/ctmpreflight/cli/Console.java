package org.ctmpreflight.cli;

import java.io.InputStream;
import java.io.PrintStream;

import org.ctmpreflight.layout.PrintableText;

/**
 * The streams of a run.
 *
 * @param in  standard input
 * @param out results, UTF-8
 * @param err everything else, UTF-8
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {
	/** The launcher tells which streams are terminals, as Java cannot: a list of in, out and err. */
	private static final String TERMINALS = "preflight.terminal";

	/** Tells what went wrong in one line, whatever names of files it holds. */
	public void tell(Object what) {
		err.println("preflight: " + PrintableText.of(what.toString()));
	}

	/** Whether colours are wanted in results. */
	public boolean colour() {
		return isTerminal("out") && System.getenv("NO_COLOR") == null;
	}

	/** Whether progress can be shown. */
	public boolean showsProgress() {
		return isTerminal("err");
	}

	/** Whether somebody can be asked. */
	public boolean canAsk() {
		return isTerminal("in") && isTerminal("err");
	}

	private static boolean isTerminal(String stream) {
		return ("," + System.getProperty(TERMINALS, "") + ",").contains("," + stream + ",");
	}
}
