package org.ctmpreflight.layout;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an upload file: lines of another file byte for byte, whatever they hold, such lines with some fields changed, and
 * new records. Where nothing is changed, what is written is what was read. A line that cannot be written is refused before
 * its first byte. For use by one thread at a time.
 * <p>
 * A file without byte order mark is recognised by its first bytes, and as UTF-8 by all of them: what is written may be
 * read in another encoding than this one once such bytes have changed. A line that ends in CR and an empty one after it
 * that ends in LF are read as one line: take care not to make such a pair.
 */
public final class RecordWriter {
	private static final int PIECE = 1 << 16;

	private final OutputStream out;
	private final TextEncoding encoding;
	private final CharsetEncoder encoder;
	private final byte[] piece = new byte[PIECE];
	private boolean open;

	/**
	 * Writes the byte order mark, where the encoding has one.
	 *
	 * @param out should be buffered; not closed
	 */
	public RecordWriter(OutputStream out, TextEncoding encoding) throws IOException {
		this.out = out;
		this.encoding = encoding;
		this.encoder = encoding.charset().newEncoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		out.write(encoding.mark());
	}

	/**
	 * Writes a line as it stands in its file.
	 *
	 * @param source what the line was read from, in the encoding of this writer
	 * @throws IllegalStateException where the line before has no line end
	 */
	public void copy(InputSource source, UploadLine line) throws IOException {
		begin();
		copy(source, line.offset(), line.offset() + line.length());
		open = line.ending() == null;
	}

	/**
	 * Writes a line with some of its fields changed; all of it but these is as it stands in its file.
	 *
	 * @param source  what the line was read from, in the encoding of this writer
	 * @param changed the new texts by the number of the field, from 1
	 * @throws UnwritableTextException  where a text has a tab, a line end, or a character that the encoding lacks
	 * @throws IllegalArgumentException where the line has no field of a number
	 * @throws IllegalStateException    where the line before has no line end
	 */
	public void copy(InputSource source, UploadLine line, Map<Integer, String> changed) throws IOException {
		Map<Integer, byte[]> encoded = new TreeMap<>();
		for (Map.Entry<Integer, String> change : changed.entrySet()) {
			if (change.getKey() < 1 || change.getKey() > line.fields().size()) {
				throw new IllegalArgumentException("line " + line.number() + " has no field " + change.getKey());
			}
			encoded.put(change.getKey(), encode(change.getKey(), change.getValue()));
		}
		begin();
		long at = line.offset();
		for (Map.Entry<Integer, byte[]> change : encoded.entrySet()) {
			UploadLine.Field field = line.fields().get(change.getKey() - 1);
			copy(source, at, field.offset());
			out.write(change.getValue());
			at = field.offset() + field.length();
		}
		copy(source, at, line.offset() + line.length());
		open = line.ending() == null;
	}

	/**
	 * Writes a new record.
	 *
	 * @param values one text a field
	 * @param ending null for the last line of a file that is to have none
	 * @throws UnwritableTextException where a text has a tab, a line end, or a character that the encoding lacks
	 * @throws IllegalStateException   where the line before has no line end
	 */
	public void write(List<String> values, LineEnding ending) throws IOException {
		byte[][] encoded = new byte[values.size()][];
		for (int i = 0; i < encoded.length; i++) {
			encoded[i] = encode(i + 1, values.get(i));
		}
		begin();
		for (int i = 0; i < encoded.length; i++) {
			if (i > 0) {
				writeText("\t");
			}
			out.write(encoded[i]);
		}
		open = true;
		if (ending != null) {
			endLine(ending);
		}
	}

	/** Ends a line that was written without line end, so that another can follow; does nothing where none is open. */
	public void endLine(LineEnding ending) throws IOException {
		if (open) {
			writeText(ending.characters());
			open = false;
		}
	}

	private void begin() {
		if (open) {
			throw new IllegalStateException("the line before has no line end");
		}
	}

	private void copy(InputSource source, long from, long to) throws IOException {
		for (long at = from; at < to;) {
			int n = source.read(piece, 0, (int) Math.min(piece.length, to - at), at);
			if (n < 0) {
				throw new EOFException("the file became shorter while it was read");
			}
			out.write(piece, 0, n);
			at += n;
		}
	}

	/** Writes characters that every encoding has. */
	private void writeText(String ascii) throws IOException {
		out.write(ascii.getBytes(encoding.charset()));
	}

	private byte[] encode(int field, String value) throws UnwritableTextException {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '\t' || c == '\n' || c == '\r') {
				throw unwritable(field, value, i, "a " + (c == '\t' ? "tab" : "line end")
						+ " would split the record: write a space in its place");
			}
		}
		CharBuffer in = CharBuffer.wrap(value);
		try {
			ByteBuffer bytes = encoder.encode(in);
			byte[] b = new byte[bytes.remaining()];
			bytes.get(b);
			return b;
		} catch (CharacterCodingException e) {
			throw unwritable(field, value, in.position(), String.format("U+%04X cannot be written in %s: use another "
					+ "character", value.codePointAt(in.position()), encoding.charset()));
		}
	}

	private static UnwritableTextException unwritable(int field, String value, int at, String reason) {
		return new UnwritableTextException(field, value.codePointCount(0, at) + 1, reason);
	}
}
