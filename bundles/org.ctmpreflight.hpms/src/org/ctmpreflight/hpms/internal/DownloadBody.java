package org.ctmpreflight.hpms.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.hpms.DownloadFilter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * The body of a download call: six keys, all of them always.
 *
 * @param status    complaint status
 * @param contracts joined by comma and space
 * @param from      yyyy-mm-dd
 * @param to        yyyy-mm-dd, or empty for today
 */
public record DownloadBody(String status, String contracts, String from, String to, boolean withAttachment,
		boolean withRequests) {

	/** @param lookBack where the filter has no first day */
	public static DownloadBody of(DownloadFilter filter, LocalDate lookBack) {
		return new DownloadBody(filter.status().code(), String.join(", ", filter.contracts()),
				(filter.from() == null ? lookBack : filter.from()).toString(),
				filter.to() == null ? "" : filter.to().toString(), filter.withAttachment(), filter.withRequests());
	}

	/** The values that an answer could quote. */
	public List<String> values() {
		List<String> values = new ArrayList<>(List.of(status, contracts, from, to));
		values.addAll(List.of(contracts.split(", ")));
		return values;
	}

	/** As JSON. */
	public byte[] bytes() {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		try (JsonGenerator json = new JsonFactory().createGenerator(body)) {
			json.writeStartObject();
			json.writeStringField("complaintStatus", status);
			json.writeStringField("contracts", contracts);
			json.writeStringField("dateFrom", from);
			json.writeStringField("dateTo", to);
			json.writeBooleanField("limitToAttachment", withAttachment);
			json.writeBooleanField("limitToRequests", withRequests);
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return body.toByteArray();
	}
}
