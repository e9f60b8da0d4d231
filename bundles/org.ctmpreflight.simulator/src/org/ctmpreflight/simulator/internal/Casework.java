package org.ctmpreflight.simulator.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.simulator.HeldComplaint;

/** What a record of casework makes of a complaint. */
final class Casework {
	private static final Map<String, String> CODED_COLUMNS = Map.of(CaseworkConditions.SATISFIED,
			"COMPLAINANT_SATISFIED", CaseworkConditions.NOTIFICATION, "RESOLUTION_NOTIFICATION", CaseworkConditions.HPI,
			"HPI_RELATED");
	private static final String AGENT_COLUMN = "AGENT_BROKER";
	private static final List<String> AGENT_DETAIL_COLUMNS = List.of("AGENT_BROKER_FNAME", "AGENT_BROKER_LNAME",
			"AGENT_BROKER_NPN", "AGENT_BROKER_FMO", "AGENT_BROKER_NOTES");

	private final RecordLayout upload;
	private final RecordLayout download = ComplaintFile.layout();
	private final Set<String> agentCategories;

	/** @param agentCategories categories of complaints that allow agent/broker data */
	Casework(RecordLayout upload, Set<String> agentCategories) {
		this.upload = upload;
		this.agentCategories = agentCategories.stream().map(Casework::key).collect(Collectors.toSet());
	}

	/** @param sent values by field, null for none; the conditions hold */
	HeldComplaint apply(HeldComplaint held, Map<String, String> sent, LocalDate today) {
		Map<String, String> columns = new LinkedHashMap<>(held.columns());
		String note = sent.get(CaseworkConditions.NOTES);
		if (held.resolved()) {
			append(columns, HeldComplaint.PLAN_CASEWORK_NOTES, note);
		} else {
			CODED_COLUMNS.forEach((field, column) -> {
				if (sent.get(field) != null) {
					columns.put(column, decoded(field, sent.get(field), column));
				}
			});
			if (sent.get(CaseworkConditions.RESOLVE).equals("Y")) {
				columns.put(HeldComplaint.RESOLUTION_DATE, DownloadFilter.DAY.format(today));
				columns.put(HeldComplaint.RESOLUTION_SUMMARY, note);
			} else {
				append(columns, HeldComplaint.PLAN_CASEWORK_NOTES, note);
			}
		}
		if (sent.get(CaseworkConditions.COMMENTS) != null) {
			append(columns, "COMMENTS", sent.get(CaseworkConditions.COMMENTS));
		}
		agent(columns, sent);
		List<String> notes = new ArrayList<>(held.notes());
		notes.add(note);
		return new HeldComplaint(held.id(), notes, columns);
	}

	/** Below what is there. What does not fit into the column is lost. */
	private void append(Map<String, String> columns, String column, String text) {
		String old = columns.get(column);
		String all = old.isEmpty() ? text : old + "\n" + text;
		int most = download.field(column).orElseThrow().maxLength();
		columns.put(column,
				all.codePointCount(0, all.length()) > most ? all.substring(0, all.offsetByCodePoints(0, most))
						: all);
	}

	/** The word for a code: both layouts list them in the same order. */
	private String decoded(String field, String code, String column) {
		LayoutField from = upload.field(field).orElseThrow();
		Iterator<String> words = download.field(column).orElseThrow().allowedValues().stream().map(a -> a.value())
				.iterator();
		for (int i = 0; !from.allowedValues().get(i).value().equals(code); i++) {
			words.next();
		}
		return words.next();
	}

	private void agent(Map<String, String> columns, Map<String, String> sent) {
		String flag = sent.get(CaseworkConditions.AGENT);
		if (flag == null || !agentCategories.contains(key(columns.get("COMPLAINT_CATEGORY")))) {
			return;
		}
		columns.put(AGENT_COLUMN, decoded(CaseworkConditions.AGENT, flag, AGENT_COLUMN));
		for (int i = 0; i < AGENT_DETAIL_COLUMNS.size(); i++) {
			String value = sent.get(CaseworkConditions.AGENT_DETAILS.get(i));
			if (flag.equals("N")) {
				columns.put(AGENT_DETAIL_COLUMNS.get(i), "");
			} else if (value != null) {
				columns.put(AGENT_DETAIL_COLUMNS.get(i), value);
			}
		}
	}

	private static String key(String category) {
		return category.strip().toLowerCase(Locale.ROOT);
	}
}
