package org.ctmpreflight.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Any bytes as an upload: each line is read, none is lost, and written again they are the bytes that were read. */
public final class UploadFuzz {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();

	private UploadFuzz() {
	}

	/** @param data a size of blocks, and the file */
	public static void fuzzerTestOneInput(byte[] data) throws IOException {
		if (data.length == 0) {
			return;
		}
		byte[] file = Arrays.copyOfRange(data, 1, data.length);
		InputSource source = InputSource.of(file);
		TextEncoding encoding = TextEncoding.detect(source);
		RecordReader reader = new RecordReader(source, encoding, LAYOUT, 1 + (data[0] & 0xFF));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RecordWriter writer = new RecordWriter(out, encoding);
		long at = encoding.markLength();
		for (UploadLine line = reader.read(); line != null; line = reader.read()) {
			if (line.offset() != at) {
				throw new AssertionError("line " + line.number() + " begins at " + line.offset() + ", not " + at);
			}
			at += line.length();
			writer.copy(source, line);
		}
		if (at != file.length || (at > encoding.markLength() && !Arrays.equals(out.toByteArray(), file))) {
			throw new AssertionError("read " + at + " bytes of " + file.length);
		}
	}
}
