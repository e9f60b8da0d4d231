package org.ctmpreflight.workbench.internal.session;

import java.io.IOException;
import java.nio.file.Path;
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
				if (edits.file() != null && edits.matches()) {
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

	private static RecoveryLog restore(UploadDocument document, RecoverableEdits edits) throws IOException {
		try {
			return edits.restore(document);
		} catch (IllegalStateException e) {
			edits.close();
			return null;
		}
	}
}
