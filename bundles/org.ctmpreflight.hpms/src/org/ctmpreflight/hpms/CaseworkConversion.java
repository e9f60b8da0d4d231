package org.ctmpreflight.hpms;

import java.io.IOException;
import java.io.OutputStream;

import org.ctmpreflight.hpms.internal.BodyToUpload;
import org.ctmpreflight.hpms.internal.UploadToBody;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.TextEncoding;

/**
 * Turns an upload file into the body of an upload call, or back. Every record is converted or told of: what would be lost
 * or read otherwise is refused. Since what is written should be whole, the input is read twice, as a stream: first to find
 * what cannot be converted, then to convert it. For use by one thread at a time.
 */
public final class CaseworkConversion {
	private static final String CHANGED = "the input changed while it was read";

	private final Pass pass;
	private long examined = -1;

	private CaseworkConversion(Pass pass) {
		this.pass = pass;
	}

	/** One way through the input. */
	private interface Pass {
		long run(OutputStream out, ConversionListener listener) throws IOException;
	}

	/**
	 * An upload file becomes an array of objects with all keys of the API, in UTF-8. Blank lines are left out.
	 *
	 * @param upload in any encoding that a check can read; not closed
	 * @param layout of uploads
	 */
	public static CaseworkConversion toBody(InputSource upload, RecordLayout layout) throws IOException {
		TextEncoding encoding = TextEncoding.detect(upload);
		return new CaseworkConversion(
				(out, listener) -> new UploadToBody(upload, encoding, layout, listener).write(out));
	}

	/**
	 * A body becomes an upload file with a line of CRLF for each object: ASCII, or UTF-8 without mark where a value has
	 * other characters, so that a check can tell them. A key that is absent is blank.
	 *
	 * @param body   not closed
	 * @param layout of uploads
	 */
	public static CaseworkConversion toUpload(InputSource body, RecordLayout layout) {
		return new CaseworkConversion((out, listener) -> new BodyToUpload(body, layout, listener).write(out));
	}

	/**
	 * Finds what cannot be converted.
	 *
	 * @return how many records can be
	 * @throws IOException where the input cannot be read, or is no JSON
	 */
	public long examine(ConversionListener listener) throws IOException {
		examined = pass.run(OutputStream.nullOutputStream(), listener);
		return examined;
	}

	/**
	 * Converts what {@link #examine} found nothing against.
	 *
	 * @param out not closed
	 * @throws IOException           where the output cannot be written, or the input is no longer what was examined
	 * @throws IllegalStateException where nothing was examined
	 */
	public void write(OutputStream out) throws IOException {
		if (examined < 0) {
			throw new IllegalStateException("not examined");
		}
		long written = pass.run(out, new ConversionListener() {
			@Override
			public void header(long line) {
				// told before
			}

			@Override
			public void refused(long line, String reason) throws IOException {
				throw new IOException(CHANGED);
			}
		});
		if (written != examined) {
			throw new IOException(CHANGED);
		}
	}
}
