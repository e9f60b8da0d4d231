package org.ctmpreflight.simulator.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Passes everything on but the last bytes, so that what is written has no end, however long it is. */
final class Shortened extends OutputStream {
	private static final int KEPT_BACK = 40;

	private final OutputStream out;
	private byte[] waiting = new byte[0];

	Shortened(OutputStream out) {
		this.out = out;
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] b, int offset, int length) throws IOException {
		byte[] all = Arrays.copyOf(waiting, waiting.length + length);
		System.arraycopy(b, offset, all, waiting.length, length);
		int pass = Math.max(0, all.length - KEPT_BACK);
		out.write(all, 0, pass);
		waiting = Arrays.copyOfRange(all, pass, all.length);
	}

	@Override
	public void flush() throws IOException {
		out.flush();
	}
}
