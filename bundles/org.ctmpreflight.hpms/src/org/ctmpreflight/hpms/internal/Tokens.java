package org.ctmpreflight.hpms.internal;

import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongSupplier;

import org.ctmpreflight.hpms.HpmsException;
import org.ctmpreflight.hpms.HpmsFailure.Call;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.KeySecret;
import org.ctmpreflight.hpms.UnreadableAnswerException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** Gets tokens and renews them when 80 % of their life is over. Safe for several threads. */
public final class Tokens {
	private static final JsonFactory JSON = new JsonFactory();
	private static final int LONGEST_ANSWER = 1 << 16;
	private static final long NANOS = 1_000_000_000L;
	private static final long LONGEST_LIFE = 1 << 25; // seconds, about a year

	private final HpmsSettings settings;
	private final KeySecret secret;
	private final Caller caller;
	private final LongSupplier nanoTime;
	private Token token;

	/** @param renewal moment by the clock; null where HPMS told no life */
	record Token(String text, Long renewal) {
	}

	/** @param nanoTime a clock as {@link System#nanoTime()} */
	public Tokens(HpmsSettings settings, KeySecret secret, Caller caller, LongSupplier nanoTime) {
		this.settings = settings;
		this.secret = secret;
		this.caller = caller;
		this.nanoTime = nanoTime;
	}

	/** A token that should be valid for the next call. */
	public synchronized String get() throws HpmsException {
		if (token == null || token.renewal() != null && nanoTime.getAsLong() - token.renewal() >= 0) {
			token = null;
			token = fetch();
		}
		return token.text();
	}

	/** Never uses a token again that HPMS did not accept. */
	public synchronized void discard(String refused) {
		if (token != null && token.text().equals(refused)) {
			token = null;
		}
	}

	private Token fetch() throws HpmsException {
		List<String> sent = List.of(settings.user(), settings.scopes(), settings.keyId(), secret.reveal());
		long asked = nanoTime.getAsLong();
		try {
			return caller.call(Call.TOKEN, settings.tokenPath(), body(), null, new MessageCleaner(sent),
					answer -> read(answer, asked));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private byte[] body() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (JsonGenerator json = JSON.createGenerator(body)) {
			json.writeStartObject();
			json.writeStringField("userName", settings.user());
			json.writeStringField("scopes", settings.scopes());
			json.writeStringField("keyId", settings.keyId());
			json.writeStringField("keySecret", secret.reveal());
			json.writeEndObject();
		}
		return body.toByteArray();
	}

	static Token read(InputStream answer, long asked) throws IOException {
		byte[] bytes = answer.readNBytes(LONGEST_ANSWER);
		String text = null;
		Long seconds = null;
		try (JsonParser json = JSON.createParser(bytes)) {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				throw new UnreadableAnswerException("is no JSON object");
			}
			while (json.nextToken() != JsonToken.END_OBJECT) {
				String key = json.currentName();
				JsonToken value = json.nextToken();
				if ("accessToken".equals(key) && value == JsonToken.VALUE_STRING) {
					text = json.getText();
				} else if ("expires".equals(key) && (value == JsonToken.VALUE_STRING || value.isNumeric())) {
					seconds = (long) json.getValueAsDouble();
				} else {
					json.skipChildren();
				}
			}
		} catch (JsonProcessingException | CharConversionException e) {
			throw new UnreadableAnswerException("is no JSON");
		}
		if (text == null || text.isEmpty() || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
			throw new UnreadableAnswerException("holds no accessToken");
		}
		return new Token(text, seconds == null ? null : asked + Math.min(seconds, LONGEST_LIFE) * NANOS / 10 * 8);
	}
}
