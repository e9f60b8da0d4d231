package org.ctmpreflight.cli;

import java.io.PrintStream;

import org.ctmpreflight.check.CheckMonitor;

/** A bar on standard error for whatever takes more than a second. Safe for several threads. */
final class Progress implements CheckMonitor {
	private static final long DELAY = 1_000_000_000L;
	private static final long STEP = 100_000_000L;
	private static final int CELLS = 30;
	/** A line that wrapped could not be taken back. */
	private static final String NO_WRAP = "\u001B[?7l";
	private static final String WRAP = "\u001B[?7h";
	private static final String CLEAR_REST = "\u001B[K";

	private final PrintStream err;
	private final long start = System.nanoTime();
	private long last;
	private boolean shown;

	Progress(PrintStream err) {
		this.err = err;
	}

	@Override
	public synchronized boolean progress(String file, long done, long total) {
		long now = System.nanoTime();
		if (now - start > DELAY && now - last > STEP && total > 0) {
			last = now;
			shown = true;
			int percent = (int) (100 * Math.min(done, total) / total);
			int cells = CELLS * percent / 100;
			err.print("\r" + NO_WRAP + "[" + "#".repeat(cells) + ".".repeat(CELLS - cells) + "] "
					+ (percent < 10 ? "  " : percent < 100 ? " " : "") + percent + " % " + printable(file) + CLEAR_REST
					+ WRAP);
			err.flush();
		}
		return true;
	}

	/** Tells how many there are so far, where nobody knows how many there will be. */
	synchronized void count(long done, String what) {
		long now = System.nanoTime();
		if (now - start > DELAY && now - last > STEP) {
			last = now;
			shown = true;
			err.print("\r" + done + " " + what + "\u001B[K");
			err.flush();
		}
	}

	/** Takes the bar away. */
	synchronized void clear() {
		if (shown) {
			err.print("\r" + CLEAR_REST);
			err.flush();
		}
	}

	/** The name of a file must not move the cursor. */
	private static String printable(String file) {
		return file.replaceAll("\\p{Cntrl}", "?");
	}
}
