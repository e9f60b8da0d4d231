package org.ctmpreflight.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.ctmpreflight.layout.JsonData;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * What a plan download was asked with, as it is recorded beside it. Immutable.
 *
 * @param status         which complaints
 * @param contracts      of which contracts; empty for all
 * @param from           first day; null for the look-back start
 * @param to             last day; null for today
 * @param withAttachment whether only complaints with an attachment
 * @param withRequests   whether only complaints with answered plan requests
 */
public record DownloadRequest(Status status, List<String> contracts, LocalDate from, LocalDate to,
		boolean withAttachment, boolean withRequests) {
	/** What the name of a download is followed by in the name of its record. */
	public static final String EXTENSION = ".request.json";

	private static final String SCHEMA = "ctm-preflight/download-request/1";

	/** Which complaints are asked for. */
	public enum Status {
		/** All complaints. */
		ALL,
		/** Those that are not resolved. */
		OPEN,
		/** Those that are resolved. */
		RESOLVED;

		/** The word used in options and records. */
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** Copies the list. */
	public DownloadRequest {
		Objects.requireNonNull(status);
		contracts = List.copyOf(contracts);
	}

	/** Where the record of a download stands, whether or not it is there. */
	public static Path beside(Path download) {
		return Path.of(download + EXTENSION);
	}

	/** Whether complaints were left out by a filter. */
	public boolean partial() {
		return status != Status.ALL || !contracts.isEmpty() || from != null || to != null || withAttachment
				|| withRequests;
	}

	/** @throws IOException where it cannot be read or is no record: file, line, column and what was expected */
	public static DownloadRequest read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file); JsonData data = JsonData.open(in, file.toString())) {
			Draft d = new Draft();
			data.object(key -> {
				switch (key) {
					case "schema" -> d.schema = schema(data);
					case "status" -> d.status = data.word(Status.class, n -> n.toLowerCase(Locale.ROOT));
					case "contracts" -> data.array(() -> d.contracts.add(data.text()));
					case "from" -> d.from = data.dateOrNull();
					case "to" -> d.to = data.dateOrNull();
					case "withAttachment" -> d.withAttachment = data.flag();
					case "withRequests" -> d.withRequests = data.flag();
					default -> throw data.unknown(key);
				}
			});
			data.require("schema", d.schema);
			data.require("status", d.status);
			data.end();
			return new DownloadRequest(d.status, d.contracts, d.from, d.to, d.withAttachment, d.withRequests);
		}
	}

	private static String schema(JsonData data) throws IOException {
		String schema = data.text();
		if (!schema.equals(SCHEMA)) {
			throw data.problem("expected \"" + SCHEMA + "\"");
		}
		return schema;
	}

	/** @param out not closed */
	public void write(OutputStream out) throws IOException {
		try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.writeStartObject();
			json.writeStringField("schema", SCHEMA);
			json.writeStringField("status", status.text());
			json.writeArrayFieldStart("contracts");
			for (String contract : contracts) {
				json.writeString(contract);
			}
			json.writeEndArray();
			json.writeStringField("from", from == null ? null : from.toString());
			json.writeStringField("to", to == null ? null : to.toString());
			json.writeBooleanField("withAttachment", withAttachment);
			json.writeBooleanField("withRequests", withRequests);
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	private static final class Draft {
		String schema;
		Status status;
		final List<String> contracts = new ArrayList<>();
		LocalDate from;
		LocalDate to;
		boolean withAttachment;
		boolean withRequests;
	}
}
