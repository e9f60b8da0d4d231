package org.ctmpreflight.workbench.rules.internal.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Shows a file of a rule pack anew that another program has written, unless something is unsaved: then saving asks. It
 * looks when somebody comes back to the window, or opens the file again. In the user-interface thread.
 */
public final class RuleWatch {
	/** What is shown of the file. */
	public interface Shown {
		/** Where it is. */
		Path file();

		/** What stood in it when it was read or written last. */
		byte[] known();

		/** Whether something would be lost by showing another content. */
		boolean held();

		/** Shows another content; leaves everything as it is where that cannot be shown. */
		void take(byte[] content);
	}

	private final Shown shown;
	private final Shell shell;
	private final Display display;
	private final Listener activated = event -> look(() -> {
		// what is shown stays where it is
	});
	private boolean closed;

	/** @param shell window of the editor */
	public RuleWatch(Shell shell, Shown shown) {
		this.shown = shown;
		this.shell = shell;
		this.display = shell.getDisplay();
		shell.addListener(SWT.Activate, activated);
	}

	/**
	 * Looks at the file in the background.
	 *
	 * @param then what is to be done afterwards, whether it is another or not
	 */
	public void look(Runnable then) {
		byte[] known = shown.known();
		Path file = shown.file();
		Job job = Job.create("Look at " + file.getFileName(), (ICoreRunnable) monitor -> {
			byte[] now = read(file, known);
			display.asyncExec(() -> {
				if (!closed) {
					take(known, now);
					then.run();
				}
			});
		});
		job.setSystem(true);
		job.schedule();
	}

	private static byte[] read(Path file, byte[] known) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			// another program may be writing it; and what was deleted is still here to be saved
			return known;
		}
	}

	private void take(byte[] known, byte[] now) {
		// it may have been saved since
		if (shown.known() == known && !shown.held() && !Arrays.equals(known, now)) {
			shown.take(now);
		}
	}

	/** Looks no more. */
	public void close() {
		closed = true;
		if (!shell.isDisposed()) {
			shell.removeListener(SWT.Activate, activated);
		}
	}
}
