package org.ctmpreflight.workbench.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.editing.RecoverableEdits;
import org.ctmpreflight.editing.RecoveryLog;
import org.ctmpreflight.editing.UploadDocument;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.eclipse.core.runtime.Platform;

/** Brings back what a crash left unsaved, and keeps what is not yet saved from the next one. */
public final class Recovery {
	private Recovery() {
	}

	private static Path folder() {
		return Platform.getStateLocation(Platform.getBundle(Preferences.NODE)).append("unsaved").toPath();
	}

	/** The files that a crash left with unsaved edits. Not for the user-interface thread. */
	public static synchronized List<Path> files() throws IOException {
		List<Path> files = new ArrayList<>();
		for (RecoverableEdits edits : RecoverableEdits.list(folder())) {
			try (edits) {
				// a file that has changed is opened to tell that
				if (edits.file() != null && Files.exists(edits.file()) && !files.contains(edits.file())) {
					files.add(edits.file());
				}
			}
		}
		return files;
	}

	/**
	 * Begins to record the edits of a document that was just opened, those from before a crash made again. Not for the
	 * user-interface thread.
	 *
	 * @return null where they cannot be recorded
	 */
	// one at a time: whoever looks for logs holds them all meanwhile
	static synchronized RecoveryLog start(UploadDocument document) {
		try {
			RecoveryLog log = null;
			for (RecoverableEdits edits : RecoverableEdits.list(folder())) {
				if (log == null && document.file().equals(edits.file()) && edits.matches()) {
					log = restore(document, edits);
				} else {
					edits.close();
				}
			}
			return log == null ? RecoveryLog.start(folder(), document) : log;
		} catch (IOException e) {
			Platform.getLog(Recovery.class).warn("unsaved edits are not kept: " + e.getClass().getSimpleName());
			return null;
		}
	}

	/** When edits of a file were made last that do not fit it any more; null where there are none. */
	static Instant stale(Path file) {
		Instant[] last = new Instant[1];
		try {
			visit(file, edits -> {
				last[0] = last[0] == null || edits.last().isAfter(last[0]) ? edits.last() : last[0];
				edits.close();
			});
		} catch (IOException e) {
			Platform.getLog(Recovery.class).warn("unsaved edits cannot be read: " + e.getClass().getSimpleName());
		}
		return last[0];
	}

	/**
	 * Gives up the edits of a file that do not fit it any more. Not for the user-interface thread.
	 *
	 * @param target where the lines that they put in are written before; null for nowhere
	 */
	public static void giveUp(Path file, Path target) throws IOException {
		visit(file, edits -> {
			try (edits) {
				if (target != null) {
					edits.saveLines(target);
				}
			}
		});
		visit(file, RecoverableEdits::discard);
	}

	private interface Visitor {
		/** Closes the edits. */
		void visit(RecoverableEdits edits) throws IOException;
	}

	/** Visits the edits of a file that nobody is recording. */
	private static synchronized void visit(Path file, Visitor visitor) throws IOException {
		for (RecoverableEdits edits : RecoverableEdits.list(folder())) {
			if (file.equals(edits.file())) {
				visitor.visit(edits);
			} else {
				edits.close();
			}
		}
	}

	private static RecoveryLog restore(UploadDocument document, RecoverableEdits edits) throws IOException {
		try {
			return edits.restore(document);
		} catch (IllegalStateException e) {
			edits.close();
			return null;
		}
	}
}
