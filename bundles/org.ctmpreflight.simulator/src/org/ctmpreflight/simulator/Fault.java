package org.ctmpreflight.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can go wrong with one call. Faults named {@code …-before} strike before anything is processed, those named
 * {@code …-midway} when half of an upload is, those named {@code …-after} once all is.
 */
public enum Fault {
	/** Processed late. */
	SLOW_BEFORE("slow-before", Kind.EVERY, "processed, and answered, only after 10 seconds"),
	/** Answered late. */
	SLOW_AFTER("slow-after", Kind.EVERY, "processed at once, answered after 10 seconds"),
	/** No answer, nothing processed. */
	RESET_BEFORE("reset-before", Kind.EVERY_RANDOM, "connection closed, nothing processed"),
	/** No answer, half processed. */
	RESET_MIDWAY("reset-midway", Kind.UPLOAD_RANDOM, "connection closed when half of the records are processed"),
	/** No answer, all processed. */
	RESET_AFTER("reset-after", Kind.EVERY_RANDOM, "processed, connection closed without an answer"),
	/** An error of the server, nothing processed. */
	ERROR_500_BEFORE("500-before", Kind.EVERY_RANDOM, "Internal Server Error, nothing processed"),
	/** An error of the server, half processed. */
	ERROR_500_MIDWAY("500-midway", Kind.UPLOAD_RANDOM, "Internal Server Error when half of the records are processed"),
	/** An error of the server, all processed. */
	ERROR_500_AFTER("500-after", Kind.EVERY_RANDOM, "processed, then Internal Server Error"),
	/** An error of a gateway, nothing processed. */
	ERROR_503_BEFORE("503-before", Kind.EVERY_RANDOM, "Service Unavailable, nothing processed"),
	/** An error of a gateway, all processed. */
	ERROR_504_AFTER("504-after", Kind.EVERY_RANDOM, "processed, then Gateway Timeout"),
	/** The server's own time-out, nothing processed. */
	ERROR_408_BEFORE("408-before", Kind.EVERY_RANDOM, "Request Timeout, nothing processed"),
	/** A redirection, nothing processed. */
	REDIRECT("redirect", Kind.EVERY, "302 to a page for signing in, nothing processed"),
	/** A refusal of the parameters, nothing processed. */
	ERROR_400("400", Kind.EVERY, "a parameter of the call is refused, nothing processed"),
	/** The key is out of date. */
	EXPIRED_KEY("expired-key", Kind.TOKEN, "403: the key has expired"),
	/** A refusal of a good token, once. */
	ERROR_401("401", Kind.DATA_RANDOM, "Authorization failed for this one call, though the token is good"),
	/** The token ends early. */
	EXPIRED_TOKEN("expired-token", Kind.DATA_RANDOM,
			"Authorization failed from this call on until a new token is fetched"),
	/** HTTP that ends too early. */
	TRUNCATED("truncated", Kind.EVERY_RANDOM, "processed, connection closed in mid-answer"),
	/** JSON that ends too early. */
	CUT_JSON("cut-json", Kind.EVERY_RANDOM, "processed, answered with JSON that ends too early"),
	/** A page in place of JSON. */
	NOT_JSON("not-json", Kind.EVERY_RANDOM, "processed, answered with a page in HTML"),
	/** Nothing in place of JSON. */
	EMPTY_BODY("empty-body", Kind.EVERY_RANDOM, "processed, answered with 200 and no body"),
	/** More than is known. */
	UNKNOWN_KEYS("unknown-keys", Kind.EVERY_RANDOM, "the answer has keys that nobody knows"),
	/** Complaints are left out. */
	MISSING_COMPLAINTS("missing-complaints", Kind.DOWNLOAD, "every other complaint is left out, the first among them"),
	/** A record is left out. */
	MISSING_ENTRIES("missing-entries", Kind.UPLOAD_RANDOM, "processed, the last record is missing in the answer"),
	/** Records in another order. */
	SHUFFLED("shuffled", Kind.UPLOAD_RANDOM, "the answer has the records in another order"),
	/** One line twice. */
	DUPLICATE_LINE("duplicate-line", Kind.UPLOAD_RANDOM, "the answer has the first record twice"),
	/** A line that was not sent. */
	LINE_OUT_OF_RANGE("line-out-of-range", Kind.UPLOAD_RANDOM, "the last line number in the answer is one too large"),
	/** No line at all. */
	NO_LINE("no-line", Kind.UPLOAD_RANDOM, "the last record in the answer has no line number"),
	/** Another complaint. */
	WRONG_ID("wrong-id", Kind.UPLOAD_RANDOM, "the last record in the answer has another complaint ID"),
	/** Another letter case. */
	STATUS_CASE("status-case", Kind.UPLOAD_RANDOM, "the answer's key is written STATUS"),
	/** No key. */
	BARE_ARRAY("bare-array", Kind.UPLOAD_RANDOM, "the answer is the array without the key Status"),
	/** The usual message, written otherwise. */
	MESSAGE_CASE("message-case", Kind.UPLOAD_RANDOM, "'Casework Saved' in other letter case and with more spaces"),
	/** Saved, in other words. */
	UNKNOWN_MESSAGE("unknown-message", Kind.UPLOAD_RANDOM,
			"the records are saved, and the answer says so in other words"),
	/** Not saved, in other words. */
	LOCKED("locked", Kind.UPLOAD, "nothing is saved, with a message that nobody knows");

	/** Which endpoints a fault concerns, the first of them where none is named, and whether it may come by chance. */
	private enum Kind {
		EVERY(false, Endpoint.UPLOAD, Endpoint.DOWNLOAD, Endpoint.TOKEN), //
		EVERY_RANDOM(true, Endpoint.UPLOAD, Endpoint.DOWNLOAD, Endpoint.TOKEN), //
		DATA_RANDOM(true, Endpoint.UPLOAD, Endpoint.DOWNLOAD), //
		UPLOAD_RANDOM(true, Endpoint.UPLOAD), //
		UPLOAD(false, Endpoint.UPLOAD), //
		DOWNLOAD(false, Endpoint.DOWNLOAD), //
		TOKEN(false, Endpoint.TOKEN);

		private final boolean random;
		private final List<Endpoint> endpoints;

		Kind(boolean random, Endpoint... endpoints) {
			this.random = random;
			this.endpoints = List.of(endpoints);
		}
	}

	private final String word;
	private final Kind kind;
	private final String description;

	Fault(String word, Kind kind, String description) {
		this.word = word;
		this.kind = kind;
		this.description = description;
	}

	/** The name in options. */
	public String word() {
		return word;
	}

	/** Endpoints whose calls it can strike; the first is meant where none is named. */
	public List<Endpoint> endpoints() {
		return kind.endpoints;
	}

	/** A line for help. */
	public String description() {
		return description;
	}

	/** The fault of that name; empty where there is none. */
	public static Optional<Fault> of(String word) {
		return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
	}

	/** Those that may come by chance: what a client can get over by itself, sooner or later. */
	public static List<Fault> random(Endpoint endpoint) {
		List<Fault> faults = new ArrayList<>();
		for (Fault f : values()) {
			if (f.kind.random && f.endpoints().contains(endpoint)) {
				faults.add(f);
			}
		}
		return faults;
	}
}
