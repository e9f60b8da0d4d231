package org.ctmpreflight.simulator.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.ctmpreflight.simulator.Fault;

import com.fasterxml.jackson.core.JsonGenerator;

/** What an upload is answered, and the ways in which that can be strange. */
final class UploadAnswer {
	static final String SAVED = "Casework Saved";
	static final String NO_SUCH_CASE = "The specified case does not exist.";
	private static final String OTHER_CASE = "CASEWORK  saved ";
	private static final String OTHER_WORDS = "Casework was accepted.";
	private static final String OTHER_ID = "C0000000000";

	/**
	 * @param line    place in the array that was sent, from 1; null for none
	 * @param message for the user
	 */
	record Entry(Integer line, String id, String message) {
	}

	private UploadAnswer() {
	}

	/** @param entries one a record, in order, one at least */
	static Reply of(List<Entry> entries, Fault fault) {
		long saved = entries.stream().filter(e -> e.message.equals(SAVED)).count();
		List<Entry> told = fault == null ? entries : told(entries, fault);
		return Reply.json(200, entries.size() + " records, " + saved + " saved", json -> {
			if (fault == Fault.BARE_ARRAY) {
				write(json, told, false);
				return;
			}
			json.writeStartObject();
			json.writeFieldName(fault == Fault.STATUS_CASE ? "STATUS" : "Status");
			write(json, told, fault == Fault.UNKNOWN_KEYS);
			if (fault == Fault.UNKNOWN_KEYS) {
				json.writeStringField("requestId", "1");
			}
			json.writeEndObject();
		});
	}

	private static List<Entry> told(List<Entry> entries, Fault fault) {
		List<Entry> told = new ArrayList<>(entries);
		int last = told.size() - 1;
		Entry end = told.get(last);
		switch (fault) {
			case MISSING_ENTRIES -> told.remove(last);
			case SHUFFLED -> Collections.reverse(told);
			case DUPLICATE_LINE -> told.add(told.get(0));
			case LINE_OUT_OF_RANGE -> told.set(last, new Entry(end.line + 1, end.id, end.message));
			case NO_LINE -> told.set(last, new Entry(null, end.id, end.message));
			case WRONG_ID -> told.set(last, new Entry(end.line, OTHER_ID, end.message));
			case MESSAGE_CASE -> told.replaceAll(e -> new Entry(e.line, e.id, said(e, OTHER_CASE)));
			case UNKNOWN_MESSAGE -> told.replaceAll(e -> new Entry(e.line, e.id, said(e, OTHER_WORDS)));
			default -> {
				// the others do not concern the entries
			}
		}
		return told;
	}

	private static String said(Entry entry, String saved) {
		return entry.message.equals(SAVED) ? saved : entry.message;
	}

	private static void write(JsonGenerator json, List<Entry> entries, boolean more) throws IOException {
		json.writeStartArray();
		for (Entry e : entries) {
			json.writeStartObject();
			if (e.line != null) {
				json.writeNumberField("line", e.line);
			}
			json.writeStringField("complaintId", e.id);
			json.writeStringField("message", e.message);
			if (more) {
				json.writeNullField("caseworker");
			}
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
