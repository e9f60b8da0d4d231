package org.ctmpreflight.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Texts, numbers and prepared bytes on their way out, gathered into large pieces. For use by one thread. */
public final class Utf8Output {
	private static final int LONGEST_NUMBER = 20;

	private final OutputStream out;
	private final byte[] buffer = new byte[1 << 16];
	private int length;

	/** @param out flushed by {@link #flush}; not closed */
	public Utf8Output(OutputStream out) {
		this.out = out;
	}

	/** Writes prepared bytes. */
	public void bytes(byte[] b) throws IOException {
		if (length + b.length > buffer.length) {
			drain();
			if (b.length > buffer.length) {
				out.write(b);
				return;
			}
		}
		System.arraycopy(b, 0, buffer, length, b.length);
		length += b.length;
	}

	/** Writes a text as it is. */
	public Utf8Output text(String text) throws IOException {
		bytes(text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Writes a JSON string, or null. */
	public Utf8Output quoted(String text) throws IOException {
		bytes(json(text));
		return this;
	}

	/** A JSON string, or null, in bytes. */
	public static byte[] json(String text) {
		if (text == null) {
			return "null".getBytes(StandardCharsets.US_ASCII);
		}
		byte[] inner = JsonStringEncoder.getInstance().quoteAsUTF8(text);
		byte[] all = new byte[inner.length + 2];
		all[0] = '"';
		System.arraycopy(inner, 0, all, 1, inner.length);
		all[all.length - 1] = '"';
		return all;
	}

	/** What stands between the quotes of a JSON string, in bytes. */
	public static byte[] jsonInner(String text) {
		return JsonStringEncoder.getInstance().quoteAsUTF8(text);
	}

	/** Writes a number from 0. */
	public void number(long value) throws IOException {
		if (length + LONGEST_NUMBER > buffer.length) {
			drain();
		}
		int digits = 1;
		for (long v = value; v >= 10; v /= 10) {
			digits++;
		}
		long v = value;
		for (int i = length + digits - 1; i >= length; i--) {
			buffer[i] = (byte) ('0' + v % 10);
			v /= 10;
		}
		length += digits;
	}

	private void drain() throws IOException {
		out.write(buffer, 0, length);
		length = 0;
	}

	/** Writes everything through. */
	public void flush() throws IOException {
		drain();
		out.flush();
	}
}
