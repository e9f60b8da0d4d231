package org.ctmpreflight.check.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Plan downloads as text that know a part of an upload's complaints and notes. */
final class AdversarialDownloads {

	private static final String[] CATEGORIES = { "Marketing", "Enrollment/Disenrollment", "Premiums and Costs", "" };
	private static final String[] SUBCATEGORIES = { "Agent or broker", "Other", "" };

	private final Choices choices;
	private final AdversarialValues values;
	private final Map<String, ContractField> columnByName = new HashMap<>();

	AdversarialDownloads(Choices choices, AdversarialValues values) {
		this.choices = choices;
		this.values = values;
		ContractField.OLD_DOWNLOAD.forEach(column -> columnByName.put(column.name(), column));
		ContractField.DOWNLOAD.forEach(column -> columnByName.put(column.name(), column));
	}

	String text() {
		StringBuilder text = new StringBuilder();
		String end = choices.oneOf("\n", "\r\n", "\r");
		if (choices.chance(0.05)) {
			text.append(choices.oneOf(end, "  " + end));
		}
		if (choices.chance(0.02)) {
			return text.toString();
		}
		List<String> heading = heading();
		text.append(String.join("\t", heading)).append(end);
		boolean mayDrop = choices.chance(0.15);
		for (String id : ids()) {
			String row = String.join("\t", row(heading, id));
			if (mayDrop && choices.chance(0.2)) {
				row = choices.oneOf(row + "\t", row + "\tmore", "alone", row.substring(row.indexOf('\t') + 1));
			}
			text.append(row).append(choices.chance(0.98) ? end : choices.oneOf("\n", "\r\n", "\r"));
			if (choices.chance(0.02)) {
				text.append(choices.oneOf("", " ", "   ")).append(end);
			}
		}
		return text.toString();
	}

	/** A table of categories, in case and white space not always as the downloads write them; may be empty. */
	List<AgentBrokerCategory> categories() {
		List<AgentBrokerCategory> categories = new ArrayList<>();
		for (int i = choices.between(0, 3); i > 0; i--) {
			String category = choices.oneOf("Marketing", "MARKETING", " premiums  and\u00A0costs ", "Something else");
			String subcategory = choices.oneOf("", "Agent or broker", "agent  OR broker ");
			categories.add(new AgentBrokerCategory(category, subcategory));
		}
		return categories;
	}

	private List<String> heading() {
		boolean old = choices.chance(0.2);
		List<String> heading = new ArrayList<>();
		(old ? ContractField.OLD_DOWNLOAD : ContractField.DOWNLOAD).forEach(column -> heading.add(column.name()));
		if (choices.chance(0.3)) {
			choices.shuffle(heading);
		}
		if (choices.chance(0.3)) {
			for (int i = choices.between(1, 5); i > 0; i--) {
				heading.remove(choices.between(0, heading.size() - 1));
			}
		}
		if (choices.chance(0.1)) {
			heading.remove(choices.oneOf("COMPLAINT_ID", "RESOLUTION_DATE", "RESOLUTION_SUMMARY",
					"PLAN_CASEWORK_NOTES", "COMPLAINT_CATEGORY", "COMPLAINT_SUBCATEGORY"));
		}
		if (choices.chance(0.2)) {
			String name = choices.oneOf("NEW_COLUMN", "", " ", "complaint_id", " COMPLAINT_ID",
					"AGENT_BROKER_INFORMATION", "AGENT_BROKER_NOTES", "R\u00C9SUM\u00C9", "\"COMMENTS\"");
			heading.add(choices.between(0, heading.size()), name);
		}
		if (choices.chance(0.15)) {
			heading.add(choices.between(0, heading.size()), choices.oneOf(heading));
		}
		if (choices.chance(0.05)) {
			int place = choices.between(0, heading.size() - 1);
			String name = heading.get(place);
			heading.set(place, choices.oneOf(name.toLowerCase(Locale.ROOT), name + " ", " " + name,
					"\"" + name + "\"", name + "\u00A0"));
		}
		return heading;
	}

	private List<String> ids() {
		List<String> ids = new ArrayList<>();
		for (String id : values.ids()) {
			if (choices.chance(0.7)) {
				ids.add(id);
			}
			if (choices.chance(0.1)) {
				ids.add(choices.oneOf(id, " " + id, id + " "));
			}
		}
		for (int i = choices.between(0, 3); i > 0; i--) {
			ids.add(values.id());
		}
		choices.shuffle(ids);
		return ids;
	}

	private List<String> row(List<String> heading, String id) {
		List<String> row = new ArrayList<>();
		for (String name : heading) {
			row.add(withoutBreaks(cell(name, id)));
		}
		return row;
	}

	private String cell(String name, String id) {
		return switch (name) {
			case "COMPLAINT_ID" -> id;
			case "RESOLUTION_DATE" -> choices.chance(0.5) ? "" : values.value(columnByName.get(name));
			case "RESOLUTION_SUMMARY", "PLAN_CASEWORK_NOTES" -> notes();
			case "COMPLAINT_CATEGORY" -> choices.oneOf(CATEGORIES);
			case "COMPLAINT_SUBCATEGORY" -> choices.oneOf(SUBCATEGORIES);
			case "AGENT_BROKER_INFORMATION" -> choices.oneOf("", "x".repeat(300));
			default -> {
				ContractField column = columnByName.get(name);
				yield column == null ? choices.oneOf("", "something") : values.value(column);
			}
		};
	}

	/** Notes as CTM holds them: none, one, one among others, or one with its white space written otherwise. */
	private String notes() {
		String note = choices.oneOf(values.notes());
		return switch (choices.between(0, 7)) {
			case 0, 1 -> "";
			case 2 -> note;
			case 3 -> "09/01/2025 " + note + " 10/02/2025 " + choices.oneOf(values.notes());
			case 4 -> "before" + note + "after";
			case 5 -> values.noteWithOtherSpaces(note);
			case 6 -> choices.oneOf(" ", "\u00A0", values.textOfLength(choices.oneOf(30, 9999, 10000, 10001)));
			default -> String.join(" ", values.notes());
		};
	}

	/** A download's values hold no tab and no line end of their own. */
	private static String withoutBreaks(String value) {
		return value.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
	}
}
