package org.ctmpreflight.hpms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.ctmpreflight.hpms.UploadOutcome.Kind;
import org.ctmpreflight.layout.JsonData;

/** What is known of the messages that CTM gives for a record: data, since CMS lists but two of them. */
final class KnownMessages {
	private static final String DATA = "messages.json";
	private static final Map<String, Kind> KINDS = read();

	private KnownMessages() {
	}

	/** What a message means; case and white space do not matter. */
	static Kind kind(String message) {
		return KINDS.getOrDefault(key(message), Kind.UNRECOGNISED);
	}

	private static String key(String message) {
		return MessageCleaner.fold(message).toLowerCase(Locale.ROOT);
	}

	private static Map<String, Kind> read() {
		Map<String, Kind> kinds = new HashMap<>();
		try (InputStream in = KnownMessages.class.getResourceAsStream(DATA); JsonData json = JsonData.open(in, DATA)) {
			json.object(key -> {
				Kind kind = Kind.valueOf(key.toUpperCase(Locale.ROOT));
				json.array(() -> kinds.put(key(json.text()), kind));
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return kinds;
	}
}
