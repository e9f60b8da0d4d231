package org.ctmpreflight.editing;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.ctmpreflight.editing.internal.LineStore;
import org.ctmpreflight.editing.internal.PieceTree;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.LineParser;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.RecordReader;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.layout.UploadLine;

/**
 * A document as it was at one moment. Later edits do not reach it, so that it can be read in the background while the
 * document is edited. Immutable and safe for several threads, until the document is closed.
 */
public final class DocumentSnapshot {
	private static final int LONGEST_END = 4;
	private static final int NOT_KNOWN = -1;

	private final LineStore store;
	private final PieceTree lines;
	private final TextEncoding encoding;
	private final RecordLayout layout;
	private final Parsing parsing;
	private volatile int firstContent = NOT_KNOWN;

	/** Reads lines of one encoding; shared by all snapshots that have it, since its buffers are large. */
	private static final class Parsing {
		private final LineParser parser;

		Parsing(TextEncoding encoding, RecordLayout layout) {
			parser = new LineParser(encoding, layout);
		}

		synchronized UploadLine parse(byte[] line, long number, boolean first) {
			return parser.parse(line, number, first);
		}

		synchronized UploadLine tooLong(byte[] end, long length, long number) {
			return parser.tooLong(length, number, parser.parse(end, 1, false).ending());
		}
	}

	DocumentSnapshot(LineStore store, PieceTree lines, TextEncoding encoding, RecordLayout layout) {
		this(store, lines, encoding, layout, new Parsing(encoding, layout));
	}

	private DocumentSnapshot(LineStore store, PieceTree lines, TextEncoding encoding, RecordLayout layout,
			Parsing parsing) {
		this.store = store;
		this.lines = lines;
		this.encoding = encoding;
		this.layout = layout;
		this.parsing = parsing;
	}

	/** The same document with other lines. */
	DocumentSnapshot with(PieceTree other) {
		return new DocumentSnapshot(store, other, encoding, layout, parsing);
	}

	/** The same document in another encoding, in which the lines are. */
	DocumentSnapshot with(PieceTree other, TextEncoding otherEncoding) {
		return new DocumentSnapshot(store, other, otherEncoding, layout);
	}

	/** Number of rows. */
	public int rows() {
		return lines.rows();
	}

	/** Encoding in which it would be saved, with its byte order mark. */
	public TextEncoding encoding() {
		return encoding;
	}

	/** Layout of its records. */
	public RecordLayout layout() {
		return layout;
	}

	/**
	 * A row.
	 *
	 * @param row from 0
	 * @throws IndexOutOfBoundsException    where there is none
	 * @throws java.io.UncheckedIOException where the temporary copy cannot be read
	 */
	public DocumentRow row(int row) {
		int line = lines.line(row);
		long length = store.bytes(line, 1);
		boolean first = row <= firstContent();
		if (certainlyTooLong(length)) {
			return new DocumentRow(parsing.tooLong(store.end(line, LONGEST_END), length, row + 1L), row,
					LineKind.TOO_LONG);
		}
		UploadLine parsed = parsing.parse(store.line(line), row + 1L, first);
		return new DocumentRow(parsed, row, parsed.kind());
	}

	private static boolean certainlyTooLong(long length) {
		return length > LineBlock.MAX_LINE_BYTES + LONGEST_END;
	}

	/** Row (from 0) of the first line that is neither blank nor too long, the only one that can be a header. */
	int firstContent() {
		int known = firstContent;
		if (known == NOT_KNOWN) {
			known = 0;
			while (known < rows() && !content(known)) {
				known++;
			}
			firstContent = known;
		}
		return known;
	}

	private boolean content(int row) {
		int line = lines.line(row);
		if (certainlyTooLong(store.bytes(line, 1))) {
			return false;
		}
		LineKind kind = parsing.parse(store.line(line), 1, false).kind();
		return kind != LineKind.BLANK && kind != LineKind.TOO_LONG;
	}

	/**
	 * A number for the line that is a row (from 0). It stays the same while the line is unchanged, wherever it moves, and
	 * through undo and redo; no other line of the document ever has it. Numbers count from 0.
	 */
	public int line(int row) {
		return lines.line(row);
	}

	/** Its bytes as they would be saved. Need not be closed. */
	public InputSource source() {
		return source(lines, encoding.mark());
	}

	private static InputSource source(PieceTree lines, byte[] mark) {
		return InputSource.of(new InputSource.SeekableBytes() {
			@Override
			public long size() {
				return mark.length + lines.bytes();
			}

			@Override
			public int read(ByteBuffer into, long position) throws IOException {
				if (position >= mark.length) {
					return into.hasRemaining() ? lines.read(into, position - mark.length) : 0;
				}
				int n = (int) Math.min(into.remaining(), mark.length - position);
				into.put(mark, (int) position, n);
				return n;
			}

			@Override
			public void close() {
				// the document keeps the bytes
			}
		});
	}

	/** Goes through its rows. */
	public interface RowVisitor {
		/**
		 * The next row.
		 *
		 * @return false to end
		 */
		boolean visit(DocumentRow row) throws IOException;
	}

	/**
	 * Goes through all rows from the first, much faster than by {@link #row}.
	 *
	 * @throws IOException where the temporary copy cannot be read, or the visitor throws
	 */
	public void visit(RowVisitor visitor) throws IOException {
		visit(0, visitor);
	}

	/** The same from a row on. */
	public void visit(int from, RowVisitor visitor) throws IOException {
		TextEncoding unmarked = new TextEncoding(encoding.charset(), 0);
		RecordReader reader = new RecordReader(source(lines.slice(from, rows()), new byte[0]), unmarked, layout);
		for (UploadLine line = reader.read(); line != null; line = reader.read()) {
			int row = from + (int) line.number() - 1;
			if (!visitor.visit(new DocumentRow(line, row, kind(line, row)))) {
				return;
			}
		}
	}

	/** A reader takes what it reads first for the header, if it looks like one, wherever it begins. */
	private LineKind kind(UploadLine line, int row) {
		if (line.kind() != LineKind.HEADER || row <= firstContent()) {
			return line.kind();
		}
		return line.fieldCount() == layout.fields().size() ? LineKind.RECORD : LineKind.WRONG_COUNT;
	}

	PieceTree lines() {
		return lines;
	}

	/** All bytes of a row that is not too long. */
	byte[] bytes(int row) {
		return store.line(lines.line(row));
	}
}
