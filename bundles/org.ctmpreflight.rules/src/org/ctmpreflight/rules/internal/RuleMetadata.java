package org.ctmpreflight.rules.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.internal.language.RuleText;

/** Reads what a rule says of itself in its annotations. */
public final class RuleMetadata {
	/** Where the rule stands in its pack; not written by hand. */
	public static final String PLACE = "Place";
	/** When the rule fires; not written by hand. */
	public static final String CONDITION = "Condition";

	private static final String DOWNLOAD = "download";
	private static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
	private static final Set<String> KNOWN = Set.of("Severity", "Field", "Related", "Citation", "Message",
			"Explanation",
			"Remedy", "EffectiveFrom", "EffectiveTo", "Needs", "Columns", "Table", "PartialSeverity", "PartialMessage");
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
	private static final Set<String> ARGUMENTS = Set.of("firstLine");
	private static final Set<String> FROM_LAYOUT = Set.of("field", "max", "exact", "allowed");

	private final String code;
	private final Map<String, String> data;
	private final Problem problem;
	private final Collection<String> layoutFields;
	private final Collection<String> downloadColumns;

	/** Takes down what is wrong. */
	public interface Problem {
		/** @param annotation name of the annotation that is wrong; null where none is to blame */
		void add(String annotation, String text);
	}

	private RuleMetadata(String code, Map<String, String> data, Collection<String> layoutFields,
			Collection<String> downloadColumns, Problem problem) {
		this.code = code;
		this.data = data;
		this.layoutFields = layoutFields;
		this.downloadColumns = downloadColumns;
		this.problem = problem;
	}

	/** As annotations are handed to Drools, which would read quotes and backslashes in its own way. */
	public static String encode(String value) {
		return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
	}

	/** What {@link #encode} was given. */
	public static String decode(String value) {
		return new String(HexFormat.of().parseHex(value), StandardCharsets.UTF_8);
	}

	/**
	 * @param code            name of the rule
	 * @param data            annotations by name
	 * @param pack            id of the rule's pack
	 * @param layoutFields    names of the fields of all versions of the pack's layout
	 * @param downloadColumns names of the columns of plan downloads
	 * @param problem         is told what is wrong; the definition is then of no use
	 */
	public static RuleDefinition read(String code, Map<String, String> data, String pack,
			Collection<String> layoutFields, Collection<String> downloadColumns, Problem problem) {
		return new RuleMetadata(code, data, layoutFields, downloadColumns, problem).definition(pack);
	}

	private RuleDefinition definition(String pack) {
		if (!code.matches(CODE)) {
			problem.add(null, "its name must be its code: lower-case words joined by hyphens");
		}
		for (String key : new TreeSet<>(data.keySet())) {
			if (!KNOWN.contains(key) && !key.equals(PLACE) && !key.equals(CONDITION)) {
				String meant = Suggestion.of(key, KNOWN);
				problem.add(key, "@" + RuleText.shown(key) + " is not known"
						+ (meant.isEmpty() ? "; known are @" + String.join(" @", new TreeSet<>(KNOWN)) : meant));
			}
		}
		Severity severity = severity("Severity", text("Severity"));
		List<String> arguments = arguments("Message", text("Message"));
		FindingType type = new FindingType(code, severity, pack, text("Citation"), text("Message"), text("Explanation"),
				text("Remedy"), arguments);
		FindingType partial = type;
		if (data.containsKey("PartialSeverity") || data.containsKey("PartialMessage")) {
			partial = new FindingType(code, severity("PartialSeverity", text("PartialSeverity")), pack, type.citation(),
					text("PartialMessage"), type.explanation(), type.remedy(), arguments);
		}
		requireAll("Severity", "Field", "Citation", "Message", "Explanation", "Remedy");
		String needs = data.get("Needs");
		if (needs != null && !needs.equals(DOWNLOAD)) {
			problem.add("Needs",
					"@Needs( \"" + RuleText.shown(needs) + "\" ) is not known: \"" + DOWNLOAD + "\" is expected");
		}
		List<String> columns = names("Columns", downloadColumns, "which no plan download has");
		LocalDate from = date("EffectiveFrom");
		LocalDate to = date("EffectiveTo");
		if (from != null && to != null && to.isBefore(from)) {
			problem.add("EffectiveTo", "@EffectiveTo lies before @EffectiveFrom: the rule would never be in effect");
		}
		return new RuleDefinition(type, names("Field", layoutFields, "which no version of the layout has"),
				names("Related", layoutFields, "which no version of the layout has"), from, to, needs != null, columns,
				data.get("Table"), partial,
				data.getOrDefault(PLACE, ""), data.getOrDefault(CONDITION, ""));
	}

	private void requireAll(String... keys) {
		List<String> missing = Arrays.stream(keys).filter(k -> !data.containsKey(k)).map(k -> "@" + k).toList();
		if (!missing.isEmpty()) {
			problem.add(null, String.join(", ", missing) + (missing.size() > 1 ? " are missing" : " is missing"));
		}
		for (String key : keys) {
			if (data.containsKey(key) && data.get(key).isBlank()) {
				problem.add(key, "@" + key + " is blank");
			}
		}
		if (data.containsKey("PartialSeverity") != data.containsKey("PartialMessage")) {
			problem.add(null, "@PartialSeverity and @PartialMessage belong together: one of them is missing");
		}
	}

	private List<String> arguments(String key, String message) {
		List<String> arguments = new ArrayList<>();
		Matcher m = PLACEHOLDER.matcher(message);
		while (m.find()) {
			String name = m.group(1);
			if (ARGUMENTS.contains(name)) {
				arguments.add(name);
			} else if (!FROM_LAYOUT.contains(name)) {
				problem.add(key,
						"its message has {" + RuleText.shown(name)
								+ "}, which nothing fills in; known are {field}, {max}, "
								+ "{exact}, {allowed}, {firstLine}");
			}
		}
		return arguments.stream().distinct().toList();
	}

	private Severity severity(String key, String word) {
		return Severity.of(word).orElseGet(() -> {
			if (!word.isBlank()) {
				problem.add(key, "@" + key + "( \"" + RuleText.shown(word) + "\" ) is not one of error, warning, info"
						+ Suggestion.of(word, List.of("error", "warning", "info")));
			}
			return Severity.ERROR;
		});
	}

	private List<String> names(String key, Collection<String> known, String otherwise) {
		String text = text(key);
		List<String> names = text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
		for (String name : names) {
			if (!known.contains(name)) {
				problem.add(key, "@" + key + " names '" + RuleText.shown(name) + "', " + otherwise
						+ Suggestion.of(name, known));
			}
		}
		if (names.stream().distinct().count() < names.size()) {
			problem.add(key, "@" + key + " names something twice");
		}
		return names;
	}

	private LocalDate date(String key) {
		String text = data.get(key);
		try {
			return text == null ? null : Days.parse(text);
		} catch (DateTimeException e) {
			problem.add(key, "@" + key + "( \"" + RuleText.shown(text) + "\" ) is no date: yyyy-mm-dd is expected");
			return null;
		}
	}

	private String text(String key) {
		return data.getOrDefault(key, "");
	}
}
