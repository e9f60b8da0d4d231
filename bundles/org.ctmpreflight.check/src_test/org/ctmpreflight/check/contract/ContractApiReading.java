package org.ctmpreflight.check.contract;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** The section "API bodies" of the contract: a {@code .json} file as the body of an upload call. */
public final class ContractApiReading {

	// the contract knows no limit of its own here
	private static final JsonFactory JSON = JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE)
					.maxStringLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE)
					.maxNumberLength(Integer.MAX_VALUE).build())
			.build();

	private final List<ContractField> fields;
	private final Map<String, ContractField> fieldByKey = new HashMap<>();
	private final ContractFindings findings = new ContractFindings();
	private final List<ContractRecord> records = new ArrayList<>();

	private ContractApiReading(LocalDate asOf) {
		// the keys are those of the layout version in effect: seven of them before the release
		fields = ContractField.upload(ContractReading.layoutVersionInEffect(asOf));
		for (ContractField field : fields) {
			fieldByKey.put(field.name(), field);
		}
	}

	/** The findings without a plan download; empty where the JSON cannot be parsed, which is exit 4. */
	public static Optional<List<ContractFinding>> findings(byte[] body, LocalDate asOf) {
		return findings(body, asOf, null, List.of());
	}

	/** As for an upload file; empty where the JSON cannot be parsed, which is exit 4. */
	public static Optional<List<ContractFinding>> findings(byte[] body, LocalDate asOf, ContractDownload download,
			List<AgentBrokerCategory> categories) {
		ContractApiReading reading = new ContractApiReading(asOf);
		try {
			reading.readBody(ContractText.decode(body).text());
		} catch (JsonProcessingException notJson) {
			return Optional.empty();
		} catch (IOException impossible) {
			throw new IllegalStateException(impossible);
		}
		new ContractRules(reading.fields.size(), asOf, download, categories).check(reading.records, reading.findings);
		return Optional.of(reading.findings.sorted());
	}

	private void readBody(String text) throws IOException {
		try (JsonParser parser = JSON.createParser(text)) {
			JsonToken top = parser.nextToken();
			if (top == null) {
				throw new NotJson("nothing there");
			}
			// "line and field null where the top is not an array, or is empty"
			if (top != JsonToken.START_ARRAY) {
				findings.file("api-shape", "error");
				parser.skipChildren();
			} else if (!readElements(parser)) {
				findings.file("api-shape", "error");
			}
			if (parser.nextToken() != null) {
				throw new NotJson("more after the end");
			}
		}
	}

	private boolean readElements(JsonParser parser) throws IOException {
		// "`line` is the 1-based place in the array"
		long line = 0;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			line++;
			if (parser.currentToken() == JsonToken.START_OBJECT) {
				readObject(parser, line);
			} else {
				// "line n, field null where an element is no object (nothing else is checked on it)"
				findings.line("api-shape", "error", line);
				parser.skipChildren();
			}
		}
		return line > 0;
	}

	private void readObject(JsonParser parser, long line) throws IOException {
		Set<String> seen = new HashSet<>();
		boolean unknownOrRepeated = false;
		Set<ContractField> misshapen = new HashSet<>(fields);
		List<String> raws = new ArrayList<>(Collections.nCopies(fields.size(), ""));
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			JsonToken token = parser.nextToken();
			ContractField field = fieldByKey.get(key);
			boolean first = seen.add(key);
			if (field == null || !first) {
				unknownOrRepeated = true;
			} else if (token == JsonToken.VALUE_NULL) {
				// "null is blank"
				misshapen.remove(field);
			} else if (token == JsonToken.VALUE_STRING && !parser.getText().isEmpty()) {
				raws.set(field.number() - 1, parser.getText());
				misshapen.remove(field);
			}
			parser.skipChildren();
		}
		ContractRecord record = new ContractRecord(line, raws);
		records.add(record);
		// "or has unknown or repeated keys (one finding)"; of a repeated key the first counts, as with columns
		if (unknownOrRepeated) {
			findings.record("api-shape", "error", record);
		}
		// "line n and field where one of the thirteen keys is absent, or its value is `""` or neither string nor null
		// (it is then blank for all other checks)"
		for (ContractField field : misshapen) {
			findings.field("api-shape", "error", record, field.number());
		}
		ContractFieldChecks.check(record, fields, findings);
	}

	private static final class NotJson extends JsonProcessingException {

		private static final long serialVersionUID = 1L;

		NotJson(String message) {
			super(message);
		}
	}
}
