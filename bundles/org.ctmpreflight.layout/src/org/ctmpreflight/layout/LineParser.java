package org.ctmpreflight.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads single lines of an upload file that are at hand as bytes. For use by one thread at a time. */
public final class LineParser {
	private final TextEncoding encoding;
	private final LineBlock block;

	/**
	 * @param encoding of the file
	 * @param layout   of an upload: tells records from other lines
	 */
	public LineParser(TextEncoding encoding, RecordLayout layout) {
		this.encoding = encoding;
		this.block = new LineBlock(layout.fields().size());
		block.charset = encoding.utf16() ? StandardCharsets.UTF_8 : encoding.charset();
		block.utf16 = encoding.utf16();
	}

	/**
	 * Reads a line.
	 *
	 * @param line   all its bytes with its line end, one at least; offsets count from its first byte
	 * @param number place in the file, from 1
	 * @param first  whether only blank lines and lines that are too long stand before it: only then it can be a header
	 */
	public UploadLine parse(byte[] line, long number, boolean first) {
		scan(line);
		LineKind kind = LineKind.of(block, 0, first);
		if (kind == LineKind.TOO_LONG) {
			return tooLong(line.length, number, block.ending(0));
		}
		return new UploadLine(encoding, number, kind, 0, line.length, block.ending(0), block.fieldCount(0),
				block.text(block.start(0), block.end(0)));
	}

	/**
	 * A line that is too long to be read.
	 *
	 * @param length bytes with its line end
	 * @param ending null for the last line of a file where nothing ends it
	 */
	public UploadLine tooLong(long length, long number, LineEnding ending) {
		return new UploadLine(encoding, number, LineKind.TOO_LONG, 0, length, ending, 0, null);
	}

	/** Puts a line alone into a block, which is used again with the next. */
	public LineBlock scan(byte[] line) {
		byte[] b = line;
		if (encoding.utf16()) {
			try {
				b = TextEncoding.utf16AsUtf8(new ByteArrayInputStream(line), encoding).readAllBytes();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		if (block.bytes.length < b.length + LineBlock.SLACK) {
			block.bytes = new byte[b.length + b.length / 2 + LineBlock.SLACK];
		}
		System.arraycopy(b, 0, block.bytes, 0, b.length);
		block.length = b.length;
		block.overlong = false;
		block.scan();
		return block;
	}
}
