package org.ctmpreflight.tests.workbench;

import org.ctmpreflight.workbench.internal.app.WorkbenchApplication;
import org.eclipse.ui.PlatformUI;

/** The window of the workbench, open for all tests. */
final class Window {
	private static final long TIMEOUT = 60_000;
	private static Thread thread;

	private Window() {
	}

	/** Opens it where it is not yet open. */
	static synchronized void open() {
		if (thread != null) {
			return;
		}
		thread = new Thread(() -> WorkbenchApplication.run(null), "window");
		thread.setDaemon(true);
		thread.start();
		long end = System.nanoTime() + TIMEOUT * 1_000_000;
		while (!PlatformUI.isWorkbenchRunning() || !shown()) {
			if (System.nanoTime() > end || !thread.isAlive()) {
				throw new AssertionError("the window did not open");
			}
			Ui.pause();
		}
		Ui.run(() -> {
			Ui.shell().setMaximized(true);
			Ui.shell().forceActive();
		});
		Ui.until("the window has the keys", () -> Ui.display().getActiveShell() == Ui.shell());
	}

	private static boolean shown() {
		return Ui.get(() -> PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0 && Ui.shell() != null
				&& Ui.shell().isVisible());
	}

	/** Waits until somebody has closed it. */
	static synchronized void closed() throws InterruptedException {
		thread.join(TIMEOUT);
		if (thread.isAlive()) {
			throw new AssertionError("the window was not closed");
		}
		thread = null;
	}

	/** Closes it, as somebody who is done for the day. */
	static synchronized void close() throws InterruptedException {
		Ui.display().asyncExec(() -> PlatformUI.getWorkbench().close());
		thread.join(TIMEOUT);
		thread = null;
	}
}
