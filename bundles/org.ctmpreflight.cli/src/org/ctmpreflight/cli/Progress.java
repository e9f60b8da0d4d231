package org.ctmpreflight.cli;

import java.io.PrintStream;

import org.ctmpreflight.check.CheckMonitor;

/** A bar on standard error for whatever takes more than a second. Safe for several threads. */
final class Progress implements CheckMonitor {
	private static final long DELAY = 1_000_000_000L;
	private static final long STEP = 100_000_000L;
	private static final int CELLS = 30;

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
			int cells = (int) (CELLS * Math.min(done, total) / total);
			err.print("\r[" + "#".repeat(cells) + ".".repeat(CELLS - cells) + "] " + 100 * Math.min(done, total) / total
					+ " % " + file + "\u001B[K");
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
			err.print("\r\u001B[K");
			err.flush();
		}
	}
}
