package org.ctmpreflight.audit.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The font that PDFBox brings, for whatever is asked: it looks the same on every system. PDFBox itself would read all
 * fonts of the system, which takes long, and leave a file about them in the user's home. Safe for several threads.
 */
final class OneFont implements FontMapper {
	static final String NAME = "Liberation Sans";
	private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final TrueTypeFont font;

	OneFont() {
		try (InputStream in = open()) {
			font = new TTFParser().parse(new RandomAccessReadBuffer(in));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static InputStream open() {
		return PDDocument.class.getResourceAsStream(FILE);
	}

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
		return new FontMapping<>(font, false);
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
		return new FontMapping<>(font, false);
	}

	@Override
	public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
		return new CIDFontMapping(null, font, false);
	}
}
