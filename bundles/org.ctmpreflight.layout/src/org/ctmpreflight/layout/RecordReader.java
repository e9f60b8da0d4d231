package org.ctmpreflight.layout;

import java.io.IOException;

/**
 * Reads an upload file line by line, in order: records, and every other line too, so that the lines put together are the
 * file without its byte order mark. Memory is bounded by a block and the longest line that is read. For use by one thread
 * at a time.
 */
public final class RecordReader {
	private final TextEncoding encoding;
	private final BlockReader blocks;
	private final LineBlock block;
	private final long size;
	private int next;
	private long number;
	private long offset;
	private boolean seenContent;

	/**
	 * @param source   read from its start; not closed
	 * @param encoding as found by {@link TextEncoding#detect}
	 * @param layout   of an upload: tells records from other lines
	 */
	public RecordReader(InputSource source, TextEncoding encoding, RecordLayout layout) throws IOException {
		this(source, encoding, layout, BlockReader.BLOCK_BYTES);
	}

	/** @param blockBytes size of a block: small ones serve tests */
	RecordReader(InputSource source, TextEncoding encoding, RecordLayout layout, int blockBytes) throws IOException {
		this.encoding = encoding;
		this.blocks = new BlockReader(source, encoding, null, blockBytes);
		this.block = new LineBlock(layout.fields().size());
		this.size = source.size();
		this.offset = encoding.markLength();
	}

	/**
	 * The next line; null at the end of the file.
	 *
	 * @throws NotUtf8Exception where the file is read as UTF-8 and is not, which {@link TextEncoding#detect} rules out
	 */
	public UploadLine read() throws IOException {
		while (next == block.lines()) {
			if (!blocks.fill(block)) {
				return null;
			}
			blocks.scan(block);
			next = 0;
		}
		int line = next++;
		LineKind kind = LineKind.of(block, line, !seenContent);
		seenContent |= kind != LineKind.BLANK && kind != LineKind.TOO_LONG;
		LineEnding ending = block.ending(line);
		int endingBytes = ending == null ? 0 : ending.characters().length() * (encoding.utf16() ? 2 : 1);
		// an odd last byte of UTF-16 counts as two
		long length = Math.min(block.fileBytes(line) + endingBytes, size - offset);
		boolean read = kind != LineKind.TOO_LONG;
		UploadLine result = new UploadLine(encoding, ++number, kind, offset, length, ending,
				read ? block.fieldCount(line) : 0, read ? block.text(block.start(line), block.end(line)) : null);
		offset += length;
		return result;
	}
}
