package org.ctmpreflight.rules.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RuleDefinition;
import org.drools.model.Rule;

/** Reads what a rule says of itself in its annotations. */
public final class RuleMetadata {
	private static final Set<String> KNOWN = Set.of("Severity", "Field", "Related", "Citation", "Message", "Explanation",
			"Remedy", "EffectiveFrom", "EffectiveTo", "Needs", "Columns", "Table", "PartialSeverity", "PartialMessage");
	private static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
	private static final Set<String> ARGUMENTS = Set.of("firstLine");
	private static final Set<String> FROM_LAYOUT = Set.of("field", "max", "exact", "allowed");
	private static final String DOWNLOAD = "download";

	private final Rule rule;
	private final Map<String, Object> data;
	private final String pack;
	private final BiFunction<String, String, PackProblem> place;
	private final Set<String> layoutFields;
	private final List<PackProblem> problems;

	private RuleMetadata(Rule rule, String pack, BiFunction<String, String, PackProblem> place,
			Set<String> layoutFields, List<PackProblem> problems) {
		this.rule = rule;
		this.data = rule.getMetaData();
		this.pack = pack;
		this.place = place;
		this.layoutFields = layoutFields;
		this.problems = problems;
	}

	/**
	 * @param pack         id of the rule's pack
	 * @param place        makes a problem of a rule's name and a text
	 * @param layoutFields names of the fields of all versions of the pack's layout
	 * @param problems     what is wrong is added
	 * @return null where something is wrong
	 */
	public static RuleDefinition read(Rule rule, String pack, BiFunction<String, String, PackProblem> place,
			Set<String> layoutFields, List<PackProblem> problems) {
		int before = problems.size();
		RuleDefinition definition = new RuleMetadata(rule, pack, place, layoutFields, problems).definition();
		return problems.size() == before ? definition : null;
	}

	private RuleDefinition definition() {
		if (!rule.getName().matches(CODE)) {
			problem("its name must be its code: lower-case words joined by hyphens");
		}
		for (String key : new TreeSet<>(data.keySet())) {
			if (!KNOWN.contains(key)) {
				problem("@" + key + " is not known; known are @" + String.join(" @", new TreeSet<>(KNOWN)));
			}
		}
		Severity severity = severity("Severity", text("Severity"));
		String message = text("Message");
		List<String> arguments = arguments(message);
		FindingType type = new FindingType(rule.getName(), severity, pack, text("Citation"), message,
				text("Explanation"), text("Remedy"), arguments);
		FindingType partial = type;
		if (optional("PartialSeverity") != null || optional("PartialMessage") != null) {
			partial = new FindingType(rule.getName(), severity("PartialSeverity", text("PartialSeverity")), pack,
					type.citation(), text("PartialMessage"), type.explanation(), type.remedy(), arguments);
		}
		List<String> fields = fields("Field", text("Field"));
		if (fields.isEmpty()) {
			problem("@Field names no field");
		}
		String needs = optional("Needs");
		if (needs != null && !needs.equals(DOWNLOAD)) {
			problem("@Needs(\"" + needs + "\") is not known: \"" + DOWNLOAD + "\" is expected");
		}
		return new RuleDefinition(type, fields, fields("Related", optional("Related")), date("EffectiveFrom"),
				date("EffectiveTo"), needs != null, list(optional("Columns")), optional("Table"), partial);
	}

	private List<String> arguments(String message) {
		List<String> arguments = new ArrayList<>();
		Matcher m = PLACEHOLDER.matcher(message);
		while (m.find()) {
			String name = m.group(1);
			if (ARGUMENTS.contains(name)) {
				arguments.add(name);
			} else if (!FROM_LAYOUT.contains(name)) {
				problem("its message has {" + name + "}, which nothing fills in");
			}
		}
		return arguments.stream().distinct().toList();
	}

	private Severity severity(String key, String word) {
		return Severity.of(word).orElseGet(() -> {
			if (!word.isEmpty()) {
				problem("@" + key + "(\"" + word + "\") is not one of error, warning, info");
			}
			return Severity.ERROR;
		});
	}

	private List<String> fields(String key, String text) {
		List<String> names = list(text);
		for (String name : names) {
			if (!layoutFields.contains(name)) {
				problem("@" + key + " names " + name + ", which no version of the layout has");
			}
		}
		return names;
	}

	private static List<String> list(String text) {
		return text == null ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
	}

	private LocalDate date(String key) {
		String text = optional(key);
		try {
			return text == null ? null : LocalDate.parse(text);
		} catch (DateTimeException e) {
			problem("@" + key + "(\"" + text + "\") is no date: yyyy-mm-dd is expected");
			return null;
		}
	}

	private String text(String key) {
		String text = optional(key);
		if (text == null || text.isBlank()) {
			problem("@" + key + " is missing");
			return "";
		}
		return text;
	}

	private String optional(String key) {
		Object value = data.get(key);
		return value == null ? null : value.toString();
	}

	private void problem(String text) {
		problems.add(place.apply(rule.getName(), "rule \"" + rule.getName() + "\": " + text));
	}
}
