package org.ctmpreflight.tests.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/**
 * What a test sees of the workbench. Tests run in a thread of their own, so that the time the user-interface thread is
 * held is the workbench's own; everything here that touches widgets goes there by itself.
 */
final class Ui {
	private static final long TIMEOUT = 20_000;
	private static final long PAUSE = 20;

	private Ui() {
	}

	static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** What a piece of code gives in the user-interface thread. */
	static <T> T get(Callable<T> code) {
		// syncExec would take part in the locks of jobs
		CompletableFuture<T> result = new CompletableFuture<>();
		display().asyncExec(() -> {
			try {
				result.complete(code.call());
			} catch (Exception | Error e) {
				result.completeExceptionally(e);
			}
		});
		try {
			return result.get(TIMEOUT, TimeUnit.MILLISECONDS);
		} catch (ExecutionException e) {
			throw new AssertionError(e.getCause());
		} catch (TimeoutException e) {
			throw new AssertionError("the user-interface thread does not answer");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** Runs a piece of code in the user-interface thread. */
	static void run(Runnable code) {
		get(() -> {
			code.run();
			return null;
		});
	}

	/** Waits until something holds, which is looked at in the user-interface thread. */
	static void until(String what, Callable<Boolean> holds) {
		await(what, () -> holds.call() ? Boolean.TRUE : null);
	}

	/** Waits until there is something, and gives it. */
	static <T> T await(String what, Callable<T> code) {
		long end = System.nanoTime() + TIMEOUT * 1_000_000;
		while (true) {
			T found = get(code);
			if (found != null) {
				return found;
			}
			if (System.nanoTime() > end) {
				Screen.shot("failed-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
				throw new AssertionError("not within " + TIMEOUT + " ms: " + what + "; the focus is on "
						+ get(() -> String.valueOf(display().getFocusControl())));
			}
			pause();
		}
	}

	/** A moment between two looks. */
	static void pause() {
		try {
			Thread.sleep(PAUSE);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** The page of the window; in the user-interface thread. */
	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	/** The window; in the user-interface thread. */
	static Shell shell() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	/** A visible widget with a name of ours, or null. */
	static <T extends Control> T named(Class<T> type, String name) {
		return find(type, c -> name.equals(c.getData("name")));
	}

	/** A visible button, or null. */
	static Button button(String text) {
		return find(Button.class, b -> b.getText().replace("&", "").startsWith(text));
	}

	/** The first visible widget of the newest window that fits, or null; in the user-interface thread. */
	static <T extends Control> T find(Class<T> type, Predicate<T> fits) {
		List<Shell> shells = new ArrayList<>(List.of(display().getShells()));
		Collections.reverse(shells);
		for (Shell s : shells) {
			T found = s.isDisposed() || !s.isVisible() ? null : find(s, type, fits);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static <T extends Control> T find(Control control, Class<T> type, Predicate<T> fits) {
		if (!control.isVisible()) {
			return null;
		}
		if (type.isInstance(control) && fits.test(type.cast(control))) {
			return type.cast(control);
		}
		if (control instanceof Composite parent) {
			for (Control child : parent.getChildren()) {
				T found = find(child, type, fits);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}
}
