package org.ctmpreflight.editing.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LineEnding;
import org.ctmpreflight.layout.RecordWriter;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.layout.UploadLine;

/** Makes the bytes of edited lines. What is not edited of a line keeps its bytes. For use by one thread at a time. */
public final class LineBytes {
	private final TextEncoding encoding;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 10);
	/** Used for line after line, since its buffers are large; null where the last line has no end. */
	private RecordWriter writer;

	/** @param encoding of the document; its byte order mark does not matter */
	public LineBytes(TextEncoding encoding) {
		this.encoding = new TextEncoding(encoding.charset(), 0);
	}

	/** Writes one line. */
	private interface Writing {
		void to(RecordWriter writer) throws IOException;
	}

	private byte[] written(Writing writing) throws IOException {
		out.reset();
		if (writer == null) {
			writer = new RecordWriter(out, encoding);
		}
		writing.to(writer);
		byte[] line = out.toByteArray();
		if (ending(line) == null) {
			writer = null;
		}
		return line;
	}

	/**
	 * A new line.
	 *
	 * @param fields one text a field
	 * @throws org.ctmpreflight.layout.UnwritableTextException where a text cannot stand in a field or in the encoding
	 */
	public byte[] line(List<String> fields, LineEnding ending) throws IOException {
		return written(w -> w.write(fields, ending));
	}

	/**
	 * A line with other texts in some of its fields.
	 *
	 * @param bytes   of the line
	 * @param line    the same, as it is read
	 * @param changed the new texts by the number of the field, from 1; a line with fewer fields is made longer
	 * @throws org.ctmpreflight.layout.UnwritableTextException where a text cannot stand in a field or in the encoding
	 */
	public byte[] withFields(byte[] bytes, UploadLine line, Map<Integer, String> changed) throws IOException {
		int most = changed.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
		if (most > line.fieldCount()) {
			List<String> fields = new ArrayList<>();
			for (int n = 1; n <= most; n++) {
				String old = n <= line.fieldCount() ? line.fields().get(n - 1).raw() : "";
				fields.add(changed.getOrDefault(n, old));
			}
			return line(fields, line.ending());
		}
		return written(w -> w.copy(InputSource.of(bytes), line, changed));
	}

	/** A line with another text, tabs and all; the end stays. The same conditions hold. */
	public byte[] withText(byte[] bytes, UploadLine line, String text) throws IOException {
		String[] fields = text.split("\t", -1);
		if (fields.length != line.fieldCount()) {
			return line(List.of(fields), line.ending());
		}
		Map<Integer, String> changed = new HashMap<>();
		for (UploadLine.Field f : line.fields()) {
			if (!f.raw().equals(fields[f.number() - 1])) {
				changed.put(f.number(), fields[f.number() - 1]);
			}
		}
		return withFields(bytes, line, changed);
	}

	/** A line that has no end, with one. */
	public byte[] ended(byte[] bytes, LineEnding ending) {
		byte[] end = ending.characters().getBytes(encoding.charset());
		byte[] whole = bytes;
		if (encoding.utf16() && bytes.length % 2 == 1) {
			// half a character would take half of the line end with it: it is written as what it is read as
			byte[] replacement = "\uFFFD".getBytes(encoding.charset());
			whole = Arrays.copyOf(bytes, bytes.length + 1);
			System.arraycopy(replacement, 0, whole, bytes.length - 1, 2);
		}
		byte[] result = Arrays.copyOf(whole, whole.length + end.length);
		System.arraycopy(end, 0, result, whole.length, end.length);
		return result;
	}

	/** A line that has an end, with another. */
	public byte[] withEnding(byte[] line, LineEnding ending) {
		return ended(Arrays.copyOf(line, line.length - bytes(ending(line)).length), ending);
	}

	/** The bytes of a line end. */
	public byte[] bytes(LineEnding ending) {
		return ending.characters().getBytes(encoding.charset());
	}

	/** Bytes of one character of a line end. */
	public int unit() {
		return encoding.utf16() ? 2 : 1;
	}

	/** What a line ends in; null for nothing. */
	public LineEnding ending(byte[] line) {
		if (ends(line, LineEnding.CRLF)) {
			return LineEnding.CRLF;
		}
		return ends(line, LineEnding.LF) ? LineEnding.LF : ends(line, LineEnding.CR) ? LineEnding.CR : null;
	}

	private boolean ends(byte[] line, LineEnding ending) {
		byte[] end = bytes(ending);
		int from = line.length - end.length;
		// an odd last byte of UTF-16 is no part of a line end
		return from >= 0 && line.length % unit() == 0 && Arrays.equals(line, from, line.length, end, 0, end.length);
	}
}
