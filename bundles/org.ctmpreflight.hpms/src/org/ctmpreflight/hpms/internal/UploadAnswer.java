package org.ctmpreflight.hpms.internal;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.hpms.UnreadableAnswerException;
import org.ctmpreflight.hpms.UploadOutcome.Kind;
import org.ctmpreflight.hpms.UploadOutcome.RecordAnswer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * The answer of an upload call, joined with the records by their place in the batch. What belongs to no record beyond
 * doubt makes the records that it may belong to unknown. For one batch.
 */
public final class UploadAnswer {
	private static final long SMALLEST_LIMIT = 1 << 20;
	private static final long LIMIT_A_RECORD = 1 << 13;

	private final List<String> ids;
	private final MessageCleaner cleaner;
	private final RecordAnswer[] answers;
	private final Set<String> doubtful = new HashSet<>();

	private UploadAnswer(List<String> ids, MessageCleaner cleaner) {
		this.ids = ids;
		this.cleaner = cleaner;
		this.answers = new RecordAnswer[ids.size()];
	}

	/**
	 * @param ids complaint IDs of the batch, in its order
	 * @return an answer for each of them
	 * @throws UnreadableAnswerException if it is no such answer
	 */
	public static List<RecordAnswer> read(InputStream in, List<String> ids, MessageCleaner cleaner) throws IOException {
		JsonFactory factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
				.streamReadConstraints(StreamReadConstraints.builder()
						.maxDocumentLength(SMALLEST_LIMIT + LIMIT_A_RECORD * ids.size()).build())
				.build();
		UploadAnswer answer = new UploadAnswer(ids, cleaner);
		try (JsonParser json = factory.createParser(in)) {
			answer.read(json);
			if (json.nextToken() != null) {
				throw new UnreadableAnswerException("does not end where its JSON ends");
			}
		} catch (JsonProcessingException | CharConversionException e) {
			throw new UnreadableAnswerException("is no JSON, or ends too early");
		}
		return answer.joined();
	}

	private void read(JsonParser json) throws IOException {
		JsonToken first = json.nextToken();
		if (first == JsonToken.START_ARRAY) {
			entries(json);
			return;
		}
		if (first != JsonToken.START_OBJECT) {
			throw new UnreadableAnswerException("is no JSON object or array");
		}
		boolean found = false;
		while (json.nextToken() != JsonToken.END_OBJECT) {
			boolean status = json.currentName().equalsIgnoreCase("Status");
			if (json.nextToken() == JsonToken.START_ARRAY && status) {
				if (found) {
					throw new UnreadableAnswerException("has Status twice");
				}
				found = true;
				entries(json);
			} else {
				json.skipChildren();
			}
		}
		if (!found) {
			throw new UnreadableAnswerException("has no array Status");
		}
	}

	private void entries(JsonParser json) throws IOException {
		while (json.nextToken() != JsonToken.END_ARRAY) {
			if (json.currentToken() == JsonToken.START_OBJECT) {
				entry(json);
			} else {
				json.skipChildren();
			}
		}
	}

	private void entry(JsonParser json) throws IOException {
		long line = 0;
		String id = null;
		String message = null;
		while (json.nextToken() != JsonToken.END_OBJECT) {
			String key = json.currentName();
			JsonToken value = json.nextToken();
			if (key.equals("line") && value == JsonToken.VALUE_NUMBER_INT
					&& json.getNumberType() == JsonParser.NumberType.INT) {
				line = json.getIntValue();
			} else if (key.equals("complaintId") && value == JsonToken.VALUE_STRING) {
				id = json.getText().strip();
			} else if (key.equals("message") && value == JsonToken.VALUE_STRING) {
				message = json.getText();
			} else {
				json.skipChildren();
			}
		}
		if (line < 1 || line > answers.length) {
			doubtful.add(id);
			return;
		}
		int i = (int) line - 1;
		answers[i] = answers[i] != null ? unknown("HPMS answered twice for this line")
				: answer(ids.get(i), id, message);
	}

	private RecordAnswer answer(String sent, String id, String message) {
		if (!sent.equals(id)) {
			return unknown("HPMS answered for another complaint");
		}
		if (message == null) {
			return unknown("HPMS gave no message");
		}
		return new RecordAnswer(KnownMessages.kind(message), cleaner.clean(message));
	}

	private List<RecordAnswer> joined() {
		List<RecordAnswer> all = new ArrayList<>();
		for (int i = 0; i < answers.length; i++) {
			if (doubtful.contains(ids.get(i))) {
				all.add(unknown("HPMS gave an answer for this complaint without its line"));
			} else {
				all.add(answers[i] == null ? unknown("HPMS gave no answer for this line") : answers[i]);
			}
		}
		return all;
	}

	private static RecordAnswer unknown(String why) {
		return new RecordAnswer(Kind.UNKNOWN, why);
	}
}
