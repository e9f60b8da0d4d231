package org.ctmpreflight.hpms.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import org.ctmpreflight.hpms.CaseworkEntry;
import org.ctmpreflight.hpms.ConversionListener;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.RecordReader;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.layout.UploadLine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes the records of an upload file as the body of an upload call, one on a line. */
public final class UploadToBody {
	/** The objects are written as if each stood alone: so each gets a line. */
	private static final JsonFactory JSON = new JsonFactoryBuilder().rootValueSeparator(",\n").build();
	private static final int UNREADABLE = '\uFFFD';

	private final InputSource source;
	private final TextEncoding encoding;
	private final RecordLayout layout;
	private final ConversionListener listener;
	private long records;

	/**
	 * @param source   not closed
	 * @param encoding of it
	 * @param layout   of uploads
	 */
	public UploadToBody(InputSource source, TextEncoding encoding, RecordLayout layout, ConversionListener listener) {
		this.source = source;
		this.encoding = encoding;
		this.layout = layout;
		this.listener = listener;
	}

	/**
	 * Reads the file to its end.
	 *
	 * @param out not closed
	 * @return how many records were written
	 */
	public long write(OutputStream out) throws IOException {
		try (JsonGenerator json = JSON.createGenerator(out)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			RecordReader reader = new RecordReader(source, encoding, layout);
			json.writeRaw("[\n");
			for (UploadLine line = reader.read(); line != null; line = reader.read()) {
				write(line, json);
			}
			json.writeRaw(records == 0 ? "]\n" : "\n]\n");
		}
		return records;
	}

	private void write(UploadLine line, JsonGenerator json) throws IOException {
		switch (line.kind()) {
			case RECORD -> {
				String unreadable = unreadable(line);
				if (unreadable != null) {
					listener.refused(line.number(), unreadable);
				} else {
					CaseworkEntry.of(layout, line.fields().stream().map(UploadLine.Field::raw).toList()).write(json);
					records++;
				}
			}
			case HEADER -> listener.header(line.number());
			case WRONG_COUNT -> listener.refused(line.number(), wrongCount(line.fieldCount()));
			case TOO_LONG -> listener.refused(line.number(),
					String.format(Locale.ROOT, "has more than %,d bytes: a line end is missing",
							LineBlock.MAX_LINE_BYTES));
			case BLANK -> {
				// nothing is lost with it
			}
		}
	}

	/** Why a record is not known in full; null where it is. */
	private String unreadable(UploadLine line) {
		// in UTF-8 the character stands in the file itself
		if (encoding.utf8() || line.text().indexOf(UNREADABLE) < 0) {
			return null;
		}
		for (UploadLine.Field f : line.fields()) {
			int at = f.raw().indexOf(UNREADABLE);
			if (at >= 0) {
				return layout.fields().get(f.number() - 1).name() + ", character " + (f.raw().codePointCount(0, at) + 1)
						+ ": is no character in " + encoding.charset() + ": write what was meant";
			}
		}
		return null;
	}

	private String wrongCount(int count) {
		String was = LayoutCatalog.shipped().versions(layout.id()).stream().filter(l -> l.fields().size() == count)
				.findFirst().map(l -> ", those of layout " + l + ", which is not in effect").orElse("");
		return "has " + count + (count == 1 ? " field" : " fields") + was + ": " + layout.fields().size()
				+ " are expected";
	}
}
