package org.ctmpreflight.submission;

import java.io.IOException;

/** Whoever watches over a submission. Called by the thread that submits. */
public interface SubmitMonitor {
	/**
	 * Asks whether to go on; nothing was sent yet.
	 *
	 * @return false to send nothing
	 * @throws IOException if nobody can be asked
	 */
	boolean agree(SubmitPreview preview) throws IOException;

	/**
	 * Told what is being done.
	 *
	 * @param step  what
	 * @param done  how much of it
	 * @param total of how much; 0 where that is not known
	 */
	default void progress(Step step, long done, long total) {
		// need not be shown
	}

	/** Whether to stop before the next batch. */
	default boolean cancelled() {
		return false;
	}

	/** What takes time. */
	enum Step {
		/** Downloading complaints. */
		DOWNLOAD,
		/** Checking the file. */
		CHECK,
		/** Sending records. */
		SEND
	}
}
