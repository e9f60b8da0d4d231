package org.ctmpreflight.check.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ctmpreflight.layout.LayoutException;

/** Reads a reference table: CSV, UTF-8, with one line of headings. For use by one thread. */
public final class TableReader {
	/** More is no table that somebody keeps by hand. */
	private static final int MOST_BYTES = 16 << 20;
	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

	private final String name;
	private final CSVParser parser;
	private final Iterator<CSVRecord> lines;
	private final List<String> headings;
	private long line;
	private long rows;

	/**
	 * @param name for messages
	 * @param in   read to its end at once
	 * @throws IOException where it cannot be read or has no headings
	 */
	public TableReader(String name, InputStream in) throws IOException {
		this.name = name;
		byte[] bytes = in.readNBytes(MOST_BYTES + 1);
		if (bytes.length > MOST_BYTES) {
			throw new IOException("is too large for a table: " + MOST_BYTES + " bytes at most are taken");
		}
		// Excel writes a mark before "CSV UTF-8"
		int mark = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB
				&& (bytes[2] & 0xFF) == 0xBF
						? 3
						: 0;
		Reader text = new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark),
				StandardCharsets.UTF_8.newDecoder());
		parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
		lines = parser.iterator();
		headings = next();
		if (headings == null) {
			throw problem("is empty: a line of headings is expected");
		}
	}

	/** The headings, without spaces around them. */
	public List<String> headings() {
		return headings;
	}

	/**
	 * The next row that is not blank, with a value for each heading, without spaces around them; null at the end.
	 *
	 * @throws LayoutException with the line and what is wrong
	 */
	public List<String> row() throws IOException {
		List<String> row = next();
		if (row != null) {
			rows++;
			if (row.size() != headings.size()) {
				throw problem("has " + row.size() + " values, " + headings.size() + " are expected: "
						+ String.join(",", headings));
			}
		}
		return row;
	}

	/** Reads on to the end. */
	void skipRows() throws IOException {
		List<String> row = row();
		while (row != null) {
			row = row();
		}
	}

	/** Number of rows so far. */
	long rows() {
		return rows;
	}

	private List<String> next() throws IOException {
		try {
			line = parser.getCurrentLineNumber() + 1;
			while (lines.hasNext()) {
				List<String> values = lines.next().stream().map(String::strip).toList();
				if (values.stream().anyMatch(v -> !v.isEmpty())) {
					return values;
				}
				line = parser.getCurrentLineNumber() + 1;
			}
			return null;
		} catch (UncheckedIOException e) {
			if (e.getCause() instanceof CharacterCodingException) {
				throw new IOException("is not UTF-8: save it as CSV UTF-8");
			}
			throw problem("is no CSV: a quote is not closed, or something stands beside one");
		}
	}

	/** A problem at the line that was read last. */
	public LayoutException problem(String what) {
		return new LayoutException(name + ":" + line + ": " + what);
	}
}
