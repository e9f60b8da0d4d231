package org.ctmpreflight.hpms;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the answer of a download.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface AnswerReader<T> {
	/**
	 * Reads an answer. Where the connection breaks off the download is asked for anew and this is called once more: what
	 * an earlier call made is then void.
	 *
	 * @param answer the bytes as HPMS sent them; closed by the caller
	 * @throws UnreadableAnswerException if they are no download
	 * @throws IOException               of the answer's stream, or of what the reader writes to
	 */
	T read(InputStream answer) throws IOException;
}
