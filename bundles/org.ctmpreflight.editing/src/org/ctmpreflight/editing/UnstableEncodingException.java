package org.ctmpreflight.editing;

import java.io.IOException;

/**
 * A document was not saved, since the file would be read in another encoding than it was written in: which encoding a file
 * has shows only in its bytes, and edits took away or put in those that told. To convert the document to UTF-8 cures it.
 */
public final class UnstableEncodingException extends IOException {
	private static final long serialVersionUID = 1L;

	UnstableEncodingException() {
		super("saved like this the file would be read in another encoding: convert it to UTF-8 first");
	}
}
