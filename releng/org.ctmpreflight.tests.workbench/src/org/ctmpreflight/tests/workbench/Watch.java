package org.ctmpreflight.tests.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.widgets.Display;

/** Measures for how long the user-interface thread is held at once: nothing of the workbench may wait there. */
final class Watch {
	private static final long EVERY = 20;

	private final AtomicLong longest = new AtomicLong();
	private volatile StackTraceElement[] where = {};
	private volatile boolean ended;

	/** Watches from now on. */
	static Watch start(Display display) {
		Watch watch = new Watch();
		Thread thread = new Thread(() -> watch.run(display), "watch");
		thread.setDaemon(true);
		thread.start();
		return watch;
	}

	private void run(Display display) {
		Thread held = display.getThread();
		while (!ended) {
			long asked = System.nanoTime();
			boolean[] answered = { false };
			display.asyncExec(() -> {
				synchronized (answered) {
					answered[0] = true;
					answered.notifyAll();
				}
			});
			List<StackTraceElement[]> seen = new ArrayList<>();
			synchronized (answered) {
				while (!answered[0]) {
					try {
						answered.wait(EVERY);
					} catch (InterruptedException e) {
						return;
					}
					if (!answered[0] && milliseconds(asked) > longest.get()) {
						seen.add(held.getStackTrace());
					}
				}
			}
			long took = milliseconds(asked);
			if (took > longest.get()) {
				longest.set(took);
				// in the middle of it
				where = seen.isEmpty() ? where : seen.get(seen.size() / 2);
			}
			Ui.pause();
		}
	}

	private static long milliseconds(long since) {
		return (System.nanoTime() - since) / 1_000_000;
	}

	/** Milliseconds of the longest hold so far. */
	long longest() {
		return longest.get();
	}

	/** Milliseconds of the longest hold since the last one was asked for here. */
	long lap() {
		return longest.getAndSet(0);
	}

	/** What the thread was doing in the longest hold. */
	String where() {
		StringBuilder text = new StringBuilder();
		for (StackTraceElement e : where) {
			text.append("\n\tat ").append(e);
		}
		return text.toString();
	}

	void end() {
		ended = true;
	}
}
