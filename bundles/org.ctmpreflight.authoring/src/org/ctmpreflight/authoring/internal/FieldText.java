package org.ctmpreflight.authoring.internal;

import java.util.Map;

import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.FieldType;
import org.ctmpreflight.layout.LayoutField;

/** What the words of rules mean, in lines of plain text. */
public final class FieldText {
	private static final Map<String, String> ANNOTATIONS = Map.ofEntries(
			Map.entry("Severity", "How grave a finding is: error, warning or info."),
			Map.entry("Field", "The field at which it is reported, by its canonical name."),
			Map.entry("Related", "The other fields that the rule looks at, with commas between."),
			Map.entry("Citation", "Where it is written that it must be so."),
			Map.entry("Message", "What is wrong, in one sentence. {field} becomes the name of the field."),
			Map.entry("Explanation", "What is demanded and why."),
			Map.entry("Remedy", "What to do to put it right."),
			Map.entry("EffectiveFrom", "First day on which the rule is in effect, yyyy-mm-dd."),
			Map.entry("EffectiveTo", "Last day on which the rule is in effect, yyyy-mm-dd."),
			Map.entry("Needs", "\"download\" where the rule looks at the plan download: without one it is skipped."),
			Map.entry("Columns", "Columns of the plan download that the rule looks at."),
			Map.entry("Table", "Reference table that the rule looks at."),
			Map.entry("PartialSeverity", "The severity where the plan download is known to be partial."),
			Map.entry("PartialMessage", "The message where the plan download is known to be partial."));
	private static final Map<String, String> FUNCTIONS = Map.of("length", "Number of characters of a text.", "words",
			"Number of words of a text: what stands between spaces and has a letter or digit.", "allCapitals",
			"Whether a text has two letters or more, all capitals.", "holdsSsn",
			"Whether something in a text looks like a Social Security number.", "holdsMbi",
			"Whether something in a text looks like a Medicare Beneficiary Identifier.");
	private static final Map<String, String> FLAGS = Map.of("agentBrokerDetail",
			"Whether an agent/broker field after Agent/Broker Complaint is filled in.", "duplicateId",
			"Whether an earlier record has the same complaint ID.", "duplicateNote",
			"Whether an earlier record has the same complaint ID and note.", "duplicateResolve",
			"Whether an earlier record of the complaint says the opposite in Resolve Complaint Y/N.",
			"complaintFound", "Whether the complaint is in the plan download.", "complaintMissing",
			"Whether the complaint is not in the plan download.", "complaintResolved",
			"Whether the complaint is resolved in the plan download.", "noteAlreadyInCtm",
			"Whether CTM holds the casework note already.", "agentBrokerCategoryAllowed",
			"Whether the complaint's category allows agent/broker data.");
	private static final Map<String, String> EXAMPLES = Map.of("name", "What the example shows.", "set",
			"What differs from the baseline: fields by their canonical names.", "expect",
			"Every finding of this pack that is expected: code, then field. [] for none.", "after",
			"Records that stand before it in the file.", "download", "Rows of the plan download.", "asOf",
			"Day of the check.", "partial", "Whether the plan download is known to be partial.", "tables",
			"Rows of reference tables in place of the pack's.");

	private FieldText() {
	}

	/** A field as the record layout has it. */
	public static String of(LayoutField f) {
		StringBuilder b = new StringBuilder(f.label()).append(" (").append(f.name()).append(")\n")
				.append(f.description()).append('\n');
		b.append(switch (f.type()) {
			case CHAR -> "Text";
			case NUMERIC -> "Digits";
			case DATE -> "Date, mm/dd/yyyy";
		});
		b.append(f.exactLength() > 0 ? ", exactly " + f.exactLength() + " characters"
				: f.maxLength() > 0 && f.type() != FieldType.DATE ? ", up to " + f.maxLength() + " characters" : "");
		b.append(switch (f.presence()) {
			case REQUIRED -> ", required";
			case CONDITIONAL -> ", required where a rule says so";
			case OPTIONAL -> ", optional";
		});
		for (AllowedValue v : f.allowedValues()) {
			b.append('\n').append('"').append(v.value()).append('"')
					.append(v.meaning().equals(v.value()) ? "" : " – " + v.meaning());
		}
		return b.append('\n').append(f.citation()).toString();
	}

	/** What an annotation says; null where it is unknown. */
	public static String annotation(String name) {
		return ANNOTATIONS.get(name);
	}

	/** What a function gives; null where it is unknown. */
	public static String function(String name) {
		return FUNCTIONS.get(name);
	}

	/** What is known of a record beside its fields; null where it is unknown. */
	public static String flag(String name) {
		return FLAGS.get(name);
	}

	/** What a key of an example says. */
	public static String example(String key) {
		return EXAMPLES.get(key);
	}
}
