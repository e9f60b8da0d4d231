package org.ctmpreflight.editing;

import java.io.IOException;

/** The file was changed by someone else since the document was opened or saved, and was not overwritten. */
public final class ChangedOnDiskException extends IOException {
	private static final long serialVersionUID = 1L;

	ChangedOnDiskException() {
		super("the file has changed on disk since it was opened");
	}
}
