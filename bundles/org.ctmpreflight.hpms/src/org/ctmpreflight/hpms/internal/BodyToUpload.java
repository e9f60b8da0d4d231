package org.ctmpreflight.hpms.internal;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.hpms.CaseworkEntry;
import org.ctmpreflight.hpms.ConversionListener;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.JsonData;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.LineEnding;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.RecordWriter;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.layout.UnwritableTextException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Writes the body of an upload call as an upload file. What the file could not hold, or what would be read there as
 * something else, is refused.
 */
public final class BodyToUpload {
	private static final JsonFactory JSON = new JsonFactory();
	/** ASCII is UTF-8 as well. */
	private static final TextEncoding ENCODING = new TextEncoding(StandardCharsets.UTF_8, 0);

	private final InputSource source;
	private final RecordLayout layout;
	private final ConversionListener listener;
	private final Map<String, Integer> keys = new HashMap<>();
	private final LineBlock block;
	/** A value for each key of the API; null where it is absent. */
	private final String[] values = new String[CaseworkEntry.LAYOUT.fields().size()];
	private final Set<String> reasons = new LinkedHashSet<>();
	private long records;

	/**
	 * @param source not closed
	 * @param layout of uploads
	 */
	public BodyToUpload(InputSource source, RecordLayout layout, ConversionListener listener) {
		this.source = source;
		this.layout = layout;
		this.listener = listener;
		this.block = new LineBlock(layout.fields().size());
		for (LayoutField f : CaseworkEntry.LAYOUT.fields()) {
			keys.put(f.name(), f.number() - 1);
		}
	}

	/**
	 * Reads the body to its end.
	 *
	 * @param out not closed
	 * @return how many records were written
	 * @throws IOException where it is no JSON, too
	 */
	public long write(OutputStream out) throws IOException {
		OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
		try (JsonParser json = JSON.createParser(source.stream(0))) {
			RecordWriter writer = new RecordWriter(buffered, ENCODING);
			JsonToken first = json.nextToken();
			if (first == null) {
				throw new IOException("is no JSON: it is empty");
			}
			if (first != JsonToken.START_ARRAY) {
				json.skipChildren();
				listener.refused(0, "is no array of records: put the objects in brackets, [ and ]");
			} else {
				for (long place = 1; json.nextToken() != JsonToken.END_ARRAY; place++) {
					element(json, place, writer);
				}
			}
			if (json.nextToken() != null) {
				throw new IOException("is no JSON: something follows its end");
			}
		} catch (JsonProcessingException | CharConversionException e) {
			throw new IOException(JsonData.mistake(e), e);
		}
		buffered.flush();
		return records;
	}

	private void element(JsonParser json, long place, RecordWriter writer) throws IOException {
		reasons.clear();
		if (json.currentToken() != JsonToken.START_OBJECT) {
			json.skipChildren();
			reasons.add("is no object");
		} else {
			object(json);
			if (reasons.isEmpty()) {
				write(place == 1, writer);
			}
		}
		if (reasons.isEmpty()) {
			records++;
		} else {
			listener.refused(place, String.join("; ", reasons));
		}
	}

	private void object(JsonParser json) throws IOException {
		Arrays.fill(values, null);
		while (json.nextToken() != JsonToken.END_OBJECT) {
			// a key that nobody knows may be made of somebody's data: it is not shown
			String key = json.currentName();
			Integer at = keys.get(key);
			JsonToken value = json.nextToken();
			if (at == null) {
				reasons.add("has a key that is none of the API's");
				json.skipChildren();
			} else if (values[at] != null) {
				reasons.add(key + ": the key stands twice");
				json.skipChildren();
			} else if (value == JsonToken.VALUE_STRING) {
				values[at] = json.getText();
			} else {
				values[at] = "";
				json.skipChildren();
				if (value != JsonToken.VALUE_NULL) {
					reasons.add(key + ": is neither a text in quotes nor null");
				}
			}
		}
		for (LayoutField f : CaseworkEntry.LAYOUT.fields()) {
			String value = values[f.number() - 1];
			if (value != null && !value.isEmpty() && layout.field(f.name()).isEmpty()) {
				reasons.add(f.name() + ": layout " + layout + " has no such field");
			}
		}
	}

	private void write(boolean first, RecordWriter writer) throws IOException {
		String[] row = new String[layout.fields().size()];
		for (LayoutField f : layout.fields()) {
			Integer at = keys.get(f.name());
			String value = at == null ? null : values[at];
			row[f.number() - 1] = value == null ? "" : value;
		}
		block.clear();
		block.addRecord(row);
		LineKind kind = LineKind.of(block, 0, first);
		if (kind == LineKind.HEADER) {
			reasons.add("complaintId: would make the first line of an upload file a header record: write an ID");
		} else if (kind == LineKind.TOO_LONG) {
			reasons.add(
					String.format(Locale.ROOT, "makes more than %,d bytes, which no line of an upload file can have",
							LineBlock.MAX_LINE_BYTES));
		} else if (first && !readAsWritten(row)) {
			reasons.add("complaintId: its first characters would make the upload file look like another encoding");
		} else {
			try {
				writer.write(List.of(row), LineEnding.CRLF);
			} catch (UnwritableTextException e) {
				reasons.add(layout.fields().get(e.field() - 1).name() + ", character " + e.column() + ": "
						+ e.reason());
			}
		}
	}

	/** Whether a file that begins with this record is taken for what it is: no byte order mark, no UTF-16. */
	private static boolean readAsWritten(String[] row) throws IOException {
		byte[] line = (String.join("\t", row) + LineEnding.CRLF.characters()).getBytes(StandardCharsets.UTF_8);
		return TextEncoding.probe(new ByteArrayInputStream(line)).equals(ENCODING);
	}
}
