package org.ctmpreflight.simulator.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * What a call is answered.
 *
 * @param status  of HTTP
 * @param type    media type of the body
 * @param cookies to be set, {@code name=value}
 * @param length  bytes of the body; negative where that shows only as it is written
 * @param body    not null
 */
record Reply(int status, String type, List<String> cookies, long length, Body body) {
	static final String JSON = "application/json";

	/** Writes itself. */
	interface Body {
		/** @return what was counted, for the log; empty where nothing was */
		String write(OutputStream out) throws IOException;
	}

	/** Writes JSON. */
	interface Json {
		void write(JsonGenerator json) throws IOException;
	}

	static Reply of(int status, String type, byte[] body, String counts) {
		return new Reply(status, type, List.of(), body.length, out -> {
			out.write(body);
			return counts;
		});
	}

	static Reply json(int status, String counts, Json content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator json = ComplaintJson.FACTORY.createGenerator(out)) {
			content.write(json);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return of(status, JSON, out.toByteArray(), counts);
	}

	/** An answer that is as long as it comes. */
	static Reply stream(Body body) {
		return new Reply(200, JSON, List.of(), -1, body);
	}

	static Reply refused(Refusal refusal) {
		return json(refusal.status(), "", json -> {
			json.writeStartObject();
			json.writeStringField("error", refusal.getMessage());
			json.writeEndObject();
		});
	}

	static Reply page() {
		return of(200, "text/html", "<html><body>Please sign in</body></html>".getBytes(StandardCharsets.UTF_8), "");
	}

	Reply withCookies(List<String> more) {
		return new Reply(status, type, List.copyOf(more), length, body);
	}
}
