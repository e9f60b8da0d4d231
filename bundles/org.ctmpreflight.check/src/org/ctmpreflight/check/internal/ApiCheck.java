package org.ctmpreflight.check.internal;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.JsonData;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.RuleSet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** Checks the body of an upload call: a JSON array, one object a record, read as a stream. */
final class ApiCheck {
	private static final int STEP = 1 << 10;

	private final RecordLayout layout;
	private final FindingTypes types;
	private final FileFindings findings;
	private final RecordChecker checker;
	private final FindingWriter writer;
	private final Map<String, Integer> places = new HashMap<>();
	private final LineBlock block;
	private final BlockRecords known;
	private final DuplicateIndex duplicates = new DuplicateIndex();
	private final FindingList found = new FindingList();
	private final String[] values;
	private final boolean[] present;
	private long records;

	ApiCheck(RecordLayout layout, RuleSet rules, FindingTypes types, Complaints complaints, FileFindings findings) {
		this.layout = layout;
		this.types = types;
		this.findings = findings;
		this.checker = new RecordChecker(layout, rules, types, complaints);
		this.writer = findings.writer();
		this.block = new LineBlock(layout.fields().size());
		this.known = new BlockRecords(layout);
		this.values = new String[layout.fields().size()];
		this.present = new boolean[values.length];
		for (LayoutField f : layout.fields()) {
			places.put(f.name(), f.number() - 1);
		}
	}

	/** @throws IOException where the text is no JSON, too */
	void run(String file, InputSource source, InputStream in, CheckMonitor monitor) throws IOException {
		try (checker; JsonParser parser = new JsonFactory().createParser(in)) {
			JsonToken first = parser.nextToken();
			if (first == null) {
				throw new IOException("is no JSON: it is empty");
			}
			if (first != JsonToken.START_ARRAY) {
				findings.addForFile(types.number(ParserFinding.API_SHAPE));
				parser.skipChildren();
			} else {
				long place = 0;
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					element(parser, ++place);
					if (place % STEP == 0
							&& !monitor.progress(file, parser.currentLocation().getByteOffset(), source.size())) {
						throw new CheckCancelledException();
					}
				}
				if (place == 0) {
					findings.addForFile(types.number(ParserFinding.API_SHAPE));
				}
			}
			if (parser.nextToken() != null) {
				throw new IOException("is no JSON: something follows its end");
			}
			findings.append(writer);
			findings.finish(List.of(writer));
		} catch (JsonProcessingException | CharConversionException e) {
			throw new IOException(JsonData.mistake(e), e);
		}
	}

	private void element(JsonParser parser, long place) throws IOException {
		found.clear();
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			parser.skipChildren();
			found.add(types.number(ParserFinding.API_SHAPE), 0);
			writer.line(place, FindingCursor.NO_COMPLAINT, found, f -> null);
		} else {
			object(parser);
			records++;
			block.clear();
			block.addRecord(values);
			known.size(1);
			known.lineNumber = place;
			known.read(block, 0);
			duplicates.see(known, block, 0);
			checker.check(block, 0, known, found);
			writer.line(place, Math.max(known.id[0], FindingCursor.NO_COMPLAINT), found, f -> values[f - 1]);
		}
		findings.append(writer);
	}

	/** Reads the values of one object; what is wrong with its keys is added to the findings. */
	private void object(JsonParser parser) throws IOException {
		Arrays.fill(values, "");
		Arrays.fill(present, false);
		boolean[] wrong = new boolean[values.length];
		boolean oddKeys = false;
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			Integer place = places.get(parser.currentName());
			JsonToken value = parser.nextToken();
			if (place == null) {
				oddKeys = true;
				parser.skipChildren();
				continue;
			}
			if (present[place]) {
				// of a repeated key the first counts, as of repeated columns
				oddKeys = true;
				parser.skipChildren();
				continue;
			}
			present[place] = true;
			if (value == JsonToken.VALUE_STRING) {
				values[place] = wellFormed(parser.getText());
				wrong[place] = values[place].isEmpty();
			} else if (value != JsonToken.VALUE_NULL) {
				wrong[place] = true;
				parser.skipChildren();
			}
		}
		int type = types.number(ParserFinding.API_SHAPE);
		if (oddKeys) {
			found.add(type, 0);
		}
		for (LayoutField f : layout.fields()) {
			int i = f.number() - 1;
			if (!present[i] || wrong[i]) {
				found.add(type, f.number());
			}
		}
	}

	/** Each surrogate that is not half of a pair as U+FFFD. */
	private static String wellFormed(String text) {
		StringBuilder fixed = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			} else if (Character.isSurrogate(c)) {
				if (fixed == null) {
					fixed = new StringBuilder(text);
				}
				fixed.setCharAt(i, '\uFFFD');
			}
		}
		return fixed == null ? text : fixed.toString();
	}

	/** Number of objects. */
	long records() {
		return records;
	}

	/** Rules that threw, each with its first record, by code. */
	List<FailedRule> failed() {
		return FailedRules.firstOfEach(checker.session().failed());
	}
}
