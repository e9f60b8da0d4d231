package org.ctmpreflight.workbench.submit.internal.journal;

import java.io.IOException;
import java.nio.file.Path;

import org.ctmpreflight.hpms.UserFolders;
import org.ctmpreflight.submission.Journal;

/** The journal of the user, which the command line writes to as well. */
public final class JournalPlace {
	private JournalPlace() {
	}

	/** Its folder, which need not exist. */
	public static Path folder() throws IOException {
		Path folder = UserFolders.ofSystem().journal();
		if (folder == null) {
			throw new IOException("the system names no folder of the user: set PREFLIGHT_HOME to one");
		}
		return folder;
	}

	/** The journal, which need not exist. */
	public static Journal journal() throws IOException {
		return new Journal(folder());
	}
}
