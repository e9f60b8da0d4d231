package org.ctmpreflight.simulator.internal;

import java.io.BufferedReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.JsonData;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.simulator.HeldComplaint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** Reads a plan download, as text or as the array that the API answers, into a store. */
final class ComplaintFile {
	private static final String KEY = "COMPLAINT_ID";

	private final RecordLayout layout;
	private final ComplaintStore store;
	private int dropped;

	private ComplaintFile(ComplaintStore store) {
		this.store = store;
		layout = layout();
	}

	/** Layout of what is held and answered. */
	static RecordLayout layout() {
		return newest(LayoutCatalog.PLAN_DOWNLOAD);
	}

	/** The version of a layout that has no end. */
	static RecordLayout newest(String id) {
		return LayoutCatalog.shipped().versions(id).stream().filter(l -> l.effectiveTo() == null).findFirst()
				.orElseThrow();
	}

	/**
	 * @return how many rows were left out: those whose number of fields is not the heading's, those without an ID, and
	 *         those whose ID stands further up
	 * @throws IOException where it is no plan download; the message does not name the file
	 */
	static int readText(InputSource source, ComplaintStore store) throws IOException {
		TextEncoding encoding = TextEncoding.probe(source.stream(0));
		if (encoding.utf8() && !decodes(source, encoding)) {
			encoding = encoding.asWindows1252();
		}
		return new ComplaintFile(store).text(source, encoding);
	}

	private static boolean decodes(InputSource source, TextEncoding encoding) throws IOException {
		try (Reader reader = reader(source.stream(encoding.markLength()), encoding)) {
			reader.transferTo(Writer.nullWriter());
			return true;
		} catch (CharacterCodingException e) {
			return false;
		}
	}

	/** The same of JSON. */
	static int readJson(InputSource source, ComplaintStore store) throws IOException {
		return new ComplaintFile(store).json(source);
	}

	private int text(InputSource source, TextEncoding encoding) throws IOException {
		try (BufferedReader lines = new BufferedReader(reader(source.stream(encoding.markLength()), encoding))) {
			List<String> heading = null;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.isBlank() && !line.contains("\t")) {
					continue;
				}
				List<String> row = List.of(line.split("\t", -1));
				if (heading == null) {
					heading = row;
					if (!heading.contains(KEY)) {
						throw new IOException("is no plan download: its first line has no " + KEY);
					}
				} else if (row.size() != heading.size()) {
					dropped++;
				} else {
					Map<String, String> columns = new LinkedHashMap<>();
					for (int i = 0; i < row.size(); i++) {
						columns.putIfAbsent(heading.get(i), row.get(i));
					}
					add(columns);
				}
			}
			if (heading == null) {
				throw new IOException("is no plan download: it is empty");
			}
		}
		return dropped;
	}

	private static Reader reader(InputStream in, TextEncoding encoding) {
		if (encoding.utf16()) {
			return new InputStreamReader(TextEncoding.utf16AsUtf8(in, encoding), StandardCharsets.UTF_8);
		}
		CodingErrorAction action = encoding.utf8() ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
		return new InputStreamReader(in,
				encoding.charset().newDecoder().onMalformedInput(action).onUnmappableCharacter(action));
	}

	private int json(InputSource source) throws IOException {
		try (JsonParser json = ComplaintJson.FACTORY.createParser(source.stream(0))) {
			if (json.nextToken() != JsonToken.START_ARRAY) {
				throw new IOException("is no plan download: an array of complaints is expected");
			}
			for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
				if (t == null) {
					throw new IOException("is no JSON: it ends too early");
				}
				if (t == JsonToken.START_OBJECT) {
					Map<String, String> columns = new LinkedHashMap<>();
					ComplaintJson.readColumns(json, columns);
					add(columns);
				} else {
					json.skipChildren();
					dropped++;
				}
			}
		} catch (JsonProcessingException | CharConversionException e) {
			throw new IOException(JsonData.mistake(e), e);
		}
		return dropped;
	}

	/** The columns of the layout come first, and all of them; what else there is follows. */
	private void add(Map<String, String> read) throws IOException {
		String id = read.getOrDefault(KEY, "").strip();
		Map<String, String> columns = new LinkedHashMap<>();
		for (LayoutField f : layout.fields()) {
			columns.put(f.name(), read.getOrDefault(f.name(), ""));
		}
		columns.put(KEY, id);
		read.forEach(columns::putIfAbsent);
		if (id.isEmpty() || !store.add(new HeldComplaint(id, List.of(), columns))) {
			dropped++;
		}
	}
}
