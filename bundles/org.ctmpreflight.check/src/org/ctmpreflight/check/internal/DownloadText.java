package org.ctmpreflight.check.internal;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.NotUtf8Exception;
import org.ctmpreflight.layout.TextEncoding;

/** A plan download as tab-delimited text: read with Commons CSV, rows read back from their bytes. */
final class DownloadText implements Complaints.RowReader {
	private static final int STEP = 1 << 10;
	private static final int PIECE = 1 << 12;

	private final InputSource source;
	private final TextEncoding encoding;
	private DownloadColumns columns;

	/** @param source not closed; must stay open as long as rows are read back */
	DownloadText(InputSource source, TextEncoding encoding) {
		this.source = source;
		this.encoding = encoding;
	}

	/** Quotes have no meaning, and every line is a record. */
	static CSVFormat format() {
		return CSVFormat.TDF.builder().setQuote(null).setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(false)
				.get();
	}

	/**
	 * Hands the rows of the download over.
	 *
	 * @param in the whole file
	 * @throws NotUtf8Exception where it must be done again as windows-1252
	 */
	void read(String file, InputStream in, DownloadRowHandler rows, CheckMonitor monitor) throws IOException {
		in.readNBytes(encoding.markLength());
		try (CSVParser parser = CSVParser.builder().setReader(new Lines(decoder(in))).setFormat(format()).get()) {
			boolean headed = false;
			long line = 0;
			Offsets offsets = new Offsets(encoding);
			for (CSVRecord row : parser) {
				line++;
				long offset = offsets.next(row);
				if (row.size() == 1 && DownloadFields.trim(row.get(0)).isEmpty()) {
					rows.blankLine(line);
				} else if (!headed) {
					headed = true;
					if (!rows.heading(line, row.toList())) {
						break;
					}
					columns = rows.columns();
				} else if (row.size() != columns.size()) {
					rows.wrongCount(line, row.size());
				} else {
					rows.row(line, offset, row.toList());
				}
				if (line % STEP == 0 && !monitor.progress(file, offset, source.size())) {
					throw new CheckCancelledException();
				}
			}
		} catch (UncheckedIOException e) {
			// what the parser's iterator makes of an exception of its reader
			if (e.getCause() instanceof CharacterCodingException) {
				throw new NotUtf8Exception();
			}
			throw e.getCause();
		}
	}

	private Reader decoder(InputStream in) {
		if (encoding.utf16()) {
			return new InputStreamReader(TextEncoding.utf16AsUtf8(in, encoding), StandardCharsets.UTF_8);
		}
		CodingErrorAction action = encoding.utf8() ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
		CharsetDecoder decoder = encoding.charset().newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
		return new InputStreamReader(in, decoder);
	}

	@Override
	public Map<String, String> row(long offset) throws IOException {
		String[] raw = line(offset).split("\t", -1);
		Map<String, String> values = new HashMap<>();
		for (LayoutField f : columns.layout().fields()) {
			int place = columns.place(f.name());
			if (place >= 0 && place < raw.length) {
				values.put(f.name(), DownloadFields.trim(raw[place]));
			}
		}
		return values;
	}

	private String line(long offset) throws IOException {
		byte[] b = new byte[PIECE];
		int n = 0;
		int end = -1;
		while (end < 0) {
			if (n == b.length) {
				b = Arrays.copyOf(b, n * 2);
			}
			int k = source.read(b, n, b.length - n, offset + n);
			int from = n;
			n += Math.max(k, 0);
			end = k < 0 ? n : lineEnd(b, from, n);
		}
		if (!encoding.utf16()) {
			return new String(b, 0, end, encoding.charset());
		}
		InputStream utf8 = TextEncoding.utf16AsUtf8(new ByteArrayInputStream(b, 0, end), encoding);
		return new String(utf8.readAllBytes(), StandardCharsets.UTF_8);
	}

	private int lineEnd(byte[] b, int from, int to) {
		if (!encoding.utf16()) {
			for (int i = from; i < to; i++) {
				if (b[i] == '\n' || b[i] == '\r') {
					return i;
				}
			}
			return -1;
		}
		int low = encoding.charset() == StandardCharsets.UTF_16LE ? 0 : 1;
		for (int i = from & ~1; i + 1 < to; i += 2) {
			if (b[i + 1 - low] == 0 && (b[i + low] == '\n' || b[i + low] == '\r')) {
				return i;
			}
		}
		return -1;
	}

	/** Where rows begin, in bytes: the parser counts characters. */
	private static final class Offsets {
		private final Charset charset;
		private final boolean utf16;
		private final int mark;
		/** How many bytes more than characters the rows so far had. */
		private long surplus;

		Offsets(TextEncoding encoding) {
			charset = encoding.charset();
			utf16 = encoding.utf16();
			mark = encoding.markLength();
		}

		/** Offset of a row; rows are given in order. */
		long next(CSVRecord row) {
			if (utf16) {
				return mark + 2 * row.getCharacterPosition();
			}
			long offset = mark + row.getCharacterPosition() + surplus;
			if (charset == StandardCharsets.UTF_8) {
				for (String value : row) {
					surplus += surplus(value);
				}
			}
			return offset;
		}

		private static int surplus(String value) {
			int n = 0;
			for (int i = 0; i < value.length(); i++) {
				char c = value.charAt(i);
				// a pair of surrogates, two chars, is four bytes
				n += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
			}
			return n;
		}
	}

	/** Refuses a line that would fill the memory, by its length or by its fields. */
	private static final class Lines extends FilterReader {
		private static final int MOST_FIELDS = 1 << 18;

		private int length;
		private int tabs;

		Lines(Reader in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			char[] one = new char[1];
			return read(one, 0, 1) < 0 ? -1 : one[0];
		}

		@Override
		public int read(char[] c, int off, int len) throws IOException {
			int n = in.read(c, off, len);
			for (int i = off; i < off + n; i++) {
				if (c[i] == '\n' || c[i] == '\r') {
					length = 0;
					tabs = 0;
				} else if (c[i] == '\t' && ++tabs == MOST_FIELDS) {
					throw new IOException("is no plan download: a line has more than " + MOST_FIELDS + " fields");
				} else if (++length > LineBlock.MAX_LINE_BYTES) {
					throw new IOException("is no plan download: a line has more than " + LineBlock.MAX_LINE_BYTES
							+ " characters");
				}
			}
			return n;
		}
	}
}
