package org.ctmpreflight.check;

/** Follows a check and can end it. Called from any thread of the check. */
public interface CheckMonitor {
	/** Follows nothing. */
	CheckMonitor NONE = (file, done, total) -> true;

	/**
	 * Some of a file was checked.
	 *
	 * @param file  as the user named it
	 * @param done  bytes read
	 * @param total bytes in all
	 * @return false to cancel the check
	 */
	boolean progress(String file, long done, long total);
}
