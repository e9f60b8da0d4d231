package org.ctmpreflight.check.internal;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.JsonData;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * A plan download as the API answers it: a JSON array of complaints. The keys of the first complaint are its heading; a
 * key that a later one lacks is blank there.
 */
final class DownloadJson implements Complaints.RowReader {
	private static final int STEP = 1 << 10;

	private final JsonFactory factory = new JsonFactory();
	private final InputSource source;

	/** @param source not closed; must stay open as long as rows are read back */
	DownloadJson(InputSource source) {
		this.source = source;
	}

	/**
	 * Hands the rows of the download over.
	 *
	 * @param in       the whole file
	 * @param allNames the names of all columns, which an answer without complaints is taken to have
	 */
	void read(String file, InputStream in, List<String> allNames, DownloadRowHandler rows, CheckMonitor monitor)
			throws IOException {
		try (JsonParser parser = factory.createParser(in)) {
			if (parser.nextToken() != JsonToken.START_ARRAY) {
				throw new IOException("is no plan download: an array of complaints is expected");
			}
			List<String> names = null;
			long place = 0;
			boolean usable = true;
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				if (parser.currentToken() == null) {
					throw new IOException("is no JSON: it ends too early");
				}
				place++;
				long offset = parser.currentTokenLocation().getByteOffset();
				if (parser.currentToken() != JsonToken.START_OBJECT) {
					parser.skipChildren();
					if (names != null && usable) {
						rows.wrongCount(place, 1);
					}
					continue;
				}
				Map<String, String> values = object(parser);
				if (names == null) {
					names = new ArrayList<>(values.keySet());
					usable = rows.heading(0, names);
				}
				if (usable) {
					List<String> row = new ArrayList<>();
					names.forEach(n -> row.add(values.getOrDefault(n, "")));
					rows.row(place, offset, row);
				}
				if (place % STEP == 0 && !monitor.progress(file, offset, source.size())) {
					throw new CheckCancelledException();
				}
			}
			if (names == null) {
				rows.heading(0, allNames);
			}
			if (parser.nextToken() != null) {
				throw new IOException("is no JSON: something follows its end");
			}
		} catch (JsonProcessingException | CharConversionException e) {
			throw new IOException(JsonData.mistake(e), e);
		}
	}

	private static Map<String, String> object(JsonParser parser) throws IOException {
		Map<String, String> values = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			JsonToken token = parser.nextToken();
			if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
				parser.skipChildren();
				values.put(name, "");
			} else {
				values.put(name, token == JsonToken.VALUE_NULL ? "" : parser.getText());
			}
		}
		return values;
	}

	@Override
	public Map<String, String> row(long offset) throws IOException {
		try (JsonParser parser = factory.createParser(source.stream(offset))) {
			parser.nextToken();
			Map<String, String> values = new HashMap<>();
			object(parser).forEach((name, value) -> values.put(name, DownloadFields.trim(value)));
			return values;
		}
	}
}
