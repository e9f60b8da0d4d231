package org.ctmpreflight.rules.internal.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;

/**
 * Reads a CSV file as RFC 4180 has it, in UTF-8 with or without a mark. Written here because the libraries at hand do
 * not tell at which line and column a cell begins.
 */
final class CsvSheet {
	private final String file;
	private final String text;
	private final Sheet sheet;
	private int at;
	private int line = 1;
	private int lineStart;

	private CsvSheet(String file, String text) {
		this.file = file;
		this.text = text;
		this.sheet = new Sheet(file, null, false);
	}

	/** @throws PackException where it is no CSV file in UTF-8, or too large */
	static Sheet read(String file, byte[] content) throws PackException {
		CsvSheet reader = new CsvSheet(file, decode(file, content));
		reader.read();
		return reader.sheet;
	}

	private static String decode(String file, byte[] content) throws PackException {
		if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
			throw fatal(file, 0, 0, "is a workbook: let its name end in .xlsx");
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(content);
		CharBuffer out = CharBuffer.allocate(content.length);
		CoderResult result = decoder.decode(in, out, true);
		String text = out.flip().toString();
		if (result.isError() || text.indexOf('\0') >= 0) {
			String good = result.isError() ? text : text.substring(0, text.indexOf('\0'));
			throw fatal(file, (int) good.lines().count() + (good.isEmpty() || good.endsWith("\n") ? 1 : 0), 0,
					"is not in UTF-8: save it as \"CSV UTF-8\" or as a workbook (.xlsx)");
		}
		return text;
	}

	private void read() throws PackException {
		if (text.startsWith("\ufeff")) {
			at = lineStart = 1;
		}
		for (int row = 0; at < text.length(); row++) {
			int col = 0;
			cell(row, col);
			while (at < text.length() && text.charAt(at) == ',') {
				at++;
				cell(row, ++col);
			}
			endOfLine();
		}
	}

	private void cell(int row, int col) throws PackException {
		boolean quoted = at < text.length() && text.charAt(at) == '"';
		int startLine = line;
		int startColumn = at - lineStart + (quoted ? 2 : 1);
		String value = quoted ? quoted(startColumn) : plain();
		sheet.put(row, col, value, null, startLine, startColumn);
	}

	private String plain() {
		int start = at;
		while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		return text.substring(start, at);
	}

	private String quoted(int startColumn) throws PackException {
		int startLine = line;
		StringBuilder value = new StringBuilder();
		at++;
		while (at < text.length()) {
			char c = text.charAt(at);
			if (c != '"') {
				value.append(c);
				at++;
				newLine(c);
			} else if (text.startsWith("\"\"", at)) {
				value.append(c);
				at += 2;
			} else {
				at++;
				if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
					throw fatal(file, line, at - lineStart + 1,
							"a quoted cell goes on after its closing quote: write \"\" "
									+ "for a quote within it");
				}
				return value.toString();
			}
		}
		throw fatal(file, startLine, startColumn - 1, "a quoted cell is not closed");
	}

	private void endOfLine() {
		if (at < text.length()) {
			char c = text.charAt(at++);
			if (c == '\r' && text.startsWith("\n", at)) {
				c = text.charAt(at++);
			}
			newLine(c);
		}
	}

	/** Counts lines, as {@code at} has passed {@code c}. */
	private void newLine(char c) {
		if (c == '\n' || c == '\r' && !text.startsWith("\n", at)) {
			line++;
			lineStart = at;
		}
	}

	private static PackException fatal(String file, int line, int column, String what) {
		return new PackException(List.of(new PackProblem(file, line, column, what)));
	}
}
